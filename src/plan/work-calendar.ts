/** The calendar of working days: how the working days of a year spread over its months. */
import type { RawHeader } from '../schema/document.ts'
import { isWeekday, type Month, monthOf, monthOfDay, monthsBetween, weekdaysIn, yearOf } from '../values/calendar.ts'
import { type Period, parsePeriod } from '../values/period.ts'
import { difference, fraction, NOTHING, product, quotient, type Rational, rational, total } from '../values/rational.ts'
import { type Country, countryOf } from './public-holidays.ts'

/** What a calendar is made of, and the part of a year's working days that each month has. */
export interface WorkCalendar {
  /** The country whose public holidays it leaves out; undefined where none is declared or none is known by that name. */
  readonly country: Country | undefined
  /** Whether months of leave are declared. */
  readonly hasLeave: boolean
  /** The part of a year's working days that falls in a month; the twelve parts of a year add up to 1. */
  readonly partOf: (month: Month) => Rational
}

type Written = RawHeader['calendars']

interface Leave {
  readonly period: Period
  readonly share: number
}

/** The leave that is written, shorter periods first: a month of its own counts before the year that holds it. */
function leaveOf(written: Written): Leave[] {
  return Object.entries(written?.leave ?? {})
    .flatMap(([text, share]) => {
      const period = parsePeriod(text)
      return period === undefined ? [] : [{ period, share }]
    })
    .sort((left, right) => length(left) - length(right))
}

function length({ period: { first, last } }: Leave): number {
  return last - first
}

/** How many public holidays fall on a weekday, by month of the year. */
function holidaysByMonth(country: Country | undefined, year: number): readonly number[] {
  const counts = Array.from({ length: 12 }, () => 0)
  for (const day of country?.holidaysIn(year) ?? []) {
    const month = monthOfDay(day) % 12
    if (isWeekday(day) && yearOf(monthOfDay(day)) === year) counts[month] = (counts[month] ?? 0) + 1
  }
  return counts
}

function partsOf(year: number, country: Country | undefined, leave: readonly Leave[]): Rational[] {
  const holidays = holidaysByMonth(country, year)
  const weekdays = monthsBetween(monthOf(year, 1), monthOf(year, 12)).map(weekdaysIn)
  const weights = weekdays.map((count, index) => {
    const month = monthOf(year, index + 1)
    const share = leave.find(({ period }) => period.first <= month && month <= period.last)?.share
    const open = fraction(Math.max(0, count - (holidays[index] ?? 0)), 1)
    return share === undefined ? open : product(open, difference(fraction(1, 1), rational(share)))
  })
  const sum = total(weights)
  // A year of nothing but leave keeps its working days all the same: its weekdays spread them.
  const [parts, whole] = sum.equals(0) ? [weekdays.map((count) => fraction(count, 1)), undefined] : [weights, sum]
  const all = whole ?? total(parts)
  return parts.map((part) => quotient(part, all) ?? NOTHING)
}

/**
 * The calendar of a plan: Monday to Friday, less the public holidays of its country and the share of each month that is
 * declared as leave. Holidays and leave say when people work, not how much: the working days of a year are what a team
 * declares.
 */
export function workCalendar(written: Written): WorkCalendar {
  const country = written?.country === undefined ? undefined : countryOf(written.country)
  const leave = leaveOf(written)
  const years = new Map<number, readonly Rational[]>()
  return {
    country,
    hasLeave: leave.length > 0,
    partOf: (month) => {
      const year = yearOf(month)
      const parts = years.get(year) ?? partsOf(year, country, leave)
      years.set(year, parts)
      return parts[month % 12] ?? NOTHING
    },
  }
}
