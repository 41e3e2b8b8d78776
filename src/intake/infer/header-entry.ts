/** What an entry of the dictionary of headers is; what its cells hold, the format says. */
import type { FieldKind } from '../../schema/field.ts'
import { type MappedList, RECORD_SCHEMAS } from '../../schema/mapping/table.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { memoize } from '../../values/memoize.ts'
import { usualWords } from '../cells/closed-words.ts'
import { EACH, type FormatField, fieldsOf } from '../forms/format-fields.ts'
import { isMadeByName } from '../map/references.ts'
import type { WordList } from './value-words.ts'

/** What the cells below a header hold, which bears out or belies what its words say. */
export type ExpectedCells =
  | Exclude<FieldKind, 'days' | 'moment' | 'months' | 'period' | 'reference'>
  | 'group'
  | 'groups'
  | 'references'
  | 'texts'

/** What a column may be called, and the field of a record that it then is. */
export interface HeaderEntry {
  /** From the record, in dots; a field of a list of sub-records by the list's name: `milestones.current`. */
  readonly path: string
  readonly cells: ExpectedCells
  /** The words that its closed values are known by. */
  readonly values?: WordList | undefined
  /** Whether each year may have a column of its own, which a plan writes as a value that holds from that year on. */
  readonly isYearly?: boolean
  /** How surely the words mean this field: 1 where nothing is said. */
  readonly weight?: number | undefined
  /** Phrases parted by ` | `, as offices write them; case, accents, plurals and signs do not count. */
  readonly words: Bilingual
}

/** What a field is called, and what its cells hold where the format says otherwise, or has no such field. */
interface Said extends Bilingual, Partial<Pick<HeaderEntry, 'cells' | 'values' | 'weight'>> {}

/** What the fields of a list are called, by their paths; several for one that some words mean less surely. */
export type HeaderDictionary = Readonly<Record<string, Said | readonly Said[]>>

/** The fields of the records of a list and of the items inside them, by their paths. */
const fieldsByPath = memoize((list: MappedList): ReadonlyMap<string, FormatField> => {
  const { fields, lists } = fieldsOf(RECORD_SCHEMAS[list])
  const inside = lists.flatMap(({ steps, element }) =>
    fieldsOf(element).fields.map((field) => ({ ...field, steps: [...steps, ...field.steps] })),
  )
  return new Map([...inside, ...fields].map((field) => [field.steps.join('.'), field]))
})

/** What the cells of a field hold: names of what a name alone makes are groups of records. */
function cellsOf({ kind, isMany, to }: FormatField): ExpectedCells {
  if (kind === 'reference' && to.some(isMadeByName)) return isMany ? 'groups' : 'group'
  if (kind === 'reference') return 'references'
  if (kind === 'text' && isMany) return 'texts'
  if (kind === 'days' || kind === 'months') return 'number'
  return kind === 'moment' || kind === 'period' ? 'date' : kind
}

/** The entries of a dictionary, in its order; `within` is the list inside the records whose items the fields are of. */
export function headersOf(list: MappedList, dictionary: HeaderDictionary, within = ''): readonly HeaderEntry[] {
  const fields = fieldsByPath(list)
  return Object.entries(dictionary).flatMap(([path, said]) => {
    const field = fields.get(`${within}${path}`)
    const known = {
      path,
      cells: field === undefined ? ('text' as const) : cellsOf(field),
      values: field?.kind === 'scale' ? ('scale' as const) : usualWords(field?.values ?? []),
      isYearly: fields.has(`${within}${path}.${EACH}`),
    }
    return [said].flat().map(({ fr, en, ...own }) => ({ ...known, ...own, words: { fr, en } }))
  })
}

/** Phrases with some more of a list behind them. */
export function also(words: Bilingual, fr: string, en: string): Bilingual {
  const more: Bilingual = { fr, en }
  return bilingual((lang) => `${words[lang]} | ${more[lang]}`)
}

export const ID: Bilingual = {
  fr: 'n° | numéro | identifiant | id | code | référence | réf | clé | sigle | trigramme | acronyme',
  en: 'id | code | key | no | number | reference | ref | acronym | short name',
}

export const AXIS: Bilingual = {
  fr: 'axe | axe stratégique | orientation | n° axe | axe de rattachement | code axe',
  en: 'axis | strategic axis | strategic theme | pillar | axis id',
}
