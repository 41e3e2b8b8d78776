/** What somebody meant by an amount with its currency or its thousands: how much it is worth, and what it is in the plan's unit. */
import { repairNumber } from './repair.ts'

/** What one is worth of each word behind a figure, as a power of ten. */
const POWERS: readonly (readonly [words: RegExp, power: number])[] = [
  [/(?:milliards?|billions?|mds?)\s*(?:d['’]euros|euros?|€|eur)?$/i, 9],
  [/(?:millions?|m)\s*(?:d['’]euros|euros?|€|eur)?$/i, 6],
  [/(?:milliers?|thousands?|k)\s*(?:d['’]euros|euros?|€|eur)?$/i, 3],
  [/(?:euros?|€|eur)$/i, 0],
]

/**
 * How many units of the currency a text with a currency or with thousands is worth: `1,2 M€` is `1200000`.
 *
 * @returns undefined for a bare number, which counts in the plan's unit, and for what is no number.
 */
export function repairMoney(text: string): string | undefined {
  const bare = text.trim().replace(/^(?:€|EUR)\s*(.*)$/i, '$1 €')
  for (const [words, power] of POWERS) {
    if (!words.test(bare)) continue
    const number = repairNumber(bare.replace(words, ''))
    return number === undefined ? undefined : shifted(number, power)
  }
  return undefined
}

/** What one number of a text may be where its thousands are parted, so that it may count in units of the currency. */
export interface Parted {
  /** The number with its thousands. */
  readonly whole: string
  /** The number where the only sign in it is a comma, and stands before decimals. */
  readonly decimal?: string
}

/** The number of a text whose thousands are parted by a sign: `400.000,00`, `400 000`, `1,234`; undefined for any other. */
export function partedNumber(text: string): Parted | undefined {
  const [, front, back] = /^\s*([-+]?[1-9]\d{0,2}),(\d{3})\s*$/.exec(text) ?? []
  if (front !== undefined)
    return { whole: `${front}${back}`, decimal: shifted(`${front}.${back}`, 0) }
  const whole = /\d[\s\u00a0\u202f'’_.,]\d{3}(?!\d)/.test(text) ? repairNumber(text) : undefined
  return whole === undefined || Math.abs(Number(whole)) < 1000 ? undefined : { whole }
}

/** What an amount in units of the currency is in a plan's unit of 1, a thousand or a million of them. */
export function inPlanUnit(worth: string, unit: string): string {
  return shifted(worth, unit === 'M' ? -6 : unit === 'k' ? -3 : 0)
}

/** A decimal number times a power of ten, by its digits: nothing is rounded. */
function shifted(number: string, power: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(number) ?? []
  const digits = `${'0'.repeat(Math.max(0, -power))}${whole}${fraction}${'0'.repeat(Math.max(0, power))}`
  const point = digits.length - fraction.length - Math.max(0, power) + power
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const right = digits.slice(point).replace(/0+$/, '')
  return `${sign === '-' ? '-' : ''}${left === '' ? '0' : left}${right === '' ? '' : `.${right}`}`
}
