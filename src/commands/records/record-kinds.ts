/** The kinds of record and of item that a plan holds, as people call them in either language, and in which lists they stand. */
import { TABLE_KINDS } from '../../intake/forms/table-kinds.ts'
import type { ProposedList } from '../../intake/merge/proposal.ts'
import { KIND_WORDS } from '../../lang/catalogue/record-edits.ts'
import { fold, meant } from '../../lang/nearest.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import { type Bilingual, bilingual, capitalised } from '../../values/language.ts'
import { partsAt } from './record-parts.ts'

/** A list of records, or a list inside records by the keys that lead to it: `['risks', 'actions']`. */
export interface KindPlace {
  readonly list: ProposedList
  readonly within: readonly string[]
}

export interface RecordKind {
  /** The key of its lists: `risks`. */
  readonly key: string
  readonly places: readonly KindPlace[]
}

/** Lists that commands of their own write, with what each checks. */
export const APART: readonly ProposedList[] = ['scenarios', 'appraisals']

function* placesIn({ list, within }: KindPlace): Generator<KindPlace> {
  yield { list, within }
  const path = within.flatMap((key) => [key, 0])
  for (const { steps } of partsAt(list, path).lists) yield* placesIn({ list, within: [...within, steps.join('.')] })
}

const KINDS = new Map<string, KindPlace[]>()

/** Every kind by the key of its lists, in the order of the format. */
export function recordKinds(): readonly RecordKind[] {
  if (KINDS.size === 0) {
    const lists = [...LIST_KEYS.filter((list) => !APART.includes(list)), 'plan' as const]
    for (const place of lists.flatMap((list) => [...placesIn({ list, within: [] })])) {
      const key = place.within.at(-1)?.split('.').at(-1) ?? place.list
      if (key !== 'plan') KINDS.set(key, [...(KINDS.get(key) ?? []), place])
    }
  }
  return [...KINDS].map(([key, places]) => ({ key, places }))
}

/** The words for one of a kind. */
export function kindLabel({ key }: Pick<RecordKind, 'key'>): Bilingual {
  const [english = key, french = english] = KIND_WORDS[key] ?? []
  return { fr: french, en: english }
}

/** The heading of a list of records, or of one inside them. */
export function listTitle({ list, within }: KindPlace): Bilingual {
  const known = TABLE_KINDS.find((kind) => kind.list === list && (kind.within ?? '') === within.join('.'))?.title
  const key = within.at(-1)?.split('.').at(-1) ?? list
  return known ?? bilingual((lang) => capitalised(kindLabel({ key })[lang]))
}

/** The kind that a word names: its key, one or several of it, in either language. */
export function kindNamed(word: string): RecordKind | undefined {
  const [typed, one] = [fold(word), fold(word).replace(/[sx]$/, '')]
  return recordKinds().find(({ key }) =>
    [key, ...(KIND_WORDS[key] ?? [])].map(fold).some((name) => name === typed || name.replace(/[sx]$/, '') === one),
  )
}

/** The word of a kind that was most likely meant. */
export function meantKind(word: string): string | undefined {
  return meant(word, Object.values(KIND_WORDS).flat())
}
