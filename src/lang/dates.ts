/** Dates, months and periods in a sentence, `30 June 2024`, « juin 2024 », `Q4 2025`, and in a cell: `30 Jun 2024`, `30/06/2024`. */
import type { Lang } from '../values/language.ts'
import { type Period, periodText } from '../values/period.ts'

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

type Grain = 'day' | 'month' | 'part' | 'year'

interface Spoken {
  readonly grain: Grain
  readonly text: string
}

function monthName(month: string, lang: Lang): string | undefined {
  return MONTHS[lang][Number(month) - 1]
}

function ofMonth(year: string, month: string, day: string | undefined, lang: Lang): Spoken | undefined {
  const name = monthName(month, lang)
  if (name === undefined) return undefined
  if (day === undefined) return { grain: 'month', text: `${name} ${year}` }
  const number = lang === 'fr' && day === '01' ? '1er' : String(Number(day))
  return { grain: 'day', text: `${number} ${name} ${year}` }
}

const LETTERS = { fr: { Q: 'T', S: 'S' }, en: { Q: 'Q', S: 'H' } } as const

/** What a written date or period is; undefined for any other text. */
function spoken(written: string, lang: Lang): Spoken | undefined {
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written)
  if (date !== null) return ofMonth(date[1] ?? '', date[2] ?? '', date[3], lang)
  const part = /^(\d{4})-([QS])(\d)$/.exec(written)
  if (part !== null) {
    return { grain: 'part', text: `${LETTERS[lang][part[2] as 'Q' | 'S']}${part[3]} ${part[1]}` }
  }
  return /^\d{4}$/.test(written) ? { grain: 'year', text: written } : undefined
}

/** The French words before a date, by what it is; `d’` before a vowel. */
const FRENCH: Readonly<Record<'on' | 'of' | 'to', Readonly<Record<Grain, string>>>> = {
  on: { day: 'le ', month: 'en ', part: 'au ', year: 'en ' },
  of: { day: 'du ', month: 'de ', part: 'du ', year: 'de ' },
  to: { day: 'au ', month: 'à ', part: 'au ', year: 'à ' },
}

function french(written: string, before: keyof typeof FRENCH): string {
  const found = spoken(written, 'fr')
  if (found === undefined) return written
  const { grain, text } = found
  const isElided = before === 'of' && /^[ao]/.test(text)
  return `${isElided ? 'd’' : FRENCH[before][grain]}${text}`
}

/** A day, month, quarter, half-year or year as files write it (`2024-06-30`, `2024-06`, `2024-Q2`), in words; any other text stands for itself. */
export function dateWords(written: string, lang: Lang): string {
  return spoken(written, lang)?.text ?? written
}

/** `on 30 June 2024`, `in June 2024`, `in Q2 2024`; « le 30 juin 2024 », « en juin 2024 », « au T2 2024 ». */
export function onDate(written: string, lang: Lang): string {
  if (lang === 'fr') return french(written, 'on')
  const found = spoken(written, lang)
  if (found === undefined) return written
  return `${found.grain === 'day' ? 'on' : 'in'} ${found.text}`
}

/** `of 30 June 2024`; « du 30 juin 2024 », « de juin 2024 », « d’avril 2024 ». */
export function ofDate(written: string, lang: Lang): string {
  return lang === 'fr' ? french(written, 'of') : `of ${dateWords(written, lang)}`
}

/** `30 June 2024 to 31 May 2025`; « du 30 juin 2024 au 31 mai 2025 », « de juin 2024 à mai 2025 ». */
export function spanWords(from: string, to: string, lang: Lang): string {
  if (lang === 'fr') return `${french(from, 'of')} ${french(to, 'to')}`
  return `${dateWords(from, lang)} to ${dateWords(to, lang)}`
}

/** The letters of an English month in a cell, as many as a spreadsheet's `mmm` has. */
const SHORT = 3

/** An ISO day or month as a cell shows it: `30 Jun 2024`, `Jun 2024`; `30/06/2024`, `06/2024`; any other text stands for itself. */
export function formatDate(iso: string, lang: Lang): string {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? []
  const name = monthName(month, 'en')?.slice(0, SHORT)
  if (name === undefined) return iso
  if (lang === 'fr') return iso.split('-').reverse().join('/')
  return [...(day === undefined ? [] : [String(Number(day))]), name, year].join(' ')
}

/** An ISO day or month in the head of a page or in a running text: `30 June 2024`; figures in French, `30/06/2024`. */
export function dateInText(iso: string, lang: Lang): string {
  return lang === 'fr' ? formatDate(iso, lang) : dateWords(iso, lang)
}

/** A period as people read it: `Q3 2024`, `H1 2024`, `Jun 2024`, `2024`; `T3 2024`, `S1 2024`, `06/2024`. */
export function formatPeriod(period: Period, lang: Lang): string {
  return periodText(period)
    .split('..')
    .map((text) => (/^\d{4}-\d{2}$/.test(text) ? formatDate(text, lang) : dateWords(text, lang)))
    .join(' – ')
}

export interface PartOfYear {
  /** `H1`, `Q3`, `Jun`; `S1`, `T3`, `06`. */
  readonly part: string
  readonly year: string
}

/** The part of a year that a period is, as {@link formatPeriod} writes it; undefined for a year and for any other span. */
export function partOfYear(period: Period, lang: Lang): PartOfYear | undefined {
  const [, year, letter = '', number = ''] = /^(\d{4})-([QS]?)(\d+)$/.exec(periodText(period)) ?? []
  if (year === undefined) return undefined
  if (letter !== '') return { part: `${LETTERS[lang][letter as 'Q' | 'S']}${number}`, year }
  return { part: lang === 'fr' ? number : (monthName(number, lang) ?? '').slice(0, SHORT), year }
}

/** A period as a spreadsheet sorts it right, the year first: `2024 Q3`, `2024-06`, `2024`; `2024 T3`. */
export function sortablePeriod(period: Period, lang: Lang): string {
  const within = period.first === period.last ? undefined : partOfYear(period, lang)
  return within === undefined ? periodText(period).replace('..', ' – ') : `${within.year} ${within.part}`
}
