/**
 * Takes a date apart as people write it: a day with a month's name or in ISO form, one in numbers of which day and
 * month are still open, a period of the calendar, or a fiscal year; two digits of a year are read in the window of
 * POSIX (1969 to 2068).
 */
import { addMonths, type Day, dayText, monthOf, monthText, parseDay, weekdayOf } from '../../values/calendar.ts'
import { parsePeriod } from '../../values/period.ts'
import { byWord } from '../by-word.ts'
import { fold } from '../nearest.ts'
import { spanInWords } from './spans-in-words.ts'

/** Which end of a span a date is. */
export type Edge = 'start' | 'end'

export type DateNotation =
  /** A day that is told: `2024-03-31`. */
  | { readonly kind: 'day'; readonly text: string; readonly isShort: boolean }
  /** `03/04/2025`: which of the two is the day is open. */
  | {
      readonly kind: 'numbers'
      readonly first: number
      readonly second: number
      readonly year: number
      readonly isShort: boolean
      /** Points stand in days before months alone. */
      readonly isDotted: boolean
    }
  /** `2024`, `2024-Q3`, `2024-S2`, `2024-03`, and the end of it that words name. */
  | { readonly kind: 'period'; readonly text: string; readonly isShort: boolean; readonly side: Edge | undefined }
  /** `2023-24`: the year from the fiscal start in 2023; of `2023-2024` both calendar years. */
  | { readonly kind: 'years'; readonly first: number; readonly last: number; readonly isFiscal: boolean }
  /** `spring 2026`, `KW 14/2026`: months or days that no period of the format has. */
  | { readonly kind: 'span'; readonly first: string; readonly last: string }
  /** `Q3 25/26`: a quarter of the fiscal year that begins in 2025. */
  | { readonly kind: 'fiscal-quarter'; readonly year: number; readonly quarter: number }
  /** The number of a day as spreadsheets count. */
  | { readonly kind: 'serial'; readonly text: string }

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'fev', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
]

/** Words that say which end of a period is meant. */
const EDGE_WORDS = byWord<Edge>(['end', 'fin end late'], ['start', 'debut start beginning early'])

/** The first two-digit year of the last century, as POSIX has it. */
const WINDOW = 69

/** Days of spreadsheets from 1954 to 2119: what is smaller is hardly a date. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000]

/** The number that spreadsheets give to 1970-01-01. */
const SERIAL_EPOCH = 25_569

const TIME = /[T\s,]+\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const WEEKDAY =
  /^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)(?:di|credi|dredi|edi|anche|day|sday|nesday|rsday|urday)?\.?,?\s+(?=\d)|^dimanche,?\s+(?=\d)/i
/** How names of months begin: most texts have none. */
const MONTH_START = /jan|f[ée]v|feb|mar|a[vp]r|mai|may|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[ée]c/i
/** How periods begin that are no month's name. */
const PERIOD_START =
  /^\s*(?:\d{1,4}|[tqsh]\s?\d|trim|sem|quarter|half|fin\b|end\b|late\b|d[ée]but\b|start\b|beginning\b|early\b)/i
const YEAR_WORDS = /^(?:fy|exercice|budget|ann[ée]e|year|calendar year|cy)\s*(?=\d)/i

/** What a text says as a date; undefined where it is none. */
export function dateNotation(written: string): DateNotation | undefined {
  if (!/\d/.test(written) || written.length > 60) return undefined
  const said = written
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(TIME, '')
  const text = said.replace(WEEKDAY, '').replace(YEAR_WORDS, '')
  // `mar` is a Tuesday and a March.
  const named = MONTH_START.test(said) ? (withName(said) ?? withName(text)) : undefined
  const numbers = inNumbers(text)
  const weekday = text === said ? undefined : WEEKDAYS.get(fold(said.slice(0, 2)))
  return (
    (numbers === undefined || weekday === undefined ? numbers : onWeekday(numbers, weekday)) ??
    named ??
    (PERIOD_START.test(text) ? ofPeriod(text) : undefined) ??
    ofWords(text)
  )
}

/** `mid-2026`, which is June, `Q3 25/26`, `spring 2026`, `KW 14/2026`. */
function ofWords(text: string): DateNotation | undefined {
  const [, quarter, first, next] = /^[tq]([1-4])\s+(?:20)?(\d{2})\s?[/-]\s?(?:20)?(\d{2})$/i.exec(text) ?? []
  if (quarter !== undefined && Number(next) === Number(first) + 1) {
    return { kind: 'fiscal-quarter', year: 2000 + Number(first), quarter: Number(quarter) }
  }
  const [, word = '', year] = /^(\p{L}+)[\s-]+((?:19|20)\d{2})$/u.exec(text) ?? []
  if (year !== undefined && /^(?:mid|mi)$/i.test(word)) {
    return { kind: 'period', text: `${year}-06`, isShort: false, side: undefined }
  }
  const span = spanInWords(text)
  return span && { kind: 'span', ...span }
}

/** Days of the week, Sunday as 0, by their first letters in French and English. */
const WEEKDAYS = byWord([0, 'di su'], [1, 'lu mo'], [2, 'ma tu'], [3, 'me we'], [4, 'je th'], [5, 've fr'], [6, 'sa'])

/** `Lun 03/02/25`: the day of the week tells which of two numbers is the month, where it fits one order alone. */
function onWeekday(date: DateNotation, weekday: number): DateNotation {
  if (date.kind !== 'numbers') return date
  const fitting = (['dmy', 'mdy'] as const).flatMap((order) => {
    const text = orderedDay(date, order)
    const number = text === undefined ? undefined : parseDay(text, 'start')
    const isFit = number !== undefined && weekdayOf(number) === weekday
    return text !== undefined && isFit ? [text] : []
  })
  const [only, other] = fitting
  return only === undefined || other !== undefined ? date : { kind: 'day', text: only, isShort: date.isShort }
}

/** The day that a spreadsheet keeps as a number, or the year that a number is. */
export function numberedDate(value: number): DateNotation | undefined {
  if (value >= 1000 && value <= 9999 && Number.isInteger(value)) {
    return { kind: 'period', text: String(value), isShort: false, side: undefined }
  }
  if (value < FIRST_SERIAL || value > LAST_SERIAL) return undefined
  return { kind: 'serial', text: dayText((Math.floor(value) - SERIAL_EPOCH) as Day) }
}

function inNumbers(text: string): DateNotation | undefined {
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? compact(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), false)
  const parts = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(text)
  if (parts) {
    const { year, isShort } = fullYear(parts[4] ?? '')
    const [first, second] = [Number(parts[1]), Number(parts[3])]
    if (!(isDayAndMonth(first, second, year) || isDayAndMonth(second, first, year))) return undefined
    return { kind: 'numbers', first, second, year, isShort, isDotted: parts[2] === '.' }
  }
  return /^\d{5}(?:[.,]\d+)?$/.test(text) ? numberedDate(Number(text.replace(',', '.'))) : undefined
}

/** `20240331`. */
function compact(text: string): readonly string[] | null {
  return /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
}

function day(year: number, month: number, date: number, isShort: boolean): DateNotation | undefined {
  const text = isoText(year, month, date)
  return parseDay(text, 'start') === undefined ? undefined : { kind: 'day', text, isShort }
}

function isoText(year: number, month: number, date: number): string {
  const [two, dayOfMonth] = [month, date].map((part) => String(part).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}-${two}-${dayOfMonth}`
}

function isDayAndMonth(date: number, month: number, year: number): boolean {
  return parseDay(isoText(year, month, date), 'start') !== undefined
}

/** `March 31, 2024`, `31 mars 2024`, `12/Mar/24`, `Mar-25`, `2024 mars`. */
function withName(text: string): DateNotation | undefined {
  const parts = text
    .replace(/\b(\d{1,2})(?:er|st|nd|rd|th)\b/i, '$1')
    .replace(/\b(?:de|of)\b/gi, ' ')
    .split(/[\s/.,'’-]+/)
    .filter((part) => part !== '')
  const at = parts.findIndex((part) => /\p{L}/u.test(part))
  const month = monthNumber(parts[at] ?? '')
  const numbers = parts.filter((_, index) => index !== at)
  if (month === 0 || numbers.length > 2 || numbers.some((part) => !/^\d{1,4}$/.test(part))) {
    return undefined
  }
  const [front = '', back = ''] = numbers
  if (numbers.length === 1) return monthOfYear(front, month)
  const [yearText, dateText] = front.length === 4 ? [front, back] : [back, front]
  const { year, isShort } = fullYear(yearText)
  return yearText.length === 4 || yearText.length === 2 ? day(year, month, Number(dateText), isShort) : undefined
}

function monthOfYear(yearText: string, month: number): DateNotation | undefined {
  if (yearText.length !== 4 && yearText.length !== 2) return undefined
  const { year, isShort } = fullYear(yearText)
  const text = isoText(year, month, 1).slice(0, 7)
  return { kind: 'period', text, isShort, side: undefined }
}

/** The year that four digits or two mean. */
function fullYear(text: string): { readonly year: number; readonly isShort: boolean } {
  const year = Number(text)
  if (text.length > 2) return { year, isShort: false }
  return { year: year + (year >= WINDOW ? 1900 : 2000), isShort: true }
}

function ofPeriod(text: string): DateNotation | undefined {
  return twoYears(text) ?? period(text)
}

/** `2023-24`, `2023/2024`: a year that follows the first; `2011-12` is one too, for a month has its own form in a column. */
function twoYears(text: string): DateNotation | undefined {
  const [, front = '', sign = '', back = ''] = /^(\d{4})\s?([-/–])\s?(\d{4}|\d{2})$/.exec(text) ?? []
  if (front === '') return undefined
  const first = Number(front)
  if (back.length === 4) {
    const last = Number(back)
    return last > first && last - first < 30 ? { kind: 'years', first, last, isFiscal: false } : undefined
  }
  const isMonth = sign !== '–' && Number(back) >= 1 && Number(back) <= 12
  return !isMonth && Number(back) === (first + 1) % 100
    ? { kind: 'years', first, last: first + 1, isFiscal: true }
    : undefined
}

function period(text: string): DateNotation | undefined {
  const { rest, side } = withoutEdge(text)
  const own = rest.trim().replace(/^(?:fy|exercice|ann[ée]e)\s*(?=\d)/i, '')
  const month = /^(\d{4})[/.](0[1-9]|1[0-2])$|^(\d{1,2})[/. -](\d{4})$/.exec(own)
  const [year, number] = month ? [month[1] ?? month[4], month[2] ?? month[3]] : []
  const long = own.replace(/^([tqsh]\d|\d\D{1,12})[\s/'’-]+(\d{2})$/i, (_, part: string, short) => {
    return `${part} ${fullYear(String(short)).year}`
  })
  const asMonth = year === undefined ? undefined : `${year}-${number?.padStart(2, '0')}`
  const found = asMonth ?? (parsePeriod(own) ? own : (partOfYear(long) ?? named(own)))
  if (found === undefined || parsePeriod(found) === undefined) return undefined
  return { kind: 'period', text: found, isShort: long !== own, side }
}

/** The quarter or half of a year that a text names: `T3 2024` is `2024-Q3`, `2e semestre 2024` is `2024-S2`. */
export function partOfYear(text: string): string | undefined {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0]
  if (year === undefined) return undefined
  const rest = fold(text.replace(year, ''))
  const quarter =
    /^(?:t|q|trim|trimestre|quarter)([1-4])$|^([1-4])(?:er?|e|eme|st|nd|rd|th)?(?:t|q|trim|trimestre|quarter)$/.exec(
      rest,
    )
  const half = /^(?:s|h|sem|semestre|half)([12])$|^([12])(?:er?|e|eme|nd|st)?(?:s|h|sem|semestre|half)$/.exec(rest)
  if (quarter) return `${year}-Q${quarter[1] ?? quarter[2]}`
  return half ? `${year}-S${half[1] ?? half[2]}` : undefined
}

/** The number of a month by its name or the short form of it in either language; 0 for any other word. */
function monthNumber(word: string): number {
  const folded = fold(word)
  return MONTHS.findIndex((names) => names.includes(folded)) + 1
}

/** `fin 2026` is `2026` and its end; `end of 2026` too. */
function withoutEdge(text: string): { readonly rest: string; readonly side: Edge | undefined } {
  const [, word = '', rest = text] = /^\s*(\p{L}+)\.?\s+(?:(?:de|du|of|l['’]an)\s+)?(.*)$/u.exec(text) ?? []
  const side = EDGE_WORDS.get(fold(word))
  return side === undefined ? { rest: text, side } : { rest, side }
}

/** `mars 2024` behind a word that names an end: `fin mars 2024`. */
function named(text: string): string | undefined {
  const found = withName(text)
  return found?.kind === 'period' && fold(text) !== '' ? found.text : undefined
}

/** The day of a date in numbers in one order; undefined where it does not exist. */
export function orderedDay(
  { first, second, year }: Extract<DateNotation, { kind: 'numbers' }>,
  order: 'dmy' | 'mdy',
): string | undefined {
  const [date, month] = order === 'dmy' ? [first, second] : [second, first]
  return isDayAndMonth(date, month, year) ? isoText(year, month, date) : undefined
}

/** How the dates of a column are written, as far as one alone does not tell it. */
export interface DateOrder {
  /** Of dates in numbers alone; `ambiguous` where nothing tells (`03/04/2025`). */
  readonly order: 'dmy' | 'mdy' | 'ambiguous' | undefined
  /** The month in which `2023-24` begins. */
  readonly fiscalStart: number
}

/** The date as the format writes it at an end of a span; undefined where the order stays open or no such day exists. */
export function writtenDate(date: DateNotation, form: DateOrder, edge: Edge): string | undefined {
  switch (date.kind) {
    case 'day':
    case 'serial':
      return date.text
    case 'numbers':
      return numbersText(date, form)
    case 'years':
      return yearsText(date, form, edge)
    case 'span':
      return edge === 'start' ? date.first : date.last
    case 'fiscal-quarter':
      return quarterText(date, form, edge)
    default:
      return periodText(date, edge)
  }
}

function numbersText(date: Extract<DateNotation, { kind: 'numbers' }>, { order }: DateOrder): string | undefined {
  if (date.first === date.second) return orderedDay(date, 'dmy')
  return order === 'dmy' || order === 'mdy' ? orderedDay(date, order) : undefined
}

function periodText({ text, side }: Extract<DateNotation, { kind: 'period' }>, edge: Edge): string | undefined {
  const period = parsePeriod(text)
  if (period === undefined) return undefined
  return monthText((side ?? edge) === 'start' ? period.first : period.last)
}

function yearsText(
  { first, last, isFiscal }: Extract<DateNotation, { kind: 'years' }>,
  { fiscalStart }: DateOrder,
  edge: Edge,
): string {
  if (!isFiscal) return monthText(edge === 'start' ? monthOf(first, 1) : monthOf(last, 12))
  const start = monthOf(first, fiscalStart)
  return monthText(edge === 'start' ? start : addMonths(start, 11))
}

/** The month in which fiscal years of two calendar years begin, where nothing else says it. */
const USUAL_FISCAL_START = 4

function quarterText(
  { year, quarter }: Extract<DateNotation, { kind: 'fiscal-quarter' }>,
  { fiscalStart }: DateOrder,
  edge: Edge,
): string {
  const start = monthOf(year, fiscalStart === 1 ? USUAL_FISCAL_START : fiscalStart)
  return monthText(addMonths(start, (quarter - 1) * 3 + (edge === 'start' ? 0 : 2)))
}
