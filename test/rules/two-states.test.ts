/** What the fixtures of rules on two states can't show: status dates, and what a fixture's one plan lacks. */
import { describe, expect, it } from 'vitest'
import type { ProjectStatus } from '../../src/plan/plan.ts'
import { decisionRewritten } from '../../src/rules/two-states/decisions.ts'
import { closedYearRewritten, projectStatusRewritten } from '../../src/rules/two-states/records.ts'
import type { Raw } from '../../src/schema/document.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

describe('project-status-rewritten', () => {
  const decision: Raw<'decisions'> = { id: 'D-1', kind: 'resume', outcome: 'approved', projects: ['P-1'] }
  const plan = (status: ProjectStatus, asOf: string, date: string) =>
    planWith({ asOf, projects: [{ status }], decisions: [{ ...decision, date }] })

  it('takes a decision that was known for new only where it is dated after the state before', () => {
    const told = (date: string) => [
      ...projectStatusRewritten.run(plan('cancelled', '2024-06-30', date), plan('planned', '2024-09-30', date)),
    ]
    expect(told('2024-06-30')).toHaveLength(1)
    expect(told('2024-07-01')).toEqual([])
  })
})

describe('closed-year-rewritten', () => {
  const plan = (asOf: string, paid: number, unit: '1' | 'k' = 'k') =>
    planWith({
      asOf,
      header: { unit: unit === 'k' ? 'k' : 1 },
      projects: [{ budget: [{ section: 'investment', kind: 'services', amounts: { 2023: { paid } } }] }],
    } as PlanFacts)
  const told = (...[before, after]: Parameters<typeof closedYearRewritten.run>) =>
    [...closedYearRewritten.run(before, after)].map(({ facts }) => facts)

  it('looks at the years that the state before had closed', () => {
    const after = plan('2024-06-30', 8)
    expect(told(plan('2023-12-30', 5), after)).toEqual([])
    expect(told(plan('2023-12-31', 5), after)).toEqual([{ year: 2023, section: 'investment', from: 5000, to: 8000 }])
  })

  it('is not misled by another unit of amounts', () => {
    expect(told(plan('2024-01-31', 5), plan('2024-06-30', 5000, '1'))).toEqual([])
  })
})

describe('decision-rewritten', () => {
  it('places what is gone with the whole register at the plan', () => {
    const before = planWith({ decisions: [{ id: 'D-1', outcome: 'approved' }] })
    const [found] = [...decisionRewritten.run(before, planWith())]
    expect(found?.at).toMatchObject({ path: ['plan', 'id'] })
  })
})
