/**
 * What somebody meant by a number, an amount with its currency or its thousands, a share, a rank, an id or a truth value that the format cannot read.
 */
import { type Decimal, decimalNumber, decimalText, parseDecimal, powerOfTen, times } from '../../values/decimal.ts'
import { fold } from '../nearest.ts'
import { type NumberNotation, numberNotation, writtenNumber } from './number-notation.ts'

/** The number of a text that a decimal is: undefined for `1,234`, which may be two. */
function exactNumber(notation: NumberNotation | undefined): Decimal | undefined {
  if (notation === undefined || (notation.mark === 'either' && notation.figures.includes(','))) return undefined
  return parseDecimal(writtenNumber(notation, 'point'))
}

/**
 * The decimal number that a text means: `1 234,56` and `1.234,56 €` are `1234.56`.
 *
 * @returns undefined where the text may mean two numbers (`1,234`), holds thousands or millions (`12 k€`), or none.
 */
export function repairNumber(text: string): string | undefined {
  const notation = numberNotation(text)
  if (notation?.isPercent === true || notation?.power !== undefined) return undefined
  const number = exactNumber(notation)
  return number && decimalText(number)
}

/** The share that a percentage means: `80 %` is `0.8`; a bare `80` too. Undefined for anything else. */
export function repairShare(text: string): string | undefined {
  const notation = numberNotation(text)
  const number = exactNumber(notation)
  if (notation === undefined || number === undefined) return undefined
  if (notation.currency !== undefined || notation.power !== undefined) return undefined
  const value = decimalNumber(number)
  if (value < 0 || value > 100) return undefined
  const isFraction = !notation.isPercent && value <= 1
  return decimalText(isFraction ? number : times(number, powerOfTen(-2)))
}

/** The id that a text would make: what an id cannot hold becomes a hyphen. Undefined where nothing is left. */
export function repairId(text: string): string | undefined {
  const id = text.replace(/[^\p{L}\p{N}._/-]+/gu, '-').replace(/^[-._/]+|-+$/g, '')
  return id === '' || id === text ? undefined : id
}

/** `true` or `false` for yes and no in either language; undefined for anything else. */
export function repairFlag(text: string): string | undefined {
  const word = fold(text)
  if (['oui', 'yes', 'vrai', 'true', 'o', 'y', '1', 'x', 'on'].includes(word)) return 'true'
  return ['non', 'no', 'faux', 'false', 'n', '0', 'off'].includes(word) ? 'false' : undefined
}

/**
 * How many units of the currency a text with a currency or with thousands is worth: `1,2 M€` is `1200000`.
 *
 * @returns undefined for a bare number, which counts in the plan's unit, and for what is no number.
 */
export function repairMoney(text: string): string | undefined {
  const notation = numberNotation(text)
  const number = exactNumber(notation)
  if (notation === undefined || number === undefined || notation.unit !== undefined) return undefined
  if (notation.currency === undefined && notation.power === undefined) return undefined
  return decimalText(times(number, powerOfTen(notation.power ?? 0)))
}

/** What one number of a text may be where its thousands are parted, so that it may count in units of the currency. */
interface Parted {
  /** The number with its thousands. */
  readonly whole: string
  /** The number where the only sign in it is a comma, and stands before decimals. */
  readonly decimal?: string
}

/** The number of a text whose thousands are parted by a sign: `400.000,00`, `400 000`, `1,234`; undefined for any other. */
export function partedNumber(text: string): Parted | undefined {
  const [, front, back] = /^\s*([-+]?[1-9]\d{0,2}),(\d{3})\s*$/.exec(text) ?? []
  if (front !== undefined) return { whole: `${front}${back}`, decimal: String(Number(`${front}.${back}`)) }
  const whole = /\d[\s\u00a0\u202f'’_.,]\d{3}(?!\d)/.test(text) ? repairNumber(text) : undefined
  return whole === undefined || Math.abs(Number(whole)) < 1000 ? undefined : { whole }
}

/** What an amount in units of the currency is in a plan's unit of 1, a thousand or a million of them. */
export function inPlanUnit(worth: string, unit: string): string {
  const exact = parseDecimal(worth)
  const power = unit === 'M' ? -6 : unit === 'k' ? -3 : 0
  return exact === undefined ? worth : decimalText(times(exact, powerOfTen(power)))
}

const RANKS: Readonly<Record<string, readonly string[]>> = {
  must: ['1', 'p1', 'prio1', 'priorite1', 'priority1', 'haute', 'eleve', 'elevee', 'forte', 'high'],
  should: ['2', 'p2', 'prio2', 'priorite2', 'priority2', 'moyen', 'moyenne', 'medium', 'normal'],
  could: ['3', 'p3', 'prio3', 'priorite3', 'priority3', 'basse', 'faible', 'low'],
}

/** The priority class that a rank means; undefined for a lower rank and for any other word. */
export function repairRank(text: string): string | undefined {
  const word = fold(text)
  return Object.keys(RANKS).find((rank) => RANKS[rank]?.includes(word))
}
