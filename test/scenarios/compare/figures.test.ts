/** Figures of two states: each by the metric itself, under its own state. */
import { describe, expect, it } from 'vitest'
import { figureChanges, figureDelta } from '../../../src/scenarios/compare/states.ts'
import { figureOf } from '../../support/figure-of.ts'
import { planWith } from '../../support/plan-builder.ts'

const amounts = (forecast: number) => ({
  budget: [{ section: 'investment' as const, kind: 'services' as const, amounts: { 2025: { forecast } } }],
})
const before = planWith({ axes: [{ id: 'A', title: 'A' }], projects: [{ ...amounts(0.1), axis: 'A' }, amounts(0.2)] })
const after = planWith({ axes: [{ id: 'B', title: 'B' }], projects: [{ ...amounts(0.4), axis: 'B' }] })

describe('figuresDiff', () => {
  it('gives the metrics’ own figures of the whole plan', () => {
    const ids = ['spending', 'completion_gross']
    expect(figureChanges(before, after, ids)).toEqual(
      ids.map((metric) => ({
        metric,
        breakdown: undefined,
        key: undefined,
        before: figureOf(metric, before),
        after: figureOf(metric, after),
      })),
    )
  })

  it('gives the slices of both states, those of the state after first', () => {
    const slices = figureChanges(before, after, ['spending'], 'axis')
    expect(slices.map(({ key, before: old, after: now }) => [key, old?.value, now?.value])).toEqual([
      ['B', undefined, 0.4],
      ['A', 0.1, undefined],
      ['none', 0.2, undefined],
    ])
  })

  it('throws for a name that no figure has', () => {
    expect(() => figureChanges(before, after, ['nothing'])).toThrow('no metric nothing')
  })
})

describe('figureDelta', () => {
  it('is exact where the two are, and undefined where one has no value', () => {
    expect(figureDelta({ before: { value: 0.1 }, after: { value: 0.3 } })).toBe(0.2)
    expect(figureDelta({ before: { value: null }, after: { value: 1 } })).toBeUndefined()
    expect(figureDelta({ before: undefined, after: { value: 1 } })).toBeUndefined()
  })
})
