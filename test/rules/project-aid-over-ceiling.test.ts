/** One cent beyond the ceiling is told as such, not as 80 % beyond 80 %. */
import { expect, it } from 'vitest'
import { projectAidOverCeiling } from '../../src/rules/grant-spending.ts'
import { planWith } from '../support/plan-builder.ts'

it.each([
  [8000, []],
  [8000.01, [expect.stringContaining('€0.01 more than the aid ceiling of 80%')]],
])('grants of %d for a cost of 10 000', (amount, messages) => {
  const plan = planWith({
    header: { unit: 1 },
    subsidies: [{ id: 'S', funder: 'F', project: 'P', status: 'applied', amount }],
    projects: [
      {
        id: 'P',
        status: 'planned',
        budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { forecast: 10_000 } } }],
      },
    ],
  })
  expect([...projectAidOverCeiling.run(plan)].map(({ message }) => message.en)).toEqual(messages)
})
