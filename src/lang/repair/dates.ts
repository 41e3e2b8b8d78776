/**
 * What somebody meant by a date, a period, a start or an end that the format cannot read: written as a quarter, a year, in
 * words or as Excel keeps it; days come before months, as both languages write them.
 */
import { dayText, parseDay } from '../../values/calendar.ts'
import { type DateOrder, dateNotation, type Edge, partOfYear, writtenDate } from './date-notation.ts'

const DAYS_FIRST: DateOrder = { order: 'dmy', fiscalStart: 1 }

/**
 * The day, or the month alone, that a text means: `31/12/2024` is `2024-12-31`, `mars 2024` is `2024-03`.
 *
 * @returns undefined for a day that does not exist, for a year of two digits and for anything else.
 */
export function repairDate(text: string): string | undefined {
  const date = dateNotation(text)
  if (date?.kind === 'period')
    return !date.isShort && date.side === undefined && /-\d\d$/.test(date.text) ? date.text : undefined
  const isTold = (date?.kind === 'day' || date?.kind === 'numbers') && !date.isShort
  return isTold ? writtenDate(date, DAYS_FIRST, 'start') : undefined
}

/** The period that a text means: `T3 2024` is `2024-Q3`, `2e semestre 2024` is `2024-S2`; a month as {@link repairDate} reads it. */
export function repairPeriod(text: string): string | undefined {
  const date = repairDate(text)
  return partOfYear(text) ?? (date?.length === 'YYYY-MM'.length ? date : undefined)
}

/**
 * The date that a text means at an end of a span: `T4 2026` is `2026-10` as a start and `2026-12` as an end.
 *
 * @param edge - which end the field is; a period alone means nothing where it is none.
 * @param isDay - whether the field wants a day, not a month.
 */
export function repairMoment(text: string, edge: Edge | undefined, isDay: boolean): string | undefined {
  const date = dateNotation(text)
  if (date === undefined || date.kind === 'years') return undefined
  if (date.kind === 'day' || date.kind === 'numbers' || date.kind === 'serial')
    return writtenDate(date, DAYS_FIRST, 'start')
  const at = (date.kind === 'period' ? date.side : undefined) ?? edge
  if (at === undefined) return isDay ? undefined : repairDate(text)
  const month = writtenDate(date, DAYS_FIRST, at)
  const day = isDay && month !== undefined ? parseDay(month, at) : undefined
  return day === undefined ? month : dayText(day)
}

/** The day that a text names, not only its month or quarter. */
export function repairDay(text: string): string | undefined {
  const date = repairMoment(text, undefined, false)
  return date !== undefined && date.length > 'YYYY-MM'.length ? date : undefined
}

/** The last day of the month that a date names with a day too many: `2026-02-28` for `2026-02-30`. */
export function lastDayFor(text: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text)
  const local = /^\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})\s*$/.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [local?.[3], local?.[2]?.padStart(2, '0'), local?.[1]]
  const last = year === undefined || Number(day) > 31 ? undefined : parseDay(`${year}-${month}`, 'end')
  const end = last === undefined ? '' : dayText(last)
  return end !== '' && Number(day) > Number(end.slice(-2)) ? end : undefined
}

/**
 * The dates that a date with a year of five digits may mean, each with another digit left out: `20206-12` is
 * `2026-12`, `2020-12` or `2006-12`.
 *
 * @returns years of this century, each date once; none for a text of another form.
 */
export function withoutDigit(text: string): string[] {
  const [, year = '', rest = ''] = /^\s*(\d{5})((?:-\d{2}){0,2})\s*$/.exec(text) ?? []
  const years = [...year].map((_, at) => year.slice(0, at) + year.slice(at + 1))
  return [...new Set(years)].filter((one) => one.startsWith('20')).map((one) => `${one}${rest}`)
}
