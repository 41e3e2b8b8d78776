/**
 * Reads a word of a closed list as people write it: the value itself, its name in either language, or a word of the
 * plan's own, without regard to case, accents and signs.
 */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { fold } from '../../lang/nearest.ts'
import { wordsOf } from '../../plan/vocabulary.ts'
import type { FieldMeta } from '../../schema/field.ts'
import { valueMeaning } from '../../schema/lookup.ts'
import type { PlanFacts } from './scope.ts'

/** The words of a list. */
export interface ClosedWords {
  readonly allowed: ReadonlySet<string>
  /** The value that a text means; undefined for none, and for a word that names two. */
  readonly find: (text: string) => string | undefined
}

/** The words of a closed list, with those that a plan declares. */
export function closedWords(
  usual: readonly string[],
  { meanings, vocabulary }: Partial<FieldMeta>,
  { vocabularies }: PlanFacts,
): ClosedWords {
  const words =
    vocabulary === undefined
      ? usual.map((id) => ({ id, label: undefined }))
      : wordsOf(vocabularies, vocabulary)
  const allowed = new Set(words.map(({ id }) => id))
  const names = new Map<string, string | undefined>()
  const add = (name: string | undefined, id: string): void => {
    const key = fold(name ?? '')
    if (key === '') return
    names.set(key, names.has(key) && names.get(key) !== id ? undefined : id)
  }
  for (const { id, label } of words) {
    const said = valueMeaning(id, meanings)
    const known = label ?? valueLabel(id)
    for (const name of new Set([known.fr, known.en, said.fr, said.en])) add(name, id)
  }
  // Its own spelling is the value, whatever else is called so.
  for (const { id } of words) names.set(fold(id), id)
  return { allowed, find: (text) => (allowed.has(text) ? text : names.get(fold(text))) }
}
