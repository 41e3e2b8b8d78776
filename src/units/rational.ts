/** Exact fractions, for figures that are multiplied and divided and rounded only where they are printed. */
import { parseDecimal } from './exact-decimal.ts'

/** A fraction in any terms, over a positive denominator. */
export interface Rational {
  readonly over: bigint
  readonly under: bigint
}

/** Nothing. */
export const NOTHING: Rational = { over: 0n, under: 1n }

/** Beyond it a sum is brought to its lowest terms, so that long sums stay short. */
const LONG = 2n ** 192n

/** How many decimals are kept of a fraction that becomes a number: more than a double holds. */
const PLACES = 24

/** The number as its shortest decimal text says it: 0.05 is a twentieth. One that is not finite counts as 0. */
export function rational(value: number): Rational {
  const { digits, places } = parseDecimal(String(value)) ?? { digits: 0n, places: 0 }
  return { over: digits, under: 10n ** BigInt(places) }
}

/** A fraction of two whole numbers; the second is positive. */
export function fraction(over: number, under: number): Rational {
  return { over: BigInt(over), under: BigInt(under) }
}

function divisor(left: bigint, right: bigint): bigint {
  let [one, other] = [left < 0n ? -left : left, right]
  while (other !== 0n) [one, other] = [other, one % other]
  return one
}

function lowest(value: Rational): Rational {
  if (value.under < LONG) return value
  const common = divisor(value.over, value.under)
  return { over: value.over / common, under: value.under / common }
}

/** The exact sum; nothing for no values. The order makes no difference to what it is worth. */
export function total(values: Iterable<Rational>): Rational {
  let sum = NOTHING
  for (const { over, under } of values) {
    sum =
      sum.under === under
        ? { over: sum.over + over, under }
        : lowest({ over: sum.over * under + over * sum.under, under: sum.under * under })
  }
  return sum
}

/** The exact product; 1 for no values. */
export function product(...values: readonly Rational[]): Rational {
  let [over, under] = [1n, 1n]
  for (const value of values) [over, under] = [over * value.over, under * value.under]
  return lowest({ over, under })
}

/** The first less the second. */
export function difference(left: Rational, right: Rational): Rational {
  return total([left, { over: -right.over, under: right.under }])
}

/** The first divided by the second; undefined where the second is nothing. */
export function quotient(left: Rational, right: Rational): Rational | undefined {
  if (right.over === 0n) return undefined
  const [over, under] = [left.over * right.under, left.under * right.over]
  return lowest(under < 0n ? { over: -over, under: -under } : { over, under })
}

/** Whether the first is worth more than the second. */
export function isMore(left: Rational, right: Rational): boolean {
  return left.over * right.under > right.over * left.under
}

/** The largest whole number that is not more. */
export function floor({ over, under }: Rational): number {
  const whole = over / under
  return Number(over < 0n && over % under !== 0n ? whole - 1n : whole)
}

/** The nearest number: a fraction that is a short decimal gives just that decimal. */
export function nearestNumber({ over, under }: Rational): number {
  return Number(`${(over * 10n ** BigInt(PLACES)) / under}e-${PLACES}`)
}
