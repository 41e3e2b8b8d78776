/**
 * What an inspection of a plan file finds of what the format expects: dates and when they are, unlikely numbers,
 * reversed pairs, repeated items.
 */
import { type Day, firstDay, parseDay, yearOf } from '../../values/calendar.ts'
import { parsePeriod } from '../../values/period.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'

export interface RecordPlace {
  readonly at: PathOrigin
  /** The id of the record; empty in the header. */
  readonly by: string
}

export interface DateTime {
  /** The calendar year that it lies in; the budget year where it is one. */
  readonly year: number
  /** Its first day; undefined for a budget year. */
  readonly day: Day | undefined
  /** Whether it is the date of a fact. */
  readonly isFact: boolean
  /** Years that it may lie before and after the plan; undefined where the format says nothing. */
  readonly near: readonly [before: number, after: number] | undefined
}

export interface WrittenDate extends RecordPlace, DateTime {
  readonly text: string
}

interface UnlikelyNumber extends RecordPlace {
  readonly value: number
  readonly range: readonly [min: number, max: number]
}

export interface PairSide {
  readonly key: string
  readonly value: string | number
  readonly isWritten: boolean
}

interface ReversedPair extends RecordPlace {
  readonly low: PairSide
  readonly high: PairSide
  /** The place of the other key, where it is written. */
  readonly related: PathOrigin | undefined
}

export interface RepeatedItem extends RecordPlace {
  readonly first: PathOrigin
  /** What the two have in common: the values of the keys that part the items, or nothing where they are alike. */
  readonly same: readonly { readonly key: string; readonly value: unknown }[]
  /** The item, where it is one text. */
  readonly value: string | undefined
}

interface UnusualId extends RecordPlace {
  readonly id: string
}

/** What is to be said of the data of a file, without regard to the rest of the plan. */
export interface Inspection {
  readonly numbers: readonly UnlikelyNumber[]
  readonly reversed: readonly ReversedPair[]
  readonly repeated: readonly RepeatedItem[]
  readonly ids: readonly UnusualId[]
}

type WrittenTime = Pick<DateTime, 'year' | 'day'>

/** The times of texts that were read before: a plan writes the same few dates again and again. */
const times = new Map<string, WrittenTime>()

/** The first day and the year of a written date; undefined for what is none, like `later`. */
export function writtenTime(kind: string, value: string | number): WrittenTime | undefined {
  if (kind === 'year' || typeof value === 'number') {
    const year = Number(value)
    return Number.isInteger(year) ? { year, day: undefined } : undefined
  }
  const known = times.get(value)
  if (known !== undefined) return known
  const read = readTime(value)
  if (read !== undefined) times.set(value, read)
  return read
}

function readTime(text: string): WrittenTime | undefined {
  const day = parseDay(text, 'start')
  if (day !== undefined) return { day, year: Number(text.slice(0, 4)) }
  const period = parsePeriod(text)
  return period === undefined ? undefined : { day: firstDay(period.first), year: yearOf(period.first) }
}
