/** The costs that robustness is reckoned from are drawn from the triangle that a project declares, and from nothing beside it. */
import { describe, expect, it } from 'vitest'
import { triangularQuantile } from '../../../src/arbitration/explain/robustness.ts'

/** Half as much at best, twice as much at worst. */
const RANGE = { low: 0.5, high: 2 }

describe('the quantile of a triangular distribution', () => {
  it('is the best case at 0, the likely one where the triangle has its top, the worst at 1', () => {
    expect(triangularQuantile(0, RANGE)).toBeCloseTo(0.5, 12)
    expect(triangularQuantile(1 / 3, RANGE)).toBeCloseTo(1, 12)
    expect(triangularQuantile(1, RANGE)).toBeCloseTo(2, 12)
  })

  it('has the median of the textbook: high - sqrt((high - low) (high - mode) / 2)', () => {
    expect(triangularQuantile(0.5, RANGE)).toBeCloseTo(2 - Math.sqrt(0.75), 12)
    const late = { low: 0.2, high: 1.1 }
    expect(triangularQuantile(0.5, late)).toBeCloseTo(0.2 + Math.sqrt((0.9 * 0.8) / 2), 12)
  })

  it('has the mean (low + mode + high) / 3, and rises', () => {
    const draws = Array.from({ length: 10_000 }, (_, at) => triangularQuantile((at + 0.5) / 10_000, RANGE))
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(3.5 / 3, 4)
    expect(draws).toEqual(draws.toSorted((left, right) => left - right))
  })

  it('is the likely cost of a range without width', () => {
    expect(triangularQuantile(0.7, { low: 1, high: 1 })).toBe(1)
  })
})
