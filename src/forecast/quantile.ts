/**
 * Quantiles of a sample with censored values: the product-limit estimate (Kaplan and Meier 1958), at the rank (n + 1)p that
 * a conformal forecast needs so that a further value lies at or under it with probability p (Vovk, Gammerman and Shafer 2005).
 */
import { partitionPoint } from '../values/partition-point.ts'
import type { Case } from './cases.ts'

export type Observation = Pick<Case, 'change' | 'isCensored'>

/** The share that a rounding error of sums of floating-point numbers stays far under. */
const EPSILON = 1e-9

/** A step of the distribution: this share of the values lies at or under the value. */
interface Step {
  readonly value: number
  readonly share: number
}

/** The distribution of a sample, as steps that rise; where the largest value is censored, the last share stays under 1. */
export interface Distribution {
  readonly count: number
  readonly steps: readonly Step[]
  /** The largest value, censored or not: a bound from below for what lies beyond the last step. */
  readonly largest: number
}

/** A sample by its values; of equal ones, those that were observed come before the censored. */
export function inOrder<O extends Observation>(sample: readonly O[]): O[] {
  return [...sample].sort((one, other) => one.change - other.change || +one.isCensored - +other.isCensored)
}

/** The product-limit distribution of a sample. */
export function distributionOf(sample: readonly Observation[]): Distribution {
  return distributionInOrder(inOrder(sample))
}

/** The same of a sample that {@link inOrder} has put in order. */
export function distributionInOrder(sorted: readonly Observation[]): Distribution {
  const steps: Step[] = []
  let survival = 1
  let atRisk = sorted.length
  for (const { change, isCensored } of sorted) {
    if (!isCensored) {
      survival *= 1 - 1 / atRisk
      steps.push({ value: change, share: 1 - survival })
    }
    atRisk -= 1
  }
  return { count: sorted.length, steps, largest: sorted.at(-1)?.change ?? 0 }
}

export interface Quantile {
  readonly value: number
  /** Whether the sample says only that it is at least this. */
  readonly isLowerBound: boolean
}

/**
 * The conformal quantile of a distribution; where the sample is too small for its rank, or too much of it is censored, the
 * largest value, as a lower bound.
 *
 * @param level - from 0 to 1.
 * @example the values 1 to 9 at 0.8: rank 8, the value 8
 */
export function quantileOf({ count, steps, largest }: Distribution, level: number): Quantile {
  const share = (level * (count + 1)) / count - EPSILON
  const step = steps[partitionPoint(steps, (one) => one.share < share)]
  return step === undefined ? { value: largest, isLowerBound: true } : { value: step.value, isLowerBound: false }
}

/**
 * The level at which the conformal quantile of a distribution reaches a value: the chance that a further one lies at or under it.
 *
 * @example the values 1 to 9 at 8: 8 of 10
 */
export function levelOf({ count, steps }: Distribution, value: number): number {
  const reached = steps.findLast((step) => step.value <= value + EPSILON)
  return ((reached?.share ?? 0) * count) / (count + 1)
}
