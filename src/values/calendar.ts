/** Months and days of the calendar as whole numbers, read from and written to ISO text. */

/** A month: year x 12 + (month - 1). */
export type Month = number & { readonly unit: 'month' }

/** A day: days since 1970-01-01, without time or zone. */
export type Day = number & { readonly unit: 'day' }

const MS_PER_DAY = 86_400_000
/** Years before it are slips of the keyboard (`0024-06-30`). */
const FIRST_YEAR = 1000

/** The month of a year; month counts from 1. */
export function monthOf(year: number, month: number): Month {
  return (year * 12 + month - 1) as Month
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12)
}

export function addMonths(month: Month, count: number): Month {
  return (month + count) as Month
}

/** The months from first to last, both included; empty when last is before first. */
export function monthsBetween(first: Month, last: Month): Month[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) as Month)
}

/** The month as `2024-07`. */
export function monthText(month: Month): string {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, '0')}`
}

export function firstDay(month: Month): Day {
  return (Date.UTC(yearOf(month), month % 12, 1) / MS_PER_DAY) as Day
}

export function lastDay(month: Month): Day {
  return (firstDay(addMonths(month, 1)) - 1) as Day
}

export function monthOfDay(day: Day): Month {
  const date = new Date(day * MS_PER_DAY)
  return monthOf(date.getUTCFullYear(), date.getUTCMonth() + 1)
}

/** The day as `2024-07-31`. */
export function dayText(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The day of the week, Sunday as 0: 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Whether a day is Monday to Friday. */
export function isWeekday(day: Day): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

export function addDays(day: Day, count: number): Day {
  return (day + count) as Day
}

/** The Monday of a week by its number (ISO 8601: 4 January lies in the first). */
export function weekMonday(year: number, week: number): Day {
  const fourth = addDays(firstDay(monthOf(year, 1)), 3)
  const sinceMonday = (weekdayOf(fourth) + 6) % 7
  return addDays(fourth, (week - 1) * 7 - sinceMonday)
}

/** How many weeks a year has by ISO 8601: 52 or 53. */
export function weeksIn(year: number): number {
  return (weekMonday(year + 1, 1) - weekMonday(year, 1)) / 7
}

export function weekdaysIn(month: Month): number {
  let count = 0
  for (let day = firstDay(month); day <= lastDay(month); day = (day + 1) as Day) if (isWeekday(day)) count += 1
  return count
}

/**
 * Reads `2024-07-31` or, as a whole month, `2024-07`.
 *
 * @param text - ISO text; anything else, a day that does not exist and a year before 1000 give undefined.
 * @param edge - which day a month alone means: its first for a start, its last for an end.
 */
export function parseDay(text: string, edge: 'start' | 'end'): Day | undefined {
  const known = DAYS[edge].get(text)
  if (known !== undefined) return known
  const day = readDay(text, edge)
  if (day !== undefined) DAYS[edge].set(text, day)
  return day
}

/** The days of texts that were read before: a plan writes the same few again and again, and each is read by many rules. */
const DAYS = { start: new Map<string, Day>(), end: new Map<string, Day>() }

function readDay(text: string, edge: 'start' | 'end'): Day | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text)
  if (!match) return undefined
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3] ?? '1')]
  if (month < 1 || month > 12 || year < FIRST_YEAR) return undefined
  const whole = monthOf(year, month)
  if (match[3] === undefined) return edge === 'start' ? firstDay(whole) : lastDay(whole)
  const day = (firstDay(whole) + date - 1) as Day
  return date >= 1 && day <= lastDay(whole) ? day : undefined
}
