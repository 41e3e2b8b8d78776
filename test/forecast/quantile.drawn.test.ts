/** Quantiles at the conformal rank, of any sample. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionOf, levelOf, type Observation, quantileOf } from '../../src/forecast/quantile.ts'

const change = fc.integer({ min: -30, max: 90 })
const uncensored = fc.array(change, { minLength: 1, maxLength: 120 })
const sample: fc.Arbitrary<Observation[]> = fc.array(fc.record({ change, isCensored: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
})
const percent = fc.integer({ min: 1, max: 99 })

const seen = (changes: readonly number[]): Observation[] => changes.map((one) => ({ change: one, isCensored: false }))

/** The estimate by its definition, value by value: the survival falls by the share of those at risk that ended there. */
function survivalAt(observations: readonly Observation[], value: number): number {
  const ends = [...new Set(observations.filter(({ isCensored }) => !isCensored).map((one) => one.change))]
  return ends
    .filter((end) => end <= value)
    .reduce((survival, end) => {
      const atRisk = observations.filter((one) => one.change >= end).length
      const ended = observations.filter((one) => !one.isCensored && one.change === end).length
      return survival * (1 - ended / atRisk)
    }, 1)
}

describe('a quantile of an uncensored sample', () => {
  it('is the value at the rank (n + 1)p, rounded up, and a bound from below where there are fewer', () => {
    fc.assert(
      fc.property(uncensored, percent, (changes, hundredths) => {
        const sorted = [...changes].sort((one, other) => one - other)
        const rank = Math.ceil(((changes.length + 1) * hundredths) / 100)
        expect(quantileOf(distributionOf(seen(changes)), hundredths / 100)).toEqual({
          value: sorted[Math.min(rank, changes.length) - 1],
          isLowerBound: rank > changes.length,
        })
      }),
    )
  })
})

describe('the distribution of a sample with censored values', () => {
  it('is the product-limit estimate by its definition', () => {
    fc.assert(
      fc.property(sample, (observations) => {
        const { steps } = distributionOf(observations)
        for (const [index, { value, share }] of steps.entries())
          if (steps[index + 1]?.value !== value) expect(1 - share).toBeCloseTo(survivalAt(observations, value), 9)
      }),
    )
  })

  it('has quantiles that rise with the level, whose level is no lower', () => {
    fc.assert(
      fc.property(sample, percent, percent, (observations, one, other) => {
        const distribution = distributionOf(observations)
        const [low, high] = [Math.min(one, other) / 100, Math.max(one, other) / 100]
        const lower = quantileOf(distribution, low)
        expect(lower.value).toBeLessThanOrEqual(quantileOf(distribution, high).value)
        if (!lower.isLowerBound) expect(levelOf(distribution, lower.value)).toBeGreaterThanOrEqual(low - 1e-9)
      }),
    )
  })
})
