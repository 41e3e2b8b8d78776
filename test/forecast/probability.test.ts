/** Shares estimated from few trials, what they let expect of further ones, and how alike the projects of a portfolio do. */
import { describe, expect, it } from 'vitest'
import {
  alikeLevel,
  bothProbability,
  correlationOf,
  furtherSuccesses,
  normalQuantile,
  type Share,
  shareQuantile,
} from '../../src/forecast/probability.ts'
import { type Random, seededRandom } from '../../src/values/random.ts'
import { range } from '../support/forecast-cases.ts'

/** A draw of a standard normal variable, without the library (Box and Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

describe('three of four observed', () => {
  it.each([
    [20, 61.2, 85.4],
    [40, 65.5, 82.8],
    [60, 67.3, 81.5],
    [80, 68.4, 80.7],
  ])('among %i trials lie between %d and %d percent, four times in five', (of, low, high) => {
    const at = (level: number): number => 100 * shareQuantile({ count: 0.75 * of, of }, level)
    expect(at(0.1)).toBeCloseTo(low, 1)
    expect(at(0.9)).toBeCloseTo(high, 1)
  })

  it('say less than a certainty where all or none succeeded', () => {
    expect(shareQuantile({ count: 0, of: 10 }, 0.9)).toBeGreaterThan(0)
    expect(shareQuantile({ count: 10, of: 10 }, 0.1)).toBeLessThan(1)
    expect(shareQuantile({ count: 3, of: 10 }, 0.1)).toBeCloseTo(1 - shareQuantile({ count: 7, of: 10 }, 0.9), 9)
  })
})

/** The beta-binomial distribution by the ratio of each probability to the one before. */
function plainFurther({ count, of }: Share, trials: number, level: number): number {
  const [a, b] = [count + 0.5, of - count + 0.5]
  const weights = [1]
  for (const k of range(0, trials - 1))
    weights.push(((weights[k] ?? 0) * (trials - k) * (a + k)) / ((k + 1) * (trials - k - 1 + b)))
  const whole = weights.reduce((sum, one) => sum + one, 0)
  let reached = 0
  return weights.findIndex((weight) => {
    reached += weight / whole
    return reached >= level
  })
}

describe('further successes', () => {
  it.each([
    ['P50', 0.5, 38],
    ['P20', 0.2, 34],
    ['P10', 0.1, 32],
    ['P90', 0.9, 42],
  ])('after 45 of 60, of 50 more, are at %s (%d) %i', (_, level, expected) => {
    expect(furtherSuccesses({ count: 45, of: 60 }, 50, level)).toBe(expected)
  })

  it.each([
    [0, 5],
    [3, 4],
    [45, 60],
    [60, 60],
  ])('after %i of %i are those of a sum without logarithms', (count, of) => {
    const cases = [1, 7, 50].flatMap((trials) => [0.11, 0.2, 0.5, 0.83].map((level) => [trials, level] as const))
    expect(cases.map(([trials, level]) => furtherSuccesses({ count, of }, trials, level))).toEqual(
      cases.map(([trials, level]) => plainFurther({ count, of }, trials, level)),
    )
  })

  it('are none of no trial', () => {
    expect(furtherSuccesses({ count: 45, of: 60 }, 0, 0.5)).toBe(0)
  })
})

describe('two members', () => {
  it.each([0, 0.2, 0.5])('are both in the same half with 1/4 + asin(%d) / 2π (Sheppard 1899)', (correlation) => {
    expect(bothProbability(0.5, correlation)).toBeCloseTo(0.25 + Math.asin(correlation) / (2 * Math.PI), 3)
  })

  it('are both among a share with its square where nothing is common', () => {
    expect(bothProbability(0.3, 0)).toBeCloseTo(0.09, 6)
  })
})

/** Groups of members, each a success where its level lies at or under the share. */
function groupsAlike(count: number, of: number, share: number, correlation: number): Share[] {
  const random = seededRandom(7)
  return range(1, count).map(() => {
    const common = normal(random)
    const levels = range(1, of).map(() => alikeLevel(common, normal(random), correlation))
    return { count: levels.filter((level) => level <= share).length, of }
  })
}

const groups = (...counts: readonly number[]): Share[] => counts.map((count) => ({ count, of: 10 }))

describe('the correlation of groups', () => {
  it.each([0.05, 0.2, 0.5])('is found again where they were drawn with %d', (correlation) => {
    expect(Math.abs((correlationOf(groupsAlike(400, 40, 0.3, correlation)) ?? 1) - correlation)).toBeLessThan(0.05)
  })

  it('is none where they are alike, or nearer to each other than chance has it', () => {
    expect(correlationOf(groups(3, 3, 3, 3, 3, 3))).toBeCloseTo(0, 9)
  })

  it('is at most 0.9, where each group does as one', () => {
    expect(correlationOf(groups(10, 0, 10, 0, 10, 0))).toBeCloseTo(0.9, 9)
  })

  it('is not told by fewer than six groups of ten', () => {
    expect(correlationOf(groups(1, 3, 5, 1, 6, 2))).toBeGreaterThan(0)
    expect(correlationOf(groups(1, 3, 5, 1, 6))).toBeUndefined()
    expect(correlationOf([...groups(1, 3, 5, 1, 6), { count: 2, of: 9 }])).toBeUndefined()
    expect(correlationOf([...groups(1, 3, 5, 1, 6, 2), { count: 9, of: 9 }])).toBe(
      correlationOf(groups(1, 3, 5, 1, 6, 2)),
    )
  })

  it('is not told where all or none succeeded', () => {
    expect(correlationOf(groups(0, 0, 0, 0, 0, 0))).toBeUndefined()
    expect(correlationOf(groups(10, 10, 10, 10, 10, 10))).toBeUndefined()
  })
})

const SIGMA = 0.4
const PROJECTS = 30
const TIMES = 2000

/** P80 of what equal lognormal projects cost together, by what their medians come to; what is common is spread evenly. */
function sumAtP80(correlation: number): number {
  const random = seededRandom(3)
  const sums = range(1, TIMES).map((draw) => {
    const common = normalQuantile((draw - 0.5) / TIMES)
    const costs = range(1, PROJECTS).map(() => {
      const level = alikeLevel(common, normal(random), correlation)
      return Math.exp(SIGMA * normalQuantile(level))
    })
    return costs.reduce((sum, one) => sum + one, 0) / PROJECTS
  })
  return sums.sort((one, other) => one - other)[0.8 * TIMES - 1] ?? 0
}

describe('thirty equal projects', () => {
  it.each([
    [0, 1.15],
    [0.2, 1.25],
    [0.3, 1.28],
    [0.5, 1.32],
  ])('whose costs are alike by %d cost at P80 together %d times their medians', (correlation, times) => {
    expect(Math.abs(sumAtP80(correlation) - times)).toBeLessThan(0.01)
  })
})
