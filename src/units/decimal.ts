/** Exact decimal numbers: turns a number's decimal text into a whole count of hundredths, or says why it can't. */

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
  if (!Number.isFinite(value)) return 'too-large'
  const [mantissa = '0', exponentText = '0'] = String(Math.abs(value)).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const digits = BigInt(whole + fraction) * BigInt(scale)
  const exponent = Number(exponentText) - fraction.length + 2
  const count = exponent >= 0 ? digits * 10n ** BigInt(exponent) : wholePart(digits, -exponent)
  if (count === undefined) return 'too-fine'
  if (count > LIMIT) return 'too-large'
  return value < 0 ? -Number(count) : Number(count)
}

function wholePart(digits: bigint, places: number): bigint | undefined {
  const divisor = 10n ** BigInt(places)
  return digits % divisor === 0n ? digits / divisor : undefined
}

/**
 * Rounds half away from zero, the rule of every printed figure.
 *
 * @param value - any finite number.
 * @param decimals - how many decimals to keep, 0 by default.
 */
export function round(value: number, decimals = 0): number {
  const shifted = Number(`${Math.abs(value)}e${decimals}`)
  const away = Number.isFinite(shifted)
    ? Number(`${Math.round(shifted)}e-${decimals}`)
    : Math.abs(value)
  return value < 0 && away !== 0 ? -away : away
}
