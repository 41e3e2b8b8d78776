/** What somebody meant by a number, a share, an id or a truth value that the format cannot read. */
import { fold } from './nearest.ts'

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
