/** Expected spending leaves out what is not decided: a candidate spends nothing, whatever is written of it. */
import { expect, it } from 'vitest'
import { candidateCostOf, spendingOf } from '../../../src/metrics/base/spending.ts'
import { planWith } from '../../support/plan-builder.ts'

it('counts the cost of a candidate as its cost alone, what was paid for it included', () => {
  const amounts = { 2024: { paid: 3, forecast: 10 } }
  const budget = [{ section: 'investment' as const, kind: 'software' as const, amounts }]
  const plan = planWith({ projects: [{ status: 'candidate', budget }] })
  const [candidate] = plan.projects
  if (candidate === undefined) throw new Error('no project')
  expect(spendingOf(plan, candidate, {})).toBe(0)
  expect(candidateCostOf(plan, candidate, {})).toBeGreaterThan(0)
})
