/** What a project is expected to cost depends on the plan that it is looked at in, whichever was asked before. */
import { expect, it } from 'vitest'
import { expectedCells } from '../../src/plan/expected-amount.ts'
import { planWith } from '../support/plan-builder.ts'

const line = (amounts: object) => [{ section: 'investment' as const, kind: 'services', amounts: { 2023: amounts } }]

it('a year that has ended counts its payments where any project of the plan has one, else the estimate', () => {
  const whole = planWith({
    asOf: '2024-06-30',
    projects: [{ budget: line({ forecast: 60 }) }, { budget: line({ forecast: 40, paid: 30 }) }],
  })
  const [unpaid] = whole.projects
  if (unpaid === undefined) throw new Error('no project')
  const alone = { ...whole, projects: [unpaid] }
  const amounts = (plan: typeof whole) => expectedCells(plan, unpaid).map(({ amount }) => amount)
  expect(amounts(whole)).toEqual([0])
  expect(amounts(alone)).toEqual([60_00])
  expect(amounts(whole)).toEqual([0])
})
