/**
 * Reads the words behind options and arguments; a word that says nothing is a refusal with the one that was likely
 * meant.
 */

import type { RefusalCode } from '../lang/catalogue/refusals.ts'
import { nearest } from '../lang/nearest.ts'
import { type Day, parseDay } from '../values/calendar.ts'
import { Refusal } from './refusal.ts'

/** The word behind an option, or of an argument, that a command cannot do without; `name` is what the refusal calls it. */
export function required(word: string | undefined, name: string): string {
  if (word === undefined) throw new Refusal('argument-missing', name)
  return word
}

/** The one that a word names without regard to case. */
export function nameAmong<Name extends string>(word: string, known: readonly Name[], refusal: RefusalCode): Name {
  const found = known.find((one) => one.toLowerCase() === word.toLowerCase())
  if (found === undefined) throw new Refusal(refusal, word, { suggestion: nearest(word, known), known })
  return found
}

/** The words behind an option that may be repeated; refused where it is given and says nothing. */
export function given(option: string, words: readonly string[] | undefined): readonly string[] | undefined {
  if (words?.length === 0) throw new Refusal('option-value-missing', option)
  return words
}

export function sectionsAsked(words: readonly string[] | undefined, known: readonly string[]): readonly string[] {
  return (given('--section', words) ?? []).map((word) => nameAmong(word, known, 'section-unknown'))
}

/** The whole number above 0 behind an option; undefined where the option is not given. */
export function wholeNumber(option: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new Refusal('number-unreadable', `${option} ${word}`)
  return Number(word)
}

/** Reads --as-of: the status date; undefined where it is not given. */
export function askedDay(word: string | undefined): Day | undefined {
  const day = word === undefined ? undefined : parseDay(word, 'end')
  if (word !== undefined && day === undefined) throw new Refusal('date-unreadable', word)
  return day
}

const DATE = /^\d{4}-\d{2}(-\d{2})?$/

/** The day that --since names, of a month the first; undefined for a revision. Refuses a date that there is none of. */
export function sinceDay(word: string): Day | undefined {
  if (!DATE.test(word)) return undefined
  const day = parseDay(word, 'start')
  if (day === undefined) throw new Refusal('date-unreadable', word)
  return day
}
