/** Finds the record that a word of a command about scenarios names, or the one that was meant by its id or its title. */
import { fold, nearest } from '../../lang/nearest.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import { Refusal } from '../refusal.ts'

interface Named {
  readonly id: string
  readonly title?: WrittenTitle | undefined
}

/** The last part of an id, by which it differs from its like. */
function tailOf(id: string): string {
  return (
    id
      .toLowerCase()
      .split(/[-_./]/)
      .at(-1) ?? ''
  )
}

/** Whether an id may be a slip for another: `SC-X` is none for `SC-C`, of which it shares no more than what all begin with. */
function isLike(word: string, id: string): boolean {
  const [own, other] = [tailOf(word), tailOf(id)]
  return own === other || [...own].some((letter) => other.includes(letter))
}

/** The only one of some texts that begins with a word, or holds it where none does. */
function onlyWith(word: string, texts: readonly string[]): string | undefined {
  const folded = fold(word)
  if (folded.length < 3) return undefined
  const begun = texts.filter((text) => fold(text).startsWith(folded))
  const found = begun.length > 0 ? begun : texts.filter((text) => fold(text).includes(folded))
  return found.length === 1 ? found[0] : undefined
}

/** The id that was most likely meant: of a title, the only one that goes on from the word, or one of another spelling. */
export function meantId(word: string, records: readonly Named[]): string | undefined {
  const byTitle = new Map(
    records.flatMap(({ id, title }) => {
      const { fr, en } = titleOf(title, id)
      return [fr, en].map((text) => [text, id] as const)
    }),
  )
  const titled = [...byTitle].find(([text]) => fold(text) === fold(word))?.[1]
  const ids = records.map(({ id }) => id)
  const like = nearest(
    word,
    ids.filter((id) => isLike(word, id)),
  )
  const titles = [...new Set([...byTitle.keys()])]
  const ofTitle = onlyWith(word, titles) ?? nearest(word, titles)
  return titled ?? onlyWith(word, ids) ?? like ?? byTitle.get(ofTitle ?? '')
}

/** Of what some records are, as a refusal says that there is no such one. */
type UnknownRecord = 'project-unknown' | 'team-unknown' | 'scenario-unknown'

export interface Onward {
  /** The line with the right id. */
  readonly mended: (id: string) => readonly string[]
  /** The line that shows what there is, for a word that is like none. */
  readonly shown: readonly string[]
}

/** The record that a word names; refused with the one that was meant and the line that names it, or the line that shows all. */
export function recordNamed<R extends Named>(
  word: string,
  records: readonly R[],
  refusal: UnknownRecord,
  { mended, shown }: Onward,
): R {
  const found = entityById(records, word)
  if (found !== undefined) return found
  const suggestion = meantId(word, records)
  const known = records.map(({ id }) => id)
  const line = suggestion === undefined ? shown : mended(suggestion)
  throw new Refusal(refusal, word, { suggestion, known, line })
}
