/** Takes a header apart: words without case, accents and plurals; the year, period and unit that qualify them. */
import { unaccented } from '../../lang/nearest.ts'
import { repairPeriod } from '../../lang/repair/dates.ts'
import { memoize } from '../../values/memoize.ts'

export interface HeaderWords {
  /** The words that say what the column is, in order, folded and in the singular. */
  readonly words: readonly string[]
  /** Its words without what stands in brackets; undefined where nothing does. */
  readonly bare: readonly string[] | undefined
  /** A budget or calendar year: `2025`. */
  readonly year: string | undefined
  /** A period of work, as plans write it: `2026-Q1`; a year alone is no period. */
  readonly period: string | undefined
  readonly unit: HeaderUnit | undefined
  readonly tax: 'HT' | 'TTC' | undefined
  readonly currency: string | undefined
}

/** What a figure counts: money in units, thousands or millions; work; a share. */
type HeaderUnit = '1' | 'k' | 'M' | 'day' | 'hour' | 'fte' | 'percent'

export function isMoneyUnit(unit: string | undefined): unit is '1' | 'k' | 'M' {
  return unit === '1' || unit === 'k' || unit === 'M'
}

const FILLERS = new Set(
  'a au aux and by d de des du en et for from in l la le les of on or ou par per pour s si sur the to un une'.split(
    ' ',
  ),
)

const SINGULAR = new Set(
  'axis bus debours encours process status status objectives focus sas access business cours fois mois plus prix taux risks corps jours'.split(
    ' ',
  ),
)

/** Short forms that headers are written in, by the word that they stand for. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  av: 'avancement',
  avanc: 'avancement',
  avanct: 'avancement',
  avct: 'avancement',
  deb: 'debut',
  demar: 'demarrage',
  ech: 'echeance',
  estim: 'estime',
  exploit: 'exploitation',
  liv: 'livraison',
  mgr: 'manager',
  prev: 'prevu',
  previ: 'prevu',
  resp: 'responsable',
  syst: 'systeme',
  tx: 'taux',
}

const CURRENCIES: readonly (readonly [sign: RegExp, code: string])[] = [
  [/€|\beur(?:os?)?\b|\b[km]eur\b/iu, 'EUR'],
  [/£|\bgbp\b/iu, 'GBP'],
  // Of those who write French only the Swiss count in francs today.
  [/\bchf\b|\bfrancs?\b(?!\s+(?:cfa|pacifique))/iu, 'CHF'],
  [/\bcad\b|\bca?\$|\bdollars? canadiens?\b|\bcanadian dollars?\b/iu, 'CAD'],
  [/\baud\b|\bau?\$|\baustralian dollars?\b/iu, 'AUD'],
  [/\bnzd\b|\bnz\$|\bnew zealand dollars?\b/iu, 'NZD'],
  [/\$|\busd\b|\b[km]usd\b|\b(?:us|united states) dollars?\b/iu, 'USD'],
]

const UNITS: readonly (readonly [shape: RegExp, unit: HeaderUnit])[] = [
  [
    /\b(?:m(?:€|eur|usd|\$|£|gbp|chf)|(?:millions?|m)\s*(?:d['’]\s*|of\s+)?(?:€|euros?|£|\$|dollars?))(?![\p{L}])|(?:€|£|\$)\s?(?:m|mn|million)\b|\b(?:millions?)\b/iu,
    'M',
  ],
  [
    /\b(?:k(?:€|eur|euros?|usd|\$|£|gbp|chf)|(?:milliers?|k)\s*(?:d['’]\s*)?(?:€|euros?|£|\$))(?![\p{L}])|(?:€|£|\$)\s?['’]?(?:k|000s?)\b|\b(?:milliers|thousands?)\b/iu,
    'k',
  ],
  [/€|£|\$|\b(?:eur|euros?|usd|gbp|chf|cad|dollars?)\b/iu, '1'],
  [/\b(?:etp|etpt|fte)s?\b|\b(?:person|man|staff)[\s-]*months?\b|\b(?:hommes?|mois)[\s-]*(?:mois|hommes?)\b/iu, 'fte'],
  [
    /(?:\bj\s*[./]?\s*h\b|\bjh\b|\bh\s*[./]\s*j\b|\bjours?(?:[\s-]*hommes?|[\s-]*ouvr[ée]s)?\b|\bhommes?[\s-]*jours?\b|\b(?:person|man)[\s-]*days?\b|\bdays?\b|\b[mp]d\b|\(\s*j\s*\))/iu,
    'day',
  ],
  [/\b(?:heures?|hours?|hrs?|h)\b(?!\s*\/\s*j)/iu, 'hour'],
  [/%|\bpourcent(?:age)?s?\b|\bpercent(?:age)?\b|\bpct\b/iu, 'percent'],
]

/** What a unit is called in a header; its signs are no words of the column. */
const UNIT_WORDS =
  /\bone[-\s]time\b|\b(?:ca|au|nz|us|c|a)(?=\$)|\b(?:millions?|milliers?|thousands?)(?:\s*(?:d['’]\s*|of\s+)?(?:euros?|dollars?|€|£|\$))?(?![\p{L}])|[€£$]\s?['’]?(?:k|m|mn|000s?)\b|\b[km](?:€|eur|euros?|usd|gbp|chf)(?![\p{L}])|[€£$%]|\b(?:eur|euros?|usd|gbp|chf|cad|dollars?|jh|etpt?|fte|[mp]d|hrs?)\b|\bj\s*[./]\s*h\b|\bh\s*[./]\s*j\b|\((?:\s*(?:j|h|k|m|jours?|days?|hours?|heures?|j-h)\s*)\)|\bjours?[\s-]*hommes?\b|\bhommes?[\s-]*jours?\b|\b(?:person|man)[\s-]*days?\b|\b(?:person|man|staff)[\s-]*months?\b|\b(?:hommes?|mois)[\s-]*(?:mois|hommes?)\b/giu

const TAX = /\b(HT|TTC|hors\s+taxes?|toutes\s+taxes|excl\.?\s+vat|incl\.?\s+vat)\b/iu

/** A word in the singular, and in the masculine: `prévues` is `prevu`, `réelle` is `reel`. */
function singular(word: string): string {
  if (word.length < 4 || SINGULAR.has(word) || /(?:ss|us|is)$/.test(word)) return word
  return word.replace(/[sx]$/, '').replace(/(?<=[iu])e$|(?<=e)e$|(?<=el)le$/, '')
}

/** Words in small letters without accents; parted at signs, at an inner capital, between letters and four digits. */
export function writtenWordsOf(text: string): string[] {
  return unaccented(
    text
      .replace(/n\s*[°º]/giu, ' numero ')
      .replace(/#/gu, ' number ')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{L})(\d{4})(?!\d)/gu, '$1 $2'),
  )
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
}

/** The words of a text in their usual form: in the singular, and in full where it writes them in short. */
export function wordsOf(text: string): string[] {
  return writtenWordsOf(text).map((word) => SHORT_FORMS[word] ?? singular(word))
}

/** Two years beside each other, the first of four digits, or two of two digits. */
const YEARS =
  /(?:\bFY\s?)?(?<!\d)(?:20(?<first>\d{2})\s*[-–/]\s*(?:20)?(?<next>\d{2})|(?<![\d.]\s*[-–/])(?<short>\d{2})\s*[-–/]\s*(?<after>\d{2}))(?![\d/])/u

/** Smaller pairs of two digits are days, months and parts. */
const FIRST_SHORT = 15

interface SaidYear {
  /** Undefined of several years: the figure is of all of them. */
  readonly year: string | undefined
  readonly said: string
}

/** The year that begins a pair: a financial year where the other follows it, else a span of years that has none. */
function yearOfPair(text: string): SaidYear | undefined {
  const pair = YEARS.exec(text)
  if (pair === null) return undefined
  // From one financial year to another: `2025/26-2027/28`.
  const behind = text.slice(pair.index + pair[0].length)
  const other = /^\s*(?:[-–]|to|[àa]|au)\s*/iu.exec(behind)?.[0]
  const last = other === undefined ? null : YEARS.exec(behind.slice(other.length))
  if (last?.index === 0) return { year: undefined, said: `${pair[0]}${other}${last[0]}` }
  const { first, next, short, after } = pair.groups ?? {}
  const [from, to] = [Number(first ?? short), Number(next ?? after)]
  if (to === (from + 1) % 100 && (first !== undefined || from >= FIRST_SHORT))
    return { year: `20${first ?? short}`, said: pair[0] }
  return first !== undefined && to > from ? { year: undefined, said: pair[0] } : undefined
}

/** The budget year that a header names: `2025`, `FY2022`, `exercice 2025`, `FY 25`, `2023-24`, `26/27`. */
function yearOf(text: string): SaidYear | undefined {
  const pair = yearOfPair(text)
  if (pair !== undefined) return pair
  const short = /\bFY\s?'?(\d{2})\b/iu.exec(text)
  if (short?.[1] !== undefined) return { year: `20${short[1]}`, said: short[0] }
  const long = /(?:\bFY\s?)?(?<!\d)(20\d{2})(?!\d)/iu.exec(text)
  return long?.[1] === undefined ? undefined : { year: long[1], said: long[0] }
}

/** Whether a header names a budget year of two calendar years: `2026-27`, `26/27`. */
export function namesFiscalYear(header: string): boolean {
  return yearOfPair(header)?.year !== undefined
}

/** The words that name a quarter, a half or a month of a year. */
const PERIOD =
  /(?<![\p{L}\p{N}])(?:[tq][1-4]|[sh][12]|[1-4]\s*(?:er|e|ème|eme|st|nd|rd|th)?\s*(?:trimestre|semestre|quarter|half)|(?:trimestre|semestre|quarter|half)\s*[1-4]|janv(?:ier)?|january|jan|f[ée]vr?(?:ier)?|february|feb|mars|march|mar|avr(?:il)?|april|apr|mai|may|juin|june|jun|juil(?:let)?|july|jul|ao[uû]t|august|aug|sept(?:embre|ember)?|sep|oct(?:obre|ober)?|nov(?:embre|ember)?|d[ée]c(?:embre|ember)?)\.?[\s/'-]*(?:20\d{2}|\d{2})(?!\d)|(?<!\d)20\d{2}[\s/-]*(?:[tq][1-4]|[sh][12]|0[1-9]|1[0-2])(?![\p{L}\p{N}])/iu

function periodOf(text: string): { readonly period: string; readonly said: string } | undefined {
  const said = PERIOD.exec(text)?.[0]
  if (said === undefined) return undefined
  // Beside a year `Oct 31` is a day.
  if (!/20\d{2}/.test(said) && /20\d{2}/.test(text.replace(said, ' '))) return undefined
  const whole = /20\d{2}/.test(said) ? said : said.replace(/(\d{2})$/u, ' 20$1')
  const period = /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(whole) ? whole : repairPeriod(whole.replace(/[.'-]/gu, ' '))
  return period === undefined ? undefined : { period, said }
}

/** `Payé à ce jour` counts no days. */
const TO_THIS_DAY = /(?<!\p{L})(?:à|a)\s+(?:ce\s+)?jour(?!\p{L})/iu

function unitOf(text: string): HeaderUnit | undefined {
  const said = text.replace(TO_THIS_DAY, ' ')
  return UNITS.find(([shape]) => shape.test(said))?.[1]
}

function taxOf(text: string): 'HT' | 'TTC' | undefined {
  const said = TAX.exec(text)?.[1]?.toLowerCase()
  if (said === undefined) return undefined
  return /^(?:ht|hors|excl)/u.test(said) ? 'HT' : 'TTC'
}

/** The words of a header; one that is nothing but a unit of work is named by it: `ETP`. */
function namedBy(words: readonly string[], header: string): readonly string[] {
  const unit = unitOf(header)
  return words.length > 0 || unit === undefined || isMoneyUnit(unit) ? words : wordsOf(header)
}

/** A header that a tool wraps around the name that an office gave: `Custom field (Directorate)`. */
const WRAPPED = /^(?:custom fields?|champs? personnalis[ée]e?s?)\s*\((.+)\)$/iu

const BRACKETS = /\([^)]{3,}\)?/

/** Takes a header apart, each text once; what cannot be read of it stays among its words. */
export const readHeader = memoize((written: string): HeaderWords => {
  const header = WRAPPED.exec(written)?.[1] ?? written
  const dated = periodOf(header)
  const year = yearOf(dated === undefined ? header : header.replace(dated.said, ' '))
  const rest = [dated?.said, dated === undefined ? year?.said : undefined]
    .flatMap((said) => said ?? [])
    .reduce((text, said) => text.replace(said, ' '), header)
  const bare = rest.replace(UNIT_WORDS, ' ').replace(TAX, ' ').replace(TAX, ' ')
  return {
    words: namedBy(wordsOf(bare), rest),
    bare: BRACKETS.test(bare) ? wordsOf(bare.replace(BRACKETS, ' ')) : undefined,
    year: dated === undefined ? year?.year : dated.period.slice(0, 4),
    period: dated?.period,
    unit: unitOf(rest),
    tax: taxOf(rest),
    currency: CURRENCIES.find(([sign]) => sign.test(rest))?.[1],
  }
})
