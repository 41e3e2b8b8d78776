/**
 * Exact decimal numbers of any size, by a whole count of their last place: sums held against a published figure,
 * amounts in whole hundredths, and the rounding of every printed figure.
 */

/** A number as a whole count of its last decimal place. */
export interface Decimal {
  readonly digits: bigint
  readonly places: number
}

export const ZERO: Decimal = { digits: 0n, places: 0 }

const FORM = /^([-+]?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d{1,3}))?$/

/** Reads `-12.50` or `1e-7`; undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = FORM.exec(text)
  if (match === null) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const size = BigInt(whole + fraction)
  const places = fraction.length - Number(exponent)
  const digits = sign === '-' ? -size : size
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 }
}

function digitsAt({ digits, places }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - places)
}

export function plus(left: Decimal, right: Decimal): Decimal {
  const places = Math.max(left.places, right.places)
  return { digits: digitsAt(left, places) + digitsAt(right, places), places }
}

export function times(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, places: left.places + right.places }
}

export function powerOfTen(power: number): Decimal {
  return power >= 0 ? { digits: 10n ** BigInt(power), places: 0 } : { digits: 1n, places: -power }
}

/**
 * The decimal rounded to some places; a half goes away from zero, or to the even neighbour.
 *
 * @example 2.345 to two places: 2.35 away from zero, 2.34 to the even neighbour
 */
export function roundTo(value: Decimal, places: number, half: 'away' | 'even'): Decimal {
  if (value.places <= places) return value
  const step = 10n ** BigInt(value.places - places)
  const size = value.digits < 0n ? -value.digits : value.digits
  const [whole, rest] = [size / step, (size % step) * 2n]
  const isUp = rest > step || (rest === step && (half === 'away' || whole % 2n === 1n))
  const rounded = isUp ? whole + 1n : whole
  return { digits: value.digits < 0n ? -rounded : rounded, places }
}

/** The decimal as text without needless zeros: `1250.5`. */
export function decimalText({ digits, places }: Decimal): string {
  const size = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const whole = size.slice(0, size.length - places)
  const fraction = size.slice(size.length - places).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** The nearest double. */
export function decimalNumber(value: Decimal): number {
  return Number(decimalText(value))
}

/** Why a decimal can't be held: it has a part below one hundredth, or it is beyond 2^53 hundredths. */
type DecimalFault = 'too-fine' | 'too-large'

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
  const count = value * 100 * scale
  // A whole number is as exact as its count; 0 is never -0.
  if (Number.isInteger(value) && Number.isSafeInteger(count)) return count || 0
  return exactHundredths(value, scale)
}

function exactHundredths(value: number, scale: number): number | DecimalFault {
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
 * @example -2.5 gives -3; 1.005 to two decimals gives 1.01
 */
export function round(value: number, decimals = 0): number {
  const shifted = shift(Math.abs(value), decimals)
  const away = Number.isFinite(shifted) ? shift(Math.round(shifted), -decimals) : Math.abs(value)
  return value < 0 && away !== 0 ? -away : away
}
