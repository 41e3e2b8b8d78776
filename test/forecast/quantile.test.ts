/** Quantiles of samples with censored values, against worked examples. */
import { describe, expect, it } from 'vitest'
import { distributionOf, levelOf, type Observation, quantileOf } from '../../src/forecast/quantile.ts'

const seen = (change: number): Observation => ({ change, isCensored: false })
const atLeast = (change: number): Observation => ({ change, isCensored: true })

/** Weeks in remission of the patients who got 6-mercaptopurine (Freireich et al. 1963), those still in remission as bounds. */
const REMISSIONS = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(seen),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(atLeast),
]

const nine = distributionOf([9, 2, 4, 1, 8, 3, 6, 7, 5].map(seen))

describe('the product-limit distribution', () => {
  const { count, steps, largest } = distributionOf(REMISSIONS)

  it('of the classical remissions has their published survival', () => {
    const survival = new Map(steps.map(({ value, share }) => [value, (1 - share).toFixed(3)]))
    expect([...survival]).toEqual([
      [6, '0.857'],
      [7, '0.807'],
      [10, '0.753'],
      [13, '0.690'],
      [16, '0.627'],
      [22, '0.538'],
      [23, '0.448'],
    ])
  })

  it('counts all, and knows the largest, which is a bound', () => {
    expect([count, largest]).toEqual([21, 35])
  })

  it('takes what was observed for earlier than what was censored at the same value', () => {
    const shares = (sample: readonly Observation[]) => distributionOf(sample).steps.map(({ share }) => share)
    expect(shares([atLeast(1), seen(1)])).toEqual([0.5])
    expect(shares([seen(1), atLeast(1)])).toEqual([0.5])
  })

  it('of nothing has no steps', () => {
    expect(distributionOf([])).toEqual({ count: 0, steps: [], largest: 0 })
  })
})

describe('a quantile', () => {
  it.each([
    [0, 1, false],
    [0.1, 1, false],
    [0.5, 5, false],
    [0.75, 8, false],
    [0.8, 8, false],
    [0.9, 9, false],
    [0.91, 9, true],
    [1, 9, true],
  ])('at %d of the values 1 to 9 is %i, a lower bound: %s', (level, value, isLowerBound) => {
    expect(quantileOf(nine, level)).toEqual({ value, isLowerBound })
  })

  it('of censored values is where the distribution first reaches its rank', () => {
    const remissions = distributionOf(REMISSIONS)
    expect(quantileOf(remissions, 0.25)).toEqual({ value: 13, isLowerBound: false })
    expect(quantileOf(remissions, 0.5)).toEqual({ value: 23, isLowerBound: false })
    expect(quantileOf(remissions, 0.6)).toEqual({ value: 35, isLowerBound: true })
  })

  it('of values that are all censored is their largest, as a lower bound', () => {
    expect(quantileOf(distributionOf([atLeast(3), atLeast(8)]), 0.1)).toEqual({ value: 8, isLowerBound: true })
  })

  it('of nothing is 0, as a lower bound', () => {
    expect(quantileOf(distributionOf([]), 0.8)).toEqual({ value: 0, isLowerBound: true })
  })
})

describe('the level of a value', () => {
  it.each([
    [0, 0],
    [1, 0.1],
    [8, 0.8],
    [8.5, 0.8],
    [40, 0.9],
  ])('of %d among the values 1 to 9 is %d', (value, level) => {
    expect(levelOf(nine, value)).toBeCloseTo(level, 12)
  })

  it('counts values that are equal together', () => {
    expect(levelOf(distributionOf([1, 2, 2, 3].map(seen)), 2)).toBeCloseTo(0.6, 12)
  })
})
