/** How the words for one kind of contradiction are found. */
import type { Contradiction } from '../../overlay/contradiction.ts'
import type { Bilingual, Lang } from '../../values/language.ts'

/** A kind of contradiction. */
export type Kind = Contradiction['kind']

/** The contradictions of a kind. */
export type Of<K extends Kind> = Extract<Contradiction, { readonly kind: K }>

/** The names that sentences use, in quotes. */
export interface Names {
  /** The title of the scenario. */
  readonly scenario: (lang: Lang) => string
  /** The title of a project; its id where the plan has none. */
  readonly project: (id: string, lang: Lang) => string
  /** The title of a team; its id where the plan has none. */
  readonly team: (id: string, lang: Lang) => string
}

/** The sentence about a contradiction of a kind, and what to do. */
export type Speak<K extends Kind> = (
  found: Of<K>,
  names: Names,
) => { readonly message: Bilingual; readonly help: Bilingual }
