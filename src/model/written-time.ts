/** When a written date, month, period or year is. */
import { type Day, firstDay, parseDay, yearOf } from '../units/calendar.ts'
import { parsePeriod } from '../units/period.ts'

/** A year, and the first day of what is no budget year. */
export interface WrittenTime {
  readonly year: number
  readonly day: Day | undefined
}

/** The times of texts that were read before: a plan writes the same few dates again and again. */
const times = new Map<string, WrittenTime>()

/** The first day and the year of a written date; undefined for what is none, like `later`. */
export function writtenTime(kind: string, value: string | number): WrittenTime | undefined {
  if (kind === 'year' || typeof value === 'number') {
    const year = Number(value)
    return Number.isInteger(year) ? { year, day: undefined } : undefined
  }
  const known = times.get(value)
  if (known !== undefined) return known
  const read = readTime(value)
  if (read !== undefined) times.set(value, read)
  return read
}

function readTime(text: string): WrittenTime | undefined {
  const day = parseDay(text, 'start')
  if (day !== undefined) return { day, year: Number(text.slice(0, 4)) }
  const period = parsePeriod(text)
  return period === undefined
    ? undefined
    : { day: firstDay(period.first), year: yearOf(period.first) }
}
