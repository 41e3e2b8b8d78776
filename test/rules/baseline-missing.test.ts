/** An approved plan without any baseline has one finding; a draft has none. */
import { expect, it } from 'vitest'
import { baselineMissing } from '../../src/rules/baselines.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

type Header = NonNullable<PlanFacts['header']>

const found = (header: Header, ...projects: NonNullable<PlanFacts['projects']>) =>
  [...baselineMissing.run(planWith({ header, projects }))].map(({ at, message, related }) => ({
    at: 'path' in at ? at.path.join('.') : '',
    en: message.en,
    named: related?.length ?? 0,
  }))

const FROZEN: Header = { baseline: { date: '2022-11-24', decision: 'DEC-1' } }

it('asks an approved plan for its baseline, whatever its projects have', () => {
  const expected = [{ at: 'plan.status', en: 'The plan is under way and has no frozen baseline', named: 0 }]
  expect(found({}, { baseline: { end: '2024-12' } }, {})).toEqual(expected)
  expect(found({})).toEqual(expected)
  expect(found({ status: 'closed' })).toHaveLength(1)
})

it('leaves a plan alone that nobody approved', () => {
  expect(found({ status: 'draft' }, {})).toEqual([])
  expect(found({ ...FROZEN, status: 'submitted' }, {})).toEqual([])
})

it('says for how many projects the baseline holds, and names three', () => {
  expect(found(FROZEN, { baseline: { end: '2024-12' } }, {}, {}, {}, {})).toEqual([
    { at: 'plan.baseline', en: '4 of 5 retained initial projects have no baseline', named: 3 },
  ])
})
