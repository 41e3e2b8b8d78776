/** Reads a word behind an option or of an argument as its declaration says: one of its words, or a day in the reader's order. */
import { meant as meantWord } from '../lang/nearest.ts'
import { lastDayFor } from '../lang/repair/dates.ts'
import { typedDates } from '../lang/typed-date.ts'
import type { Lang } from '../values/language.ts'
import type { ValueDeclaration } from './options.ts'
import { Refusal } from './refusal.ts'

/** The word of a list that was typed, without regard to case; refused with the words that there are. */
function wordOf(name: string, typed: string, { words = [], meant = {}, isOpen }: ValueDeclaration): string {
  const key = typed.toLowerCase()
  const found = words.find((word) => word.toLowerCase() === key)
  if (found !== undefined) return found
  const other = Object.hasOwn(meant, key) ? meant[key] : undefined
  const suggestion = other !== undefined && words.includes(other) ? other : meantWord(typed, words)
  if (isOpen === true && suggestion === undefined) return typed
  throw new Refusal('choice-unknown', `${name} ${typed}`, {
    wrong: typed,
    place: name.startsWith('--') ? name : 'word',
    known: words,
    suggestion,
  })
}

/** Whether a word is written as files write days and months. */
function isWritten(typed: string): boolean {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(typed)
}

/** A year first or a month in figures, as tags of releases are often written. */
const LIKE_A_TAG = /^(\d{4}[./]\d{1,2}[./]\d{1,2}|\d+[./\s-]\d+)$/

/** The day that was typed, as YYYY-MM-DD; any other word as it is, for whoever reads it to refuse. */
function dayOf(typed: string, lang: Lang, reads: 'day' | 'moment'): string {
  if (isWritten(typed) || (reads === 'moment' && LIKE_A_TAG.test(typed))) return typed
  const [one, other] = typedDates(typed, lang)
  if (one !== undefined && other !== undefined)
    throw new Refusal('date-ambiguous', typed, { known: [one, other], suggestion: one })
  if (one === undefined && lastDayFor(typed) !== undefined) throw new Refusal('date-impossible', typed)
  return one ?? typed
}

/**
 * The value of a word.
 *
 * @param name - what a refusal calls it: `--format`, `schema`.
 */
export function typedValue(name: string, typed: string, declaration: ValueDeclaration, lang: Lang): string {
  if (declaration.words !== undefined) return wordOf(name, typed, declaration)
  const { reads } = declaration
  return reads === undefined ? typed : dayOf(typed, lang, reads)
}
