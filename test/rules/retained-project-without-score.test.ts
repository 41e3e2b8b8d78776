/** What counts as a score depends on how the plan measures value. */
import { expect, it } from 'vitest'
import { retainedProjectWithoutScore } from '../../src/rules/priorities.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

const PROJECTS: PlanFacts['projects'] = [
  { id: 'BARE' },
  { id: 'CLASS', priority: { class: 'should' } },
  { id: 'SCORED', priority: { scores: { use: 3 } } },
  { id: 'WSJF', priority: { wsjf: { business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 5 } } },
]

const found = (header: NonNullable<PlanFacts['header']>) =>
  [...retainedProjectWithoutScore.run(planWith({ header, projects: PROJECTS }))].map(({ entity }) => entity)

it('asks for nothing where the plan has no measure of value', () => {
  expect(found({})).toEqual([])
  expect(found({ criteria: [{ id: 'use', title: 'Use', weight: 0 }] })).toEqual([])
})

it.each([
  ['scores', { criteria: [{ id: 'use', title: 'Use', weight: 1 }] }, ['BARE', 'CLASS', 'WSJF']],
  ['a class', { value: { measure: 'moscow' } }, ['BARE', 'SCORED', 'WSJF']],
  ['WSJF scores', { value: { measure: 'wsjf' } }, ['BARE', 'CLASS', 'SCORED']],
] as const)('asks for %s by the measure of the plan', (_, header, expected) => {
  expect(found(structuredClone(header) as NonNullable<PlanFacts['header']>)).toEqual(expected)
})
