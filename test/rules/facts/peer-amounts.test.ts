import { describe, expect, it } from 'vitest'
import { medianOf, outlierLimit, scaleOf, scoreOf } from '../../../src/rules/facts/peer-amounts.ts'

describe('the scale of amounts on a logarithmic scale', () => {
  it('has the median and the median absolute deviation over 0.6745', () => {
    // Deviations from the median 4 are 2, 1, 0, 1, 2: their median is 1.
    const scale = scaleOf([6, 3, 4, 5, 2])
    expect(scale).toEqual({ count: 5, centre: 4, spread: 1 / 0.6745 })
    expect(scoreOf(6, scale)).toBeCloseTo(0.6745 * 2, 12)
  })

  it('is not moved by one amount a thousand times too large', () => {
    const [honest, slipped] = [scaleOf([4, 4.5, 5, 5.5, 6]), scaleOf([4, 4.5, 5, 5.5, 9])]
    expect(slipped).toEqual(honest)
  })

  it('takes a factor of two as the least spread', () => {
    expect(scaleOf([5, 5, 5, 5]).spread).toBe(Math.log10(2))
    expect(scaleOf([5, 5.01, 4.99]).spread).toBe(Math.log10(2))
  })

  it('means both middle values by the median of an even number', () => {
    expect(medianOf([1, 2, 4, 9])).toBe(3)
    expect(medianOf([7])).toBe(7)
    expect(medianOf([])).toBeNaN()
  })
})

describe('the score above which a value is an outlier', () => {
  it('is 3.5 while few values are compared', () => {
    expect([0, 1, 7, 40].map(outlierLimit)).toEqual([3.5, 3.5, 3.5, 3.5])
  })

  it('is the quantile of the normal distribution that 1 % of false outliers among them leave', () => {
    // Upper tails of the standard normal distribution: 3.7190 for 1/10,000, 4.2649 for 1/100,000, 4.7534 for 1/1,000,000.
    expect(outlierLimit(100)).toBeCloseTo(3.719, 3)
    expect(outlierLimit(1000)).toBeCloseTo(4.2649, 3)
    expect(outlierLimit(10_000)).toBeCloseTo(4.7534, 3)
  })
})
