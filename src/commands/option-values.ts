/** Reads the words behind options that several commands have. */

import { type Day, parseDay } from '../values/calendar.ts'
import { Refusal } from './refusal.ts'

/** The whole number above 0 behind an option; undefined where the option is not given. */
export function wholeNumber(option: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new Refusal('number-unreadable', `${option} ${word}`)
  return Number(word)
}

const DATE = /^\d{4}-\d{2}(-\d{2})?$/

/** The day that the word names, of a month the first; undefined for a revision. Refuses a date that there is none of. */
export function sinceDay(word: string): Day | undefined {
  if (!DATE.test(word)) return undefined
  const day = parseDay(word, 'start')
  if (day === undefined) throw new Refusal('date-unreadable', word)
  return day
}
