/** Reads a word of a closed list as people write it: the value, its name in either language, a word of offices. */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { fold } from '../../lang/nearest.ts'
import { type Vocabularies, wordsOf } from '../../plan/vocabulary.ts'
import type { FieldMeta } from '../../schema/field.ts'
import { valueMeaning } from '../../schema/lookup.ts'
import { addToList } from '../../values/multimap.ts'
import { meantValue } from '../infer/value-match.ts'
import { VALUE_WORDS, type WordList } from '../infer/value-words.ts'

export type NamedValues = ReadonlyMap<string, readonly string[]>

/** The values by their names; a name that is empty names none. */
export function namedValues(pairs: Iterable<readonly [name: string | undefined, value: string]>): NamedValues {
  const values = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const key = fold(name ?? '')
    if (key !== '' && values.get(key)?.includes(value) !== true) addToList(values, key, value)
  }
  return values
}

/** The names of a value in both languages, of reports and of what the format says of it. */
export function namesOfValue(value: string, meanings: FieldMeta['meanings']): string[] {
  const [known, said] = [valueLabel(value), valueMeaning(value, meanings)]
  // Ids may be called like what every object has.
  return [known.fr, known.en, said.fr, said.en].filter((name) => typeof name === 'string')
}

/** The words of offices for a list: those of the list that has no other values than it. */
export function usualWords(values: readonly string[]): WordList | undefined {
  const lists = Object.keys(VALUE_WORDS) as WordList[]
  const known = lists.filter((list) =>
    Object.keys(VALUE_WORDS[list]).every((value) => value === 'unknown' || values.includes(value)),
  )
  return known[0]
}

/** The values that a text means, by the first way that knows it, else by the words of offices. */
export function valuesMeant(text: string, ways: readonly NamedValues[], values: readonly string[]): readonly string[] {
  const key = fold(text)
  const named = ways.map((way) => way.get(key)).find((found) => found !== undefined)
  if (named !== undefined) return named
  const list = usualWords(values)
  const meant = list && meantValue(list, text)
  return meant === undefined || !values.includes(meant) ? [] : [meant]
}

interface ClosedWords {
  readonly allowed: ReadonlySet<string>
  /** The value that a text means; undefined for none, and for a word that names two. */
  readonly find: (text: string) => string | undefined
}

export function closedWords(
  usual: readonly string[],
  { meanings, vocabulary }: Partial<FieldMeta>,
  vocabularies: Vocabularies | undefined,
): ClosedWords {
  const words =
    vocabulary === undefined ? usual.map((id) => ({ id, label: undefined })) : wordsOf(vocabularies, vocabulary)
  const ids = words.map(({ id }) => id)
  const allowed = new Set(ids)
  const names = words.flatMap(({ id, label }) => {
    const own = label === undefined ? namesOfValue(id, meanings) : [label.fr, label.en]
    return own.map((name) => [name, id] as const)
  })
  // Its own spelling is the value, whatever else is called so.
  const ways = [namedValues(ids.map((id) => [id, id])), namedValues(names)]
  const find = (text: string): string | undefined => {
    if (allowed.has(text)) return text
    const [first, other] = valuesMeant(text, ways, ids)
    return other === undefined ? first : undefined
  }
  return { allowed, find }
}
