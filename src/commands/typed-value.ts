/** Reads a word behind an option or of an argument as its declaration says: one of its words, or a day in the reader's order. */
import { nearest } from '../lang/nearest.ts'
import { typedDates } from '../lang/typed-date.ts'
import type { Lang } from '../values/language.ts'
import type { ValueDeclaration } from './options.ts'
import { Refusal } from './refusal.ts'

/** The word of a list that was typed, without regard to case; refused with the words that there are. */
function wordOf(name: string, typed: string, { words = [], meant = {} }: ValueDeclaration): string {
  const key = typed.toLowerCase()
  const found = words.find((word) => word.toLowerCase() === key)
  if (found !== undefined) return found
  const other = Object.hasOwn(meant, key) ? meant[key] : undefined
  const suggestion = other !== undefined && words.includes(other) ? other : nearest(typed, words)
  throw new Refusal('choice-unknown', `${name} ${typed}`, {
    ...{ wrong: typed, known: words, suggestion },
  })
}

/** The day that was typed, as YYYY-MM-DD; any other word as it is, for whoever reads it to refuse. */
function dayOf(typed: string, lang: Lang): string {
  const [one, other] = typedDates(typed, lang)
  if (one === undefined) return typed
  if (other !== undefined)
    throw new Refusal('date-ambiguous', typed, { known: [one, other], suggestion: one })
  return one
}

/**
 * The value of a word.
 *
 * @param name - what a refusal calls it: `--format`, `schema`.
 */
export function typedValue(
  name: string,
  typed: string,
  declaration: ValueDeclaration,
  lang: Lang,
): string {
  if (declaration.words !== undefined) return wordOf(name, typed, declaration)
  return declaration.reads === undefined ? typed : dayOf(typed, lang)
}
