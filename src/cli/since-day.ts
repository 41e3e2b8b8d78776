/** Reads --since, which names a day or a revision of git. */
import { type Day, parseDay } from '../values/calendar.ts'
import { Refusal } from './refusal.ts'

const DATE = /^\d{4}-\d{2}(-\d{2})?$/

/** The day that the word names, of a month the first; undefined for a revision. Refuses a date that there is none of. */
export function sinceDay(word: string): Day | undefined {
  if (!DATE.test(word)) return undefined
  const day = parseDay(word, 'start')
  if (day === undefined) throw new Refusal('date-unreadable', word)
  return day
}
