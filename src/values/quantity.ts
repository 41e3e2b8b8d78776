/** Money and person-days as whole hundredths, and how a total is shared out without losing any. */

/** Money in whole cents of the plan's currency. */
export type Cents = number & { readonly unit: 'cents' }

/** Person-days in whole hundredths of a day. */
export type Days = number & { readonly unit: 'hundredths of a person-day' }

/** Person-days as hundredths that are not rounded: capacity, which is multiplied and divided. */
export type FineDays = number & { readonly unit: 'hundredths of a person-day' | 'unrounded hundredths of a person-day' }

/** Either of the two exact quantities. */
export type Quantity = Cents | Days

/** How many currency units one unit of a plan's written amounts is worth, by the unit that its header names. */
export const SCALES = { 1: 1, k: 1000, M: 1_000_000 } as const

export const NO_CENTS = 0 as Cents

export const NO_DAYS = 0 as Days

/** The exact sum of quantities of one unit; 0 for none. */
export function sum<Q extends Quantity>(values: Iterable<Q>): Q {
  let total = 0
  for (const value of values) total += value
  return total as Q
}

export function minus<Q extends Quantity>(left: Q, right: Q): Q {
  return (left - right) as Q
}

/** What the quantity exceeds the limit by; 0 where it does not. */
export function excess<Q extends Quantity>(value: Q, limit: Q): Q {
  return Math.max(0, value - limit) as Q
}

/** The quantity in plain units (currency units or days), for print and JSON. */
export function plain(value: Quantity | FineDays): number {
  return value / 100
}

/**
 * Shares a quantity out by weights, by largest remainder (Hare quota): the parts always add up to the whole.
 *
 * @param total - may be negative; then every part is zero or negative.
 * @param weights - zero or more each; all zero counts as equal weights.
 * @returns one part per weight in their order; equal remainders go to the earlier part. Empty for no weights.
 * @example 1.00 by weights 1, 1 and 1: 0.34, 0.33 and 0.33
 */
export function apportion<Q extends Quantity>(total: Q, weights: readonly number[]): Q[] {
  if (weights.length === 0) return []
  const weightSum = weights.reduce((left, right) => left + right, 0)
  const even = weightSum === 0
  const size = Math.abs(total)
  const exact = weights.map((weight) => (even ? size / weights.length : (size * weight) / weightSum))
  const parts = exact.map((value) => Math.floor(value + 1e-9))
  const left = size - parts.reduce((a, b) => a + b, 0)
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value + 1e-9) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts.map((part) => (total < 0 && part !== 0 ? -part : part) as Q)
}

/**
 * Shares a quantity out evenly; what is left over goes to the earlier parts, one hundredth each. The same as
 * {@link apportion} by equal weights, without its sorting.
 *
 * @param total - may be negative; then every part is zero or negative.
 * @returns empty for no parts.
 * @example 1.00 in three parts: 0.34, 0.33 and 0.33
 */
export function split<Q extends Quantity>(total: Q, parts: number): Q[] {
  const least = Math.trunc(total / parts) || 0 // never -0
  const left = Math.abs(total - least * parts)
  const more = least + Math.sign(total)
  return Array.from({ length: parts }, (_, index) => (index < left ? more : least) as Q)
}
