/** What an entry of the dictionary of headers is. */
import type { Bilingual } from '../../values/language.ts'
import type { WordList } from './value-words.ts'

/** What the cells below a header hold, which bears out or belies what its words say. */
export type ExpectedCells =
  | 'amount'
  | 'count'
  | 'date'
  | 'flag'
  | 'group'
  | 'groups'
  | 'id'
  | 'number'
  | 'references'
  | 'scale'
  | 'share'
  | 'text'
  | 'texts'
  | 'title'
  | 'value'
  | 'year'

/** What a column may be called, and the field of a record that it then is. */
export interface HeaderEntry {
  /** From the record, in dots; a field of a list of sub-records by the list's name: `milestones.current`. */
  readonly path: string
  readonly cells: ExpectedCells
  /** The words that its closed values are known by. */
  readonly values?: WordList
  /** Whether each year may have a column of its own, which a plan writes as a value that holds from that year on. */
  readonly isYearly?: true
  /** How surely the words mean this field: 1 where nothing is said. */
  readonly weight?: number
  /** Phrases parted by ` | `, as offices write them; case, accents, plurals and signs do not count. */
  readonly words: Bilingual
}

/** The id of a record. */
export const ID: HeaderEntry = {
  path: 'id',
  cells: 'id',
  words: {
    fr: 'n° | numéro | identifiant | id | code | référence | réf | clé | sigle | trigramme | acronyme',
    en: 'id | code | key | no | number | reference | ref | acronym | short name',
  },
}

/** The axis of the record, by id or title. */
export const AXIS: HeaderEntry = {
  path: 'axis',
  cells: 'group',
  words: {
    fr: 'axe | axe stratégique | orientation | n° axe | axe de rattachement | code axe',
    en: 'axis | strategic axis | strategic theme | pillar | axis id',
  },
}
