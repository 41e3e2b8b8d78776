/** What a file proposes to change: a value at a place of a record, beside what stood there when the file was made. */
import type { ListKey } from '../../schema/document.ts'

export interface ProposalOrigin {
  /** Empty for a CSV file; what says it where that is no cell: `--answer as_of=2026-10-15`. */
  readonly sheet: string
  /** `C7`; the row alone (`7`) where the whole record is meant. */
  readonly address: string
  /** As it stands in the cell. */
  readonly text: string
}

/** A list of records, or the header of the plan: its one record has the id of the plan. */
export type ProposedList = ListKey | 'plan'

/** Keys of maps, and positions of lists from 0. */
export type RecordPath = readonly (string | number)[]

export interface RecordInList {
  readonly list: ProposedList
  /** As the plan writes it; of a record without one, the keys that tell it apart: `P-1 2026-03-31`. */
  readonly id: string
}

/** A place in a record, and the cell that says something of it. */
export interface ReadPlace {
  /** Items by id, else key (`item-key.ts`) or former position; an added one behind the last: `['budget', 3]`. */
  readonly path: RecordPath
  readonly origin: ProposalOrigin
}

export interface ProposedValue extends RecordInList, ReadPlace {
  /** What stood there when the file was made, as plain data; undefined for nothing. */
  readonly base: unknown
  /** What shall stand there; undefined for nothing. */
  readonly value: unknown
  /** Of an item without an id: what the file had of it, so that it is found again where others came before it. */
  readonly item?: Readonly<Record<string, unknown>>
}

export interface ProposedRecord extends RecordInList {
  /** As the files of a plan write it, its id too. */
  readonly record: Readonly<Record<string, unknown>>
  readonly origin: ProposalOrigin
}

export interface Proposals {
  readonly values: readonly ProposedValue[]
  readonly records: readonly ProposedRecord[]
  /** Records that the file had when it was made, or when it was imported before, and has no more. */
  readonly gone: readonly (RecordInList & { readonly title: string })[]
  /** Cells that could not be read; nothing is proposed for them. */
  readonly unreadable: readonly UnreadableCell[]
}

/** Why a cell cannot be read, where no rule of the format says it: the keys of their sentences. */
export const UNREADABLE_REASONS = [
  'unvalued',
  'error-value',
  'merged',
  'signs',
  'ambiguous',
  'no-tick',
  'required',
] as const

export type UnreadableReason = (typeof UNREADABLE_REASONS)[number]

export interface UnreadableCell extends RecordInList, ReadPlace {
  /** Of a cell that holds several values: each, as it is typed where it cannot be read. */
  readonly several?: readonly unknown[] | undefined
  readonly why?: UnreadableReason | undefined
  /** The entry of the list of its column that was most likely meant. */
  readonly meant?: string | undefined
}
