/** Reads the dates, periods and years of cells, and the last day that a duration gives. */
import type { Edge } from '../../lang/repair/date-notation.ts'
import { repairPeriod } from '../../lang/repair/dates.ts'
import type { MappedDateForm } from '../../schema/mapping/cell.ts'
import { edgeOf } from '../../schema/value-problem.ts'
import {
  addMonths,
  type Day,
  dayText,
  firstDay,
  lastDay,
  monthOf,
  monthOfDay,
  parseDay,
} from '../../values/calendar.ts'
import { type Decimal, decimalNumber, decimalText, parseDecimal, roundTo, times } from '../../values/decimal.ts'
import { parsePeriod } from '../../values/period.ts'
import { TIME_UNITS } from '../cells/conversions.ts'
import { readDate } from '../cells/date-column.ts'
import type { DateForm, DateReading, NumberForm, NumberReading } from '../cells/forms.ts'
import { isUsualMissing } from '../cells/missing.ts'
import { readNumber } from '../cells/number-column.ts'
import type { CellReader } from './cell.ts'
import { note, type Reading, unreadable } from './reading.ts'
import type { MappingScope } from './scope.ts'

export interface DateUse {
  readonly kind: 'date' | 'moment'
  /** Which end of a span it is; undefined for a day of its own. */
  readonly edge: Edge | undefined
}

/** What a date is read as, by the key of the format that it becomes. */
export function dateUse(kind: 'date' | 'moment', key: string): DateUse {
  return { kind, edge: edgeOf(key) }
}

/** A day or month as the format writes it. */
const WRITTEN = /^\d{4}-\d{2}(?:-\d{2})?$/

/** Says that a date cannot be read, or that its cell holds a word for no value. */
function logUnread(text: string, name: string, isOpen: boolean, reading: Reading): void {
  if (isUsualMissing(text)) note(reading, 'repaired', 'missing-usual', name, text)
  else note(reading, 'unreadable', isOpen ? 'date-ambiguous' : 'date-unreadable', name, text)
}

/** A month as the day that it means at an end of a span; undefined for a day of its own. */
function wholeDay(text: string, { kind, edge }: DateUse): string | undefined {
  if (kind === 'moment' || text.length > 'YYYY-MM'.length) return text
  const day = edge === undefined ? undefined : parseDay(text, edge)
  return day === undefined ? undefined : dayText(day)
}

/** Whether a date is written as the mapping says that its column is. */
const AS_SAID: Readonly<Record<MappedDateForm, RegExp>> = {
  iso: WRITTEN,
  dmy: /^\d{1,2}\D\d{1,2}\D\d{2,4}$/,
  mdy: /^\d{1,2}\D\d{1,2}\D\d{2,4}$/,
  ymd: /^\d{4}\D\d{1,2}\D\d{1,2}$/,
  dmonthy: /^\d.*\p{L}/u,
  monthdy: /^\p{L}.*\d/u,
  serial: /^\d+(?:\.\d+)?$/,
}

export function dateReader(
  use: DateUse,
  { name, parts }: CellReader,
  scope: MappingScope,
): (value: unknown, reading: Reading) => string | undefined {
  const order = parts.form === 'dmy' || parts.form === 'mdy' ? parts.form : undefined
  const said = parts.form === undefined ? undefined : AS_SAID[parts.form]
  const isAsSaid = (text: string): boolean => said?.test(text) === true
  let form: DateForm | undefined
  return (value, reading) => {
    const text = String(value).trim()
    const written = asWritten(text, use)
    if (written !== undefined) return written
    form ??= scope.forms.dates(name, order, scope.plan.fiscalStart)
    const read = readDate(value, form, use.edge ?? 'start')
    const meant = read === undefined ? undefined : meantBy(read, use)
    if (meant === undefined) logUnread(text, name, form.order === 'ambiguous', reading)
    else if (read?.isRepaired === true && !isAsSaid(text)) {
      note(reading, 'repaired', 'date-notation', name, text, meant)
    }
    return meant
  }
}

function asWritten(text: string, use: DateUse): string | undefined {
  const isDate = WRITTEN.test(text) && parseDay(text, 'start') !== undefined
  return isDate ? wholeDay(text, use) : undefined
}

/** The date that a cell means; a period means no day where neither end of a span is asked for. */
function meantBy({ text, period }: DateReading, use: DateUse): string | undefined {
  const isOpen = use.kind === 'date' && use.edge === undefined && period !== undefined
  return isOpen ? undefined : wholeDay(text, use)
}

export function periodReader({ name }: CellReader): (value: unknown, reading: Reading) => string | undefined {
  return (value, reading) => {
    const text = String(value).trim()
    if (parsePeriod(text) !== undefined) return text
    const meant = repairPeriod(text)
    if (meant === undefined) note(reading, 'unreadable', 'period-unreadable', name, text)
    else note(reading, 'repaired', 'word-notation', name, text, meant)
    return meant
  }
}

/** The budget year that a text names: `2024`, `FY2024`, `2023-24` by the calendar year that it is named after. */
export function yearMeant(text: string, namedAfter: 'start' | 'end'): string | undefined {
  if (/^(?:\d{4}|later)$/.test(text)) return text
  const [, first, second] = /(?<!\d)(\d{4})\s*[-/]\s*(\d{4}|\d{2})(?!\d)/.exec(text) ?? []
  if (first !== undefined && second !== undefined) {
    const next = String(Number(first) + 1)
    if (!next.endsWith(second)) return undefined
    return namedAfter === 'end' ? next : first
  }
  const years = text.match(/(?<!\d)\d{4}(?!\d)/g) ?? []
  return years.length === 1 && /^\D{0,12}\d{4}\D{0,12}$/.test(text) ? years[0] : undefined
}

export function yearReader(
  { name }: CellReader,
  { plan: { namedAfter } }: MappingScope,
): (value: unknown, reading: Reading) => string | undefined {
  return (value, reading) => {
    const text = String(value).trim()
    const year = yearMeant(text, namedAfter)
    if (year === undefined) note(reading, 'unreadable', 'period-unreadable', name, text)
    else if (year !== text) note(reading, 'repaired', 'word-notation', name, text, year)
    return year
  }
}

export interface MappedDuration {
  readonly column: string
  readonly unit?: DurationUnit
  readonly year_days?: number
}

type DurationUnit = 'day' | 'week' | 'month' | 'year'

/** What a duration counts: what its cell says, else what the mapping says, or its header; undefined for what is no span of days. */
function durationUnit(
  { unit, currency }: NumberReading,
  said: DurationUnit | undefined,
  form: NumberForm,
): DurationUnit | undefined {
  const word = unit ?? (said === undefined ? form.unit : undefined)
  const own = word === undefined ? (said ?? 'year') : TIME_UNITS[word]
  return currency !== undefined || own === 'hour' ? undefined : own
}

/** How near a number of days must be to a whole one to count as whole. */
const WHOLE_PLACES = 6

/** The first and the last day that a date of a plan can name. */
const [EARLIEST, LATEST] = [firstDay(monthOf(1000, 1)), lastDay(monthOf(9999, 12))]

const MONTHS_OF = { month: 1, year: 12 } as const

/** The day before the same day of a later month; the last day of that month where it has no such day. */
function afterMonths(first: Day, months: number): Day {
  const month = monthOfDay(first)
  const goal = addMonths(month, months)
  const day = firstDay(goal) + (first - firstDay(month))
  return (Math.min(day, lastDay(goal) + 1) - 1) as Day
}

/** How long a duration lasts from a day on, as its last day and the days that were rounded to whole ones. */
function lastDayOf(
  first: Day,
  number: Decimal,
  { unit, year_days }: { readonly unit: DurationUnit; readonly year_days: number | undefined },
): { readonly last: number; readonly exact: string; readonly kept: string } {
  if ((unit === 'month' || unit === 'year') && year_days === undefined) {
    const months = decimalNumber(times(number, { digits: BigInt(MONTHS_OF[unit]), places: 0 }))
    const whole = Math.round(months)
    const [exact, kept] = [String(months), String(whole)]
    return { last: afterMonths(first, whole), exact, kept }
  }
  const daysOfUnit = { day: 1, week: 7, month: (year_days ?? 0) / 12, year: year_days ?? 0 }[unit]
  const worth = parseDecimal(String(daysOfUnit)) ?? number
  const exact = roundTo(times(number, worth), WHOLE_PLACES, 'away')
  // A half goes to the even neighbour, so that halves do not all push a mean one way.
  const kept = roundTo(exact, 0, 'even')
  return { last: first + decimalNumber(kept) - 1, exact: decimalText(exact), kept: decimalText(kept) }
}

/** Says why a duration gives no last day. */
function logUndated(text: string, name: string, isNumber: boolean, reading: Reading): undefined {
  if (isNumber) note(reading, 'repaired', 'duration-without-start', name, text)
  else if (isUsualMissing(text)) note(reading, 'repaired', 'missing-usual', name, text)
  else note(reading, 'unreadable', 'number-unreadable', name, text)
}

/** Whether a plan can name a last day, which goes before no first one. */
function isLastDay(last: number, first: Day): boolean {
  return last >= Math.max(EARLIEST, first - 1) && last <= LATEST
}

/** Reads a duration that begins on a day; the first and the last day count. */
export function durationReader(
  duration: MappedDuration,
  cell: CellReader,
  scope: MappingScope,
): (start: unknown, reading: Reading) => string | undefined {
  const { name } = cell
  const decimal = scope.decimal
  return (start, reading) => {
    const value = cell.read(reading)
    if (value === undefined) return undefined
    const text = String(value)
    const form = scope.forms.numbers(name, { decimal })
    const read = readNumber(value, form)
    const first = parseDay(String(start ?? ''), 'start')
    if (read === undefined || first === undefined) return logUndated(text, name, read !== undefined, reading)
    const unit = durationUnit(read, duration.unit, form)
    if (unit === undefined) return unreadable(reading, 'unit-unfit', name, text)
    const { year_days } = duration
    const { last, exact, kept } = lastDayOf(first, read.number, { unit, year_days })
    if (!isLastDay(last, first)) return unreadable(reading, 'date-unreadable', name, text)
    if (exact !== kept) note(reading, 'repaired', 'duration-rounded', name, text, kept)
    return dayText(last as Day)
  }
}
