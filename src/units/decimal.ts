/** Exact decimal numbers: turns a number's decimal text into a whole count of hundredths, or says why it can't. */
import { parseDecimal, times } from './exact-decimal.ts'

/** Why a decimal can't be held: it has a part below one hundredth, or it is beyond 2^53 hundredths. */
export type DecimalFault = 'too-fine' | 'too-large'

/** The largest whole number that a double holds exactly. */
const LIMIT = BigInt(Number.MAX_SAFE_INTEGER)

/**
 * The value as whole hundredths (cents of an amount, hundredths of a day), exact from the number's decimal text.
 *
 * @param value - any number but NaN; an infinite one is too large.
 * @param scale - how many currency units one plan unit is worth: 1, 1000 or 1000000.
 * @returns the whole count, or the fault; never rounds. 0.29 with scale 1000 is 29000.
 */
export function hundredths(value: number, scale = 1): number | DecimalFault {
  const exact = parseDecimal(String(value))
  if (exact === undefined) return 'too-large'
  const { digits, places } = times(exact, { digits: BigInt(scale), places: -2 })
  const divisor = 10n ** BigInt(Math.max(0, places))
  if (digits % divisor !== 0n) return 'too-fine'
  const count = (digits / divisor) * 10n ** BigInt(Math.max(0, -places))
  return count > LIMIT || count < -LIMIT ? 'too-large' : Number(count)
}

/** Moves the decimal point of a number's text, so that no binary fraction comes in between. */
function shift(value: number, places: number): number {
  const [digits, power = 0] = String(value).split('e')
  return Number(`${digits}e${Number(power) + places}`)
}

/**
 * Rounds half away from zero, the rule of every printed figure.
 *
 * @param value - any finite number.
 * @param decimals - how many decimals to keep, 0 by default.
 */
export function round(value: number, decimals = 0): number {
  const shifted = shift(Math.abs(value), decimals)
  const away = Number.isFinite(shifted) ? shift(Math.round(shifted), -decimals) : Math.abs(value)
  return value < 0 && away !== 0 ? -away : away
}
