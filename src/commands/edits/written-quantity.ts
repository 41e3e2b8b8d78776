/** Exact quantities as numbers that plan files write. */
import { decimalNumber } from '../../values/decimal.ts'
import type { Cents, Days } from '../../values/quantity.ts'

/**
 * An amount in the plan's unit.
 *
 * @param scale - what one unit is worth: 1, 1000 or 1000000.
 * @example 4,530,000 cents at 1000 are 45.3
 */
export function writtenAmount(cents: Cents, { scale }: { readonly scale: number }): number {
  const places = 2 + String(scale).length - 1
  return decimalNumber({ digits: BigInt(cents), places })
}

/** Person-days. */
export function writtenDays(days: Days): number {
  return days / 100
}
