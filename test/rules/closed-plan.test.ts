/** A closed plan is not told to steer better: what can no longer be done is not asked for. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bodyNotMeeting } from '../../src/rules/decisions.ts'
import { RULES } from '../../src/rules/index.ts'
import { projectStartsLate, projectTooLong, projectWithoutNextMilestone } from '../../src/rules/lateness.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'
import { planOverBase } from '../support/plan-of.ts'

const FACTS: PlanFacts = {
  bodies: [{ id: 'CODIR', title: 'Board', level: 'executive', cadence_days: 30, meetings: [{ date: '2024-01-15' }] }],
  projects: [
    { id: 'LONG', status: 'in_progress', start: '2023-01', end: '2025-12' },
    { id: 'LATE', status: 'planned', start: '2025-06', end: '2025-12' },
  ],
}

it.each([bodyNotMeeting, projectStartsLate, projectTooLong, projectWithoutNextMilestone])('$id', ({ run }) => {
  expect([...run(planWith(FACTS))]).toHaveLength(1)
  expect([...run(planWith({ ...FACTS, header: { status: 'closed' } }))]).toEqual([])
})

it('nor is a plan of one year told that all its projects start in the last one', () => {
  const header = { horizon: { start: '2024-01', end: '2024-12' } }
  const projects = [{ start: '2024-09', end: '2024-12' }]
  expect([...projectStartsLate.run(planWith({ header, projects }))]).toEqual([])
})

it.each([
  'budget-without-contingency',
  'component-contract-gap',
  'component-replaced-late',
  'component-end-of-support-uncovered',
  'estimate-outdated',
  'external-work-without-money',
  'investment-over-best-year',
  'lead-on-many-projects',
  'portfolio-bunched',
  'post-vacant-long',
  'project-depended-on-by-many',
  'project-independent-review',
  'regime-measure-late',
  'regime-measure-untested',
  'storm-without-action-plan',
  'weather-optimistic',
  'workload-over-best-year',
])('%s has nothing to say of a closed plan', (id) => {
  const { run } = RULES.find((rule) => rule.id === id) ?? expect.fail(id)
  const { plan } = planOverBase(join(import.meta.dirname, id, 'bad.yaml'))
  expect([...run(plan)]).not.toEqual([])
  expect([...run({ ...plan, status: 'closed' })]).toEqual([])
})
