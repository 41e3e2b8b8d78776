/**
 * Exact fractions, for figures that are multiplied and divided and rounded only where they are printed; by fraction.js.
 */
import Fraction from 'fraction.js'
import { parseDecimal } from './decimal.ts'

export type Rational = Fraction

export const NOTHING: Rational = new Fraction(0)

/** How many decimals are kept of a fraction that becomes a number: more than a double holds. */
const PLACES = 24

/** The number as its shortest decimal text says it: 0.05 is a twentieth. One that is not finite counts as 0. */
export function rational(value: number): Rational {
  const { digits, places } = parseDecimal(String(value)) ?? { digits: 0n, places: 0 }
  return new Fraction(digits, 10n ** BigInt(places))
}

/** A fraction of two whole numbers; the second is positive. */
export function fraction(over: number, under: number): Rational {
  return new Fraction(over, under)
}

/** The exact sum; nothing for no values. The order makes no difference to what it is worth. */
export function total(values: Iterable<Rational>): Rational {
  let sum = NOTHING
  for (const value of values) sum = sum.add(value)
  return sum
}

/** The exact product; 1 for no values. */
export function product(...values: readonly Rational[]): Rational {
  return values.reduce((all, value) => all.mul(value), fraction(1, 1))
}

export function difference(left: Rational, right: Rational): Rational {
  return left.sub(right)
}

/** The first divided by the second; undefined where the second is nothing. */
export function quotient(left: Rational, right: Rational): Rational | undefined {
  return right.equals(0) ? undefined : left.div(right)
}

export function isMore(left: Rational, right: Rational): boolean {
  return left.compare(right) > 0
}

export function floor(value: Rational): number {
  return value.floor().valueOf()
}

/** The nearest number: a fraction that is a short decimal gives just that decimal. */
export function nearestNumber({ s, n, d }: Rational): number {
  return Number(`${(s * n * 10n ** BigInt(PLACES)) / d}e-${PLACES}`)
}
