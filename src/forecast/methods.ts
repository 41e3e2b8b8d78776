/** The ways to forecast a change from past cases: two naive ones, the whole reference class, and the nearest neighbours. */
import { memoize } from '../values/memoize.ts'
import { partitionPoint } from '../values/partition-point.ts'
import type { Case, ForecastQuantity } from './cases.ts'
import { type Distribution, distributionInOrder, inOrder, quantileOf } from './quantile.ts'

/**
 * `plan`: nothing changes. `mean`: all change by the mean. `class`: quantiles of all past cases. `neighbours`: quantiles of
 * the third of them, and at least thirty, nearest in the months that remain or in cost.
 */
export const METHODS = ['plan', 'mean', 'class', 'neighbours'] as const

export type Method = (typeof METHODS)[number]

/** A method that gives a distribution. */
export type QuantileMethod = Exclude<Method, 'plan' | 'mean'>

/** The fewest cases that quantiles are taken of. */
export const FEWEST_CASES = 30

/** The share of the cases that are neighbours. */
const NEAR = 1 / 3

/** How finely sizes are told apart: whole months, and a tenth of the logarithm of a cost. */
const STEPS: Readonly<Record<ForecastQuantity, number>> = { end: 1, cost: 0.1 }

/** The mean slip, or the logarithm of the mean ratio; 0 of no case. */
export function meanChange(cases: readonly Case[], quantity: ForecastQuantity): number {
  if (cases.length === 0) return 0
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
  const changes = cases.map(({ change }) => change)
  return quantity === 'end' ? mean(changes) : Math.log(mean(changes.map(Math.exp)))
}

/** How many of some cases are neighbours. */
export function neighbourCount(cases: number): number {
  return Math.min(cases, Math.max(FEWEST_CASES, Math.round(cases * NEAR)))
}

/**
 * Where the cases nearest to a size begin among cases by size, of which so many are neighbours: found by bisection.
 *
 * @param sizes - small ones first.
 */
export function neighbourStart(sizes: readonly number[], size: number): number {
  const count = neighbourCount(sizes.length)
  // The last neighbourhood ends with the last case.
  return partitionPoint(sizes, (nearest, at) => size - nearest > (sizes[at + count] ?? Number.POSITIVE_INFINITY) - size)
}

/** Past cases of one quantity with the distributions that methods make of them. */
export interface PastCases {
  readonly quantity: ForecastQuantity
  readonly cases: readonly Case[]
  readonly mean: number
  /** The distribution of the changes by a method; undefined for the naive ones, which give a single value. */
  readonly distribution: (method: Method, size: number) => Distribution | undefined
}

export function pastCases(cases: readonly Case[], quantity: ForecastQuantity): PastCases {
  const bySize = [...cases].sort((one, other) => one.size - other.size)
  const sizes = bySize.map(({ size }) => size)
  // Sorted once by change: the neighbours of any size are a part of them in the same order.
  const byChange = inOrder(bySize.map((one, rank) => ({ ...one, rank })))
  const whole = distributionInOrder(byChange)
  const step = STEPS[quantity]
  const near = memoize((rounded: number) => {
    const start = neighbourStart(sizes, rounded * step)
    const end = start + neighbourCount(sizes.length)
    return distributionInOrder(byChange.filter(({ rank }) => rank >= start && rank < end))
  })
  return {
    quantity,
    cases,
    mean: meanChange(cases, quantity),
    distribution: (method, size) => {
      if (method === 'class') return whole
      return method === 'neighbours' ? near(Math.round(size / step)) : undefined
    },
  }
}

/** The quantile of a change by a method; naive ones say the same at each level. */
export function changeBy(method: Method, past: PastCases, size: number, level: number): number {
  const distribution = past.distribution(method, size)
  if (distribution !== undefined) return quantileOf(distribution, level).value
  return method === 'mean' ? past.mean : 0
}
