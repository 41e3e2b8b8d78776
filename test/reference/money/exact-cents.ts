/** Amounts as whole cents of the currency, from their decimal text alone. */

/** How many powers of ten lie between one written unit and one currency unit. */
const POWERS: Readonly<Record<string, number>> = { 1: 0, k: 3, M: 6 }

/** A decimal's digits as one whole number, and how many of them stand behind the point. */
export interface Decimal {
  readonly digits: bigint
  readonly places: number
}

/** Reads a number's shortest decimal text, which is the file's own up to 15 digits. */
export function decimalOf(value: number): Decimal {
  const match = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (match === null) throw new Error(`not a decimal: ${value}`)
  const behind = match[2] ?? ''
  const digits = BigInt(`${match[1]}${behind}`)
  const places = behind.length - Number(match[3] ?? 0)
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places }
}

/** The amount in whole cents; throws at a part below one cent. */
export function centsOf(amount: number, unit: string): bigint {
  const { digits, places } = decimalOf(amount)
  const shift = (POWERS[unit] ?? 0) + 2 - places
  if (shift >= 0) return digits * 10n ** BigInt(shift)
  const divisor = 10n ** BigInt(-shift)
  if (digits % divisor !== 0n) throw new Error(`finer than a cent: ${amount} ${unit}`)
  return digits / divisor
}

/** The exact sum; 0 for none. */
export function total(values: Iterable<bigint>): bigint {
  let sum = 0n
  for (const value of values) sum += value
  return sum
}

/** The exact sum; undefined for none, for nothing written is not 0. */
export function totalIfAny(values: readonly bigint[]): bigint | undefined {
  return values.length === 0 ? undefined : total(values)
}
