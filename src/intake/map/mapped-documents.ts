/** What a mapping makes of a source: records as the files of a plan write them, by their list, each value with its cell. */
import type { ListKey } from '../../schema/document.ts'
import type { MappedList } from '../../schema/mapping/table.ts'
import type { ProposalOrigin, ReadPlace } from '../merge/proposal.ts'
import type { LogReason } from './log.ts'

export interface MappedLeaf extends ReadPlace {
  /** As the plan writes it; the text of what no cell gave, as a constant of the mapping, is empty, and its address the row. */
  readonly value: unknown
  readonly column?: string | undefined
}

/** A cell of a record that was read with a doubt, or that could not be read; positions are those of the source. */
export interface MappedDoubt extends ReadPlace {
  /** The item of the record's list that it belongs to, as far as it was read; undefined where none came of it. */
  readonly item: unknown
  readonly reason: LogReason
}

export interface MappedDocument {
  /** Empty for a record of a list whose records have no id. */
  readonly id: string
  /** As the files of a plan write it, its keys in the order of the format. */
  readonly record: Readonly<Record<string, unknown>>
  /** The row of the source that it was read from; the first one of a group. */
  readonly origin: ProposalOrigin
  /** Whether it is only named by others, as an axis by its projects, and was made so that these have something to name. */
  readonly isNamedOnly: boolean
  /** Whether it only adds to a record of the plan that has its id already. */
  readonly isJoined: boolean
  /** Every value of the record with its cell, in the order of the record; worked out when it is asked for. */
  leaves(): readonly MappedLeaf[]
  /** Its cells in doubt, worked out when asked for; `rows` as `rowName` names them, others are not read again. */
  doubts(rows: ReadonlySet<string>): readonly MappedDoubt[]
}

export function rowName(sheet: string, row: number): string {
  return `${sheet}\u0000${row}`
}

export interface MappedDocuments {
  readonly lists: ReadonlyMap<ListKey, readonly MappedDocument[]>
  readonly envelopes: readonly MappedDocument[]
  /** The header itself, where the source gives it: a template of ours does. */
  readonly header?: MappedDocument | undefined
}

export function documentsOf({ lists, envelopes }: MappedDocuments, list: MappedList): readonly MappedDocument[] {
  return list === 'envelopes' ? envelopes : (lists.get(list) ?? [])
}
