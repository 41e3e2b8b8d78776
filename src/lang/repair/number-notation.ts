/**
 * Takes a number apart as people write it: sign, figures, currency, thousands or millions, percent, unit of work; what
 * its comma or point means is told apart, for one cell alone cannot say it (`1,234`).
 */
import { byWord } from '../by-word.ts'
import { fold } from '../nearest.ts'

/** What a number counts beside money. */
export type WorkUnit = 'days' | 'hours' | 'weeks' | 'months' | 'years' | 'fte'

/** What the only comma or point of a number means, as far as it tells by itself. */
type Mark = 'none' | 'point' | 'comma' | 'either'

export interface NumberNotation {
  readonly isNegative: boolean
  /** Digits with their commas and points; spaces and apostrophes between thousands are gone. */
  readonly figures: string
  /** The sign of the decimals: `either` for `1,234` and `1.234`, `none` for figures alone. */
  readonly mark: Mark
  readonly currency: string | undefined
  /** The power of ten of `k€`, `M€`, `millions`; undefined where nothing is said. */
  readonly power: number | undefined
  readonly isPercent: boolean
  readonly unit: WorkUnit | undefined
  /** Whether there is more than a sign, digits and one decimal sign. */
  readonly isDressed: boolean
  /** Whether a word or sign says that it is about right: `env. 12`, `~12`. */
  readonly isAbout?: true
}

/** Words behind a number that multiply it. */
const POWERS = byWord<number>(
  [3, 'k mille millier milliers thousand thousands'],
  [6, 'M mio mln million millions'],
  [9, 'md mds mrd bn milliard milliards billion billions'],
)

const UNITS = byWord<WorkUnit>(
  ['days', 'j jh joh jour jours jourhomme jourshommes jourshomme hommejour hommesjours'],
  ['days', 'd day days manday mandays personday persondays pd'],
  ['hours', 'h heure heures hour hours hr hrs'],
  ['weeks', 'sem semaine semaines week weeks'],
  ['months', 'mois month months'],
  ['years', 'an ans annee annees year years yr yrs'],
  ['fte', 'etp etpt fte ftes'],
)

const CURRENCY_WORDS = byWord(
  ['€', 'euro euros eur'],
  ['$', 'usd dollar dollars us$ $us'],
  ['£', 'gbp pounds'],
  ['CHF', 'chf'],
  ['CAD', 'cad c$ ca$ $ca'],
)

/** How numbers begin: most texts do not. */
const NUMBER_START = /^(?:[\d.,+\-\u2212–—(€$£¥~≈]|eur|usd|gbp|chf|cad|us\s?\$|ca?\$|env|approx|ca\.|about)/i
const PLAIN = /^[-+]?\d+(?:[.,]\d+)?$/
const SPACED = /^[-+]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/
const GROUPED = /^\d{1,3}(?:[ '’_]\d{3})+(?=[.,]|$)/
const APPROXIMATE = /^(?:~|≈|env(?:iron|\.)?|approx(?:\.|imately)?|ca\.|about)\s*(?=[\d(€$£+-])/i

/** What a text says as a number; undefined where it is none. */
export function numberNotation(written: string): NumberNotation | undefined {
  const trimmed = written.trim()
  if (PLAIN.test(trimmed)) return plain(trimmed)
  if (SPACED.test(trimmed)) return spaced(trimmed)
  if (!/\d/.test(trimmed)) return zero(trimmed)
  if (trimmed.length > 60 || !NUMBER_START.test(trimmed)) return undefined
  const text = trimmed
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(/[\u2212\u2013\u2014](?=\s*(?:[\d$€£(]|C?A?\$|[A-Z]{3}\s))/g, '-')
  const exact = text.replace(APPROXIMATE, '')
  const read = dressed(exact)
  return read === undefined || exact === text ? read : { ...read, isAbout: true }
}

function plain(text: string): NumberNotation {
  const figures = text.replace(/^[-+]/, '')
  return {
    isNegative: text.startsWith('-'),
    figures,
    mark: markOf(figures, false),
    currency: undefined,
    power: undefined,
    isPercent: false,
    unit: undefined,
    isDressed: false,
  }
}

/** `1 234,56`: the sign behind parted thousands is that of the decimals. */
function spaced(text: string): NumberNotation {
  const bare = plain(text.replace(/[ \u00a0\u202f]/g, ''))
  const mark = bare.mark === 'either' ? (bare.figures.includes(',') ? 'comma' : 'point') : bare.mark
  return { ...bare, mark, isDressed: true }
}

/** `Zero`, « zéro ». */
function zero(text: string): NumberNotation | undefined {
  return fold(text) === 'zero' ? { ...plain('0'), isDressed: true } : undefined
}

function dressed(text: string): NumberNotation | undefined {
  const [, open = '', front = '', minus = '', body = '', rest = ''] =
    /^([-+]?\(?)\s*([^\d\s.,()+-]*)\s*([-+]?\(?)\s*([\d.,](?:[\d.,'’_ ]*[\d.,])?)(.*)$/.exec(text) ?? []
  if (body === '') return undefined
  const { words, isNegative } = signOf(open + minus, rest)
  if (isNegative === undefined) return undefined
  const figures = figuresOf(body)
  const worth = wordsOf(`${words} ${front}`.trim())
  if (figures === undefined || worth === undefined) return undefined
  const mark = markOf(figures, GROUPED.test(body))
  return isFigures(figures, mark) ? { isNegative, figures, mark, ...worth, isDressed: true } : undefined
}

/** A minus in front or behind, or parentheses, as accountants write it; undefined for two of them. */
function signOf(front: string, rest: string): { readonly words: string; readonly isNegative: boolean | undefined } {
  const isOpen = front.includes('(')
  const closed = rest.replace(/\)\s*/, ' ')
  const trailing = /^\s*-(.*)$/.exec(closed)
  const words = (trailing?.[1] ?? closed).trim()
  const isBroken = isOpen !== rest.includes(')') || /[()]/.test(words)
  const minuses = [isOpen, front.includes('-'), trailing !== null].filter(Boolean).length
  return { words, isNegative: isBroken || minuses > 1 ? undefined : minuses === 1 }
}

function figuresOf(body: string): string | undefined {
  if (!/[ '’_]/.test(body)) return body
  return GROUPED.test(body) && !/[ '’_]/.test(body.replace(GROUPED, '')) ? body.replace(/[ '’_]/g, '') : undefined
}

type Worth = Pick<NumberNotation, 'currency' | 'power' | 'isPercent' | 'unit'>

/** Currency, power, percent and unit of the words around the figures; undefined for any other word. */
function wordsOf(text: string): Worth | undefined {
  const found: { -readonly [K in keyof Worth]: Worth[K] } = {
    currency: undefined,
    power: undefined,
    isPercent: false,
    unit: undefined,
  }
  const rest = text
    .replace(/\b(?:HT|TTC|hors taxes?)\b\.?/gi, '')
    .replace(/\b(?:d['’]|de )(?=euros?\b)/gi, '')
    .replace(/([km])\s*(?:EUR|€)(?![\p{L}])/iu, '$1 €')
  const words = rest.match(/US\$|\$US|CA?\$|\$CA|[€$£¥]|%|[^\s€$£¥%]+/g) ?? []
  // A small m alone may be metres or months; beside a currency it is a million.
  const known = words.filter((word) => word !== 'm')
  if (known.some((word) => !take(word, found))) return undefined
  if (known.length === words.length) return found
  return found.currency !== undefined && found.power === undefined ? { ...found, power: 6 } : undefined
}

function take(word: string, found: { -readonly [K in keyof Worth]: Worth[K] }): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '')
  const currency = /^[€$£¥]$/.test(word) ? word : CURRENCY_WORDS.get(lower)
  const power = POWERS.get(word) ?? POWERS.get(lower)
  const unit = UNITS.get(fold(word))
  if (word === '%') found.isPercent = true
  else if (currency !== undefined && found.currency === undefined) found.currency = currency
  else if (power !== undefined && found.power === undefined) found.power = power
  else if (unit !== undefined && found.unit === undefined) found.unit = unit
  else return false
  return true
}

/** What the marks of figures mean: the last of two different ones is the decimal sign, a repeated one parts thousands. */
function markOf(figures: string, isGrouped: boolean): Mark {
  const marks = figures.replace(/\d/g, '')
  if (marks === '') return 'none'
  const last = marks.at(-1) === ',' ? 'comma' : 'point'
  if (marks.length > 1 && new Set(marks).size === 1) return last === 'comma' ? 'point' : 'comma'
  const isEither = !isGrouped && /^[1-9]\d{0,2}[.,]\d{3}$/.test(figures)
  return marks.length === 1 && isEither ? 'either' : last
}

function isFigures(figures: string, mark: Mark): boolean {
  if (mark === 'none' || mark === 'either') return /^\d+(?:[.,]\d+)?$/.test(figures)
  return (mark === 'comma' ? /^(?:\d{1,3}(?:\.\d{3})+|\d*)(?:,\d*)?$/ : /^(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?$/).test(
    figures,
  )
}

/**
 * The decimal text of a number with its sign; thousands and millions are not multiplied.
 *
 * @param decimal - what a mark means that does not tell by itself.
 * @returns undefined where the mark tells otherwise than `decimal`.
 */
export function writtenNumber({ isNegative, figures, mark }: NumberNotation, decimal: 'point' | 'comma'): string {
  const sign = (mark === 'either' || mark === 'none' ? decimal : mark) === 'comma' ? ',' : '.'
  const [whole = '', fraction = ''] = figures.split(sign)
  const digits = whole.replace(/[.,]/g, '')
  const number = `${digits === '' ? '0' : digits}${fraction === '' ? '' : `.${fraction}`}`
  return isNegative ? `-${number}` : number
}
