/**
 * What somebody meant by a number, an amount with its currency or its thousands, a share, a rank, an id or a truth value that the format cannot read.
 */
import { fold } from '../nearest.ts'

const SPACES = /[\s\u00a0\u202f_'’]/g
const UNIT =
  /(?:€|k€|m€|eur|keur|meur|j|jh|j\/h|j\.h|jours?|jours?-hommes?|hommes?-jours?|person-days?|days?|d|h|heures?|etp|fte|mois|months?)\.?$/iu
const LARGE_UNIT = /(?:k€|m€|keur|meur|k|m)$/iu

/**
 * The decimal number that a text means: `1 234,56` and `1.234,56 €` are `1234.56`.
 *
 * @returns undefined where the text may mean two numbers (`1,234`), holds thousands or millions (`12 k€`), or none.
 */
export function repairNumber(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(SPACES, '')
    .replace(/^(?:€|EUR)/i, '')
  if (LARGE_UNIT.test(bare)) return undefined
  const figures = bare.replace(UNIT, '')
  if (!/^[-+]?\d[\d.,]*$/.test(figures)) return undefined
  const decimal = decimalMark(figures)
  if (decimal === undefined) return undefined
  const [whole = '', fraction = ''] = decimal === '' ? [figures] : splitAtLast(figures, decimal)
  if (/[.,]/.test(whole) && !/^[-+]?\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return undefined
  const digits = whole.replace(/[.,]/g, '')
  return /^0*$/.test(fraction) ? digits : `${digits}.${fraction}`
}

/** The share that a percentage means: `80 %` is `0.8`; a bare `80` too. Undefined for anything else. */
export function repairShare(text: string): string | undefined {
  const number = repairNumber(text.replace(/[%\s\u00a0\u202f]+$/, ''))
  const value = Number(number)
  if (number === undefined || value < 0 || value > 100) return undefined
  if (!text.includes('%') && value <= 1) return number
  return String(Number(`${value}e-2`))
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

/** The sign before the decimals: the last of two different ones, or one that can't part thousands. */
function decimalMark(figures: string): string | undefined {
  const marks = figures.replace(/[^.,]/g, '')
  if (marks === '') return ''
  const last = marks.at(-1) ?? ''
  const isRepeated = marks.indexOf(last) !== marks.length - 1
  if (new Set(marks).size === 2) return isRepeated ? undefined : last
  if (isRepeated) return ''
  return last === '.' || !/^[-+]?[1-9]\d{0,2},\d{3}$/.test(figures) ? last : undefined
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark)
  return [text.slice(0, at), text.slice(at + 1)]
}

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
interface Parted {
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
