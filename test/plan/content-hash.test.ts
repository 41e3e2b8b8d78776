/** The seal of the baselines changes with every value that was frozen, and with nothing else. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { baselineHash } from '../../src/plan/content-hash.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

type Facts = NonNullable<PlanFacts['projects']>[number]

const FIRST: Facts = {
  id: 'P-1',
  baseline: { start: '2023-01', end: '2023-12', investment: 100, days: 60, decision: 'DEC-1' },
}
const MOVED = { date: '2023-09-01', decision: 'DEC-7', end: '2024-06' }
const SECOND: Facts = { id: 'p-2', baseline: { end: '2024-12', start: '2023-09' }, rebaselines: [MOVED] }

const hashOf = (...projects: Facts[]) => baselineHash(planWith({ projects }))

const SEAL = hashOf(FIRST, SECOND)

it('is the SHA-256 of sorted JSON', () => {
  const text =
    '[{"baseline":{"decision":"DEC-1","end":"2023-12","investment":100,"start":"2023-01"},"id":"p-1","rebaselines":[]}]'
  const { days: _, ...baseline } = FIRST.baseline ?? {}
  expect(hashOf({ ...FIRST, baseline })).toBe(createHash('sha256').update(text).digest('hex'))
  expect(hashOf()).toBe(createHash('sha256').update('[]').digest('hex'))
})

it.each([
  ['the order of projects', [SECOND, FIRST]],
  ['the order of keys', [FIRST, { ...SECOND, baseline: { start: '2023-09', end: '2024-12' } }]],
  ['the case of an id', [{ ...FIRST, id: 'p-1' }, SECOND]],
  ['an empty list of re-baselines', [{ ...FIRST, rebaselines: [] }, SECOND]],
  ['a project that was never frozen', [FIRST, { id: 'P-3', start: '2024-01' }, SECOND]],
  ['current dates and status', [{ ...FIRST, end: '2024-03', status: 'in_progress' }, SECOND]],
] satisfies [string, Facts[]][])('does not see %s', (_, projects) => {
  expect(hashOf(...projects)).toBe(SEAL)
})

it.each([
  ['an amount', [{ ...FIRST, baseline: { ...FIRST.baseline, investment: 100.01 } }, SECOND]],
  ['a date', [FIRST, { ...SECOND, baseline: { start: '2023-09', end: '2025-01' } }]],
  ['a decision', [{ ...FIRST, baseline: { ...FIRST.baseline, decision: 'DEC-2' } }, SECOND]],
  ['a missing key', [FIRST, { ...SECOND, baseline: { start: '2023-09' } }]],
  ['a re-baseline', [FIRST, { ...SECOND, rebaselines: [] }]],
  ['the order of re-baselines', [FIRST, { ...SECOND, rebaselines: [{ ...MOVED, end: '2024-09' }, MOVED] }]],
  ['a project that is gone', [FIRST]],
  ['the project that holds a baseline', [{ ...FIRST, id: 'P-9' }, SECOND]],
] satisfies [string, Facts[]][])('sees %s', (_, projects) => {
  expect(hashOf(...projects)).not.toBe(SEAL)
})
