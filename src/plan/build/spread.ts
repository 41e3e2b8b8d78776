/** Spreads days of a period, or a total with a curve, over months without losing a hundredth. */
import { type Day, type Month, monthOfDay, monthsBetween } from '../../values/calendar.ts'
import { hundredths } from '../../values/decimal.ts'
import { type Period, parsePeriod } from '../../values/period.ts'
import { apportion, type Days, split } from '../../values/quantity.ts'
import type { DateSpan } from '../plan.ts'

/** How a total spreads over the duration, as cumulative share by time. */
export type Curve = 'flat' | 'front' | 'back' | 'bell'

const CUMULATIVE: Record<Curve, (time: number) => number> = {
  flat: (time) => time,
  front: (time) => 1 - (1 - time) ** 2,
  back: (time) => time ** 2,
  bell: (time) => 3 * time ** 2 - 2 * time ** 3,
}

/** The part of a period inside the project's dates, or all of it where it lies outside. */
function inside({ first, last }: Period, start: Month | undefined, end: Month | undefined): Period {
  const from = start === undefined || start < first ? first : start
  const to = end === undefined || end > last ? last : end
  return from > to ? { first, last } : { first: from, last: to }
}

/** A written number of days as hundredths; what is finer is rounded. */
export function daysOf(value: number): Days {
  const exact = hundredths(value)
  return (typeof exact === 'number' ? exact : Math.round(value * 100)) as Days
}

/** Days by month from days by period, each period spread evenly over its months inside the dates. */
export function spreadPeriods(days: Readonly<Record<string, number>>, span: DateSpan): Map<Month, Days> {
  const byMonth = new Map<Month, Days>()
  const [start, end] = [span.start, span.end].map((day) => (day === undefined ? undefined : monthOfDay(day)))
  let [isInOrder, latest] = [true, Number.NEGATIVE_INFINITY]
  for (const [text, value] of Object.entries(days)) {
    const period = parsePeriod(text)
    if (period === undefined) continue
    const { first, last } = inside(period, start, end)
    isInOrder &&= first > latest
    latest = last
    for (const [index, part] of split(daysOf(value), last - first + 1).entries()) {
      const month = (first + index) as Month
      byMonth.set(month, ((byMonth.get(month) ?? 0) + part) as Days)
    }
  }
  return isInOrder ? byMonth : new Map([...byMonth].sort(([left], [right]) => left - right))
}

/**
 * Days by month from a total between two days, by the curve; empty without both days.
 *
 * @example 12 days over three months: flat 4, 4 and 4; front 6.67, 4 and 1.33
 */
export function spreadTotal(total: number, curve: Curve, { start, end }: DateSpan): Map<Month, Days> {
  if (start === undefined || end === undefined || end < start) return new Map()
  const months = monthsBetween(monthOfDay(start as Day), monthOfDay(end as Day))
  const share = CUMULATIVE[curve]
  const weights = months.map((_, index) => share((index + 1) / months.length) - share(index / months.length))
  const parts = apportion(daysOf(total), weights)
  return new Map(months.map((month, index) => [month, parts[index] as Days]))
}
