/** What looking at the data of a plan file finds of what the format expects: dates, unlikely numbers, reversed pairs, doubles. */
import type { PathOrigin } from '../source/origin.ts'
import type { Day } from '../units/calendar.ts'

/** A place in a plan file, and the record that it lies in. */
export interface Placed {
  readonly at: PathOrigin
  /** The id of the record; empty in the header. */
  readonly by: string
}

/** When a written date, month, period or year is. */
export interface DateTime {
  /** The calendar year that it lies in; the budget year where it is one. */
  readonly year: number
  /** Its first day; undefined for a budget year. */
  readonly day: Day | undefined
  /** Whether it tells what has happened. */
  readonly isFact: boolean
  /** Years that it may lie before and after the plan; undefined where the format says nothing. */
  readonly near: readonly [before: number, after: number] | undefined
}

/** A written date, month, period or year. */
export interface WrittenDate extends Placed, DateTime {
  readonly text: string
}

/** A number outside the range that is likely. */
interface UnlikelyNumber extends Placed {
  readonly value: number
  readonly range: readonly [min: number, max: number]
}

/** One side of a pair: what is written, or what holds in its place. */
export interface PairSide {
  readonly key: string
  readonly value: string | number
  readonly isWritten: boolean
}

/** Two keys of a group in the wrong order. */
interface ReversedPair extends Placed {
  readonly low: PairSide
  readonly high: PairSide
  /** The place of the other key, where it is written. */
  readonly related: PathOrigin | undefined
}

/** An item of a list that stands there before. */
export interface RepeatedItem extends Placed {
  readonly first: PathOrigin
  /** What the two have in common: the values of the keys that part the items, or nothing where they are alike. */
  readonly same: readonly { readonly key: string; readonly value: unknown }[]
  /** The item, where it is one text. */
  readonly value: string | undefined
}

/** An id with letters or digits that are not of the plain Latin alphabet. */
interface UnusualId extends Placed {
  readonly id: string
}

/** What is to be said of the data of a file, without regard to the rest of the plan. */
export interface Inspection {
  readonly numbers: readonly UnlikelyNumber[]
  readonly reversed: readonly ReversedPair[]
  readonly repeated: readonly RepeatedItem[]
  readonly ids: readonly UnusualId[]
}
