/** Moves a day by whole months. */
import { addMonths, type Day, firstDay, lastDay, monthOfDay } from '../../values/calendar.ts'

/** The same day some months later; the last day of a month stays the last day. */
export function shiftDay(day: Day, months: number): Day {
  const month = monthOfDay(day)
  const target = addMonths(month, months)
  if (day === lastDay(month)) return lastDay(target)
  return Math.min(firstDay(target) + (day - firstDay(month)), lastDay(target)) as Day
}
