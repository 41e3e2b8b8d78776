/**
 * Relations between facts of different keys and records, one line each: edits in the sense of Fellegi and Holt, A
 * systematic approach to automatic edit and imputation (JASA 71, 1976). A few general rules read them.
 *
 * A way leads from a record to values, step by step: a key; `*`, every item of a list or map; `#`, the keys of a map,
 * and `#paid` those whose items have that key; `>`, the record that a reference names; `<programme`, the other projects
 * that name the record by that key; `?status=completed|merged`, on from here only where the key has one of the values;
 * `/` at the beginning, the plan's header. Ways of one relation that begin alike speak of the same item.
 */
import type { Bilingual } from '../../values/language.ts'
import type { ListKey } from '../document.ts'

/** Where a relation holds: in each record of a list, or in the plan's header. */
export type RelationScope = ListKey | 'plan'

/** Where a relation is asked. */
export interface FactRelation {
  readonly scope: RelationScope
  /** Asked only where the value at the way is one of these; a value that is not written is `''`. */
  readonly when?: readonly [way: string, ...values: string[]]
  /** Asked only where something stands at the way. */
  readonly given?: string
  /** Not asked where something stands at the way. */
  readonly unless?: string
  /** Asked only where the same stands at both ways, or at one what the other begins with. */
  readonly same?: readonly [way: string, other: string]
}

/** Two dates of which the first may not be later than the second. */
export interface OrderRelation extends FactRelation {
  /** The first of these ways at which something stands; of several dates the last. */
  readonly low: readonly string[]
  /** As `low`; of several dates the first. */
  readonly high: readonly string[]
  /** Of several dates at `low` the first counts, as the first vote of an authorisation does. */
  readonly isFirst?: true
  /** A month, period or year at `low` counts with its last day: what is at `high` follows it. */
  readonly isWhole?: true
  /** How many days the first may be later all the same. */
  readonly slack?: number
}

/** A number that may not be more than another. */
export interface SizeRelation extends FactRelation {
  /** Of several numbers the greatest. */
  readonly low: string
  /** Of the numbers at all these ways the greatest; where there are none, `most` bounds. */
  readonly high: readonly string[]
  readonly most?: number
  /** Whether all of them together count, and not the greatest. */
  readonly isSum?: true
  /** How many times the other the first may be: 1 where nothing is said. */
  readonly times?: number
  /** What it is so held against, in full, where that is more than a value of the plan. */
  readonly bound?: Bilingual
}

/**
 * A relation of names. Its sentence speaks of `{record}`, of `{one}` and of `{among}`; where `{one}` is found over a
 * reference, `{via}` is the record that was named.
 */
interface NameRelation extends FactRelation, Bilingual {
  readonly one: string
}

/**
 * A value that is among those at some ways, where these say anything; `=word` among them stands for itself, and `!word`
 * for what the value may not be.
 */
export interface MemberRelation extends NameRelation {
  readonly among: readonly string[]
  /** Of several values one is enough. */
  readonly isAny?: true
}

/** Two values that differ. */
export interface DifferRelation extends NameRelation {
  readonly other: string
}

/**
 * What the records of a plan owe each other only if nearly all of them keep it, as offices have habits: an approximate
 * dependency (Kivinen and Mannila, Approximate inference of functional dependencies from relations, TCS 149, 1995).
 * Numbers at each side are added up, dates may be less exact than the other, words are one of the others.
 */
export interface ApproximateRelation extends FactRelation {
  readonly one: string
  /** A way, or `=word` for a word itself. */
  readonly other: string
  /** What the numbers at `other` are multiplied by before they are compared: -1 for what is given back. */
  readonly times?: -1
  /** The way to what each has a number at `other`, without any of which the sum is not known. */
  readonly each?: string
  /** Whether it is enough that something stands at `other`. */
  readonly isThere?: true
  /** What the one should be, in the sentence `{the one} is not …`; with `isThere`, in `{the one} comes without …`. */
  readonly expected: Bilingual
}
