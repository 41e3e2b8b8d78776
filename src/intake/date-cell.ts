/** Reads the dates of a record, and the last day that a duration in years gives. */

import { repairDate } from '../lang/repair/dates.ts'
import type { MappedDate, MappedProject } from '../schema/mapping.ts'
import { type Day, dayText, firstDay, lastDay, monthOf, parseDay } from '../values/calendar.ts'
import { decimalNumber, decimalText, parseDecimal, roundTo, times } from '../values/decimal.ts'
import { type CellContext, columnText, note } from './cell.ts'
import { columnDecimal } from './number-cell.ts'

/** The parts of a mapping that date something. */
type MappedSpan = Pick<MappedProject, 'start' | 'end' | 'duration'>

/** First and last moment as a plan writes them. */
export interface WrittenSpan {
  readonly start?: string
  readonly end?: string
}

/** How near a number of days must be to a whole one to count as whole. */
const WHOLE_PLACES = 6

/** The first and the last day that a date of a plan can name. */
const [EARLIEST, LATEST] = [firstDay(monthOf(1000, 1)), lastDay(monthOf(9999, 12))]

/** A date as it is declared, in ISO form; undefined for another notation and for a day that does not exist. */
function declared(text: string, form: 'iso' | 'dmy' | 'mdy'): string | undefined {
  if (form === 'iso') return parseDay(text, 'start') === undefined ? undefined : text
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const [day, month] = form === 'dmy' ? [first, second] : [second, first]
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseDay(iso, 'start') === undefined ? undefined : iso
}

function cellDate(cell: MappedDate | undefined, context: CellContext): string | undefined {
  if (cell === undefined) return undefined
  const column = typeof cell === 'string' ? cell : cell.column
  const form = typeof cell === 'string' ? 'iso' : (cell.form ?? 'iso')
  const text = columnText(column, context)
  if (text === undefined) return undefined
  const date = declared(text, form)
  if (date !== undefined) return date
  const meant = form === 'mdy' ? undefined : repairDate(text)
  if (meant === undefined) note(context, 'unreadable', 'date-unreadable', column, text)
  else note(context, 'repaired', 'date-notation', column, text, meant)
  return meant
}

/**
 * The last day of a duration that begins on a day; both days count.
 *
 * The days are rounded to whole ones, a half to the even neighbour, so that halves do not all push a mean one way.
 */
function endOf(
  start: string | undefined,
  { column, year_days }: NonNullable<MappedSpan['duration']>,
  context: CellContext,
): string | undefined {
  const years = columnDecimal(column, context)
  if (years === undefined) return undefined
  const first = parseDay(start ?? '', 'start')
  if (first === undefined) {
    note(context, 'repaired', 'duration-without-start', column, decimalText(years))
    return undefined
  }
  const exact = roundTo(
    times(years, parseDecimal(String(year_days)) ?? years),
    WHOLE_PLACES,
    'away',
  )
  const days = roundTo(exact, 0, 'even')
  const last = first + decimalNumber(days) - 1
  if (last < EARLIEST || last > LATEST) {
    note(context, 'unreadable', 'date-unreadable', column, decimalText(years))
    return undefined
  }
  if (decimalText(exact) !== decimalText(days)) {
    note(context, 'repaired', 'duration-rounded', column, decimalText(years), decimalText(days))
  }
  return dayText(last as Day)
}

/** The dates of a record; a last day of its own wins over the one that a duration gives. */
export function spanOf({ start, end, duration }: MappedSpan, context: CellContext): WrittenSpan {
  const first = cellDate(start, context)
  const own = cellDate(end, context)
  const last = own ?? (duration === undefined ? undefined : endOf(first, duration, context))
  return {
    ...(first === undefined ? {} : { start: first }),
    ...(last === undefined ? {} : { end: last }),
  }
}
