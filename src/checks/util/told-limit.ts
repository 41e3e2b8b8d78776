/** The limit of days that a finding names: rounded to a hundredth, but never so that what passes it seems to keep it. */
import { round } from '../../values/decimal.ts'
import { type Days, type FineDays, plain } from '../../values/quantity.ts'

/**
 * A limit in person-days with two decimals.
 *
 * @param exact - the limit of the figures.
 * @param whole - the same in hundredths rounded down.
 * @param asked - what passes the limit.
 */
export function toldLimit(exact: FineDays, whole: Days, asked: Days): number {
  const rounded = round(plain(exact), 2)
  return rounded < plain(asked) ? rounded : plain(whole)
}
