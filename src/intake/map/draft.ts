/** A table of a mapping beside the table of the source, and its records while they are read. */
import type { MappedTable } from '../../schema/mapping/table.ts'
import type { SourceTable } from '../source/table.ts'
import type { RecordGroup } from '../tables/group-records.ts'
import type { ColumnUse } from './named-columns.ts'
import type { RecordReader } from './node.ts'
import type { Reading, TableFacts } from './reading.ts'
import type { MappingScope, NamedColumn } from './scope.ts'
import type { CellTrace } from './trace.ts'

export interface OpenTable {
  readonly table: MappedTable
  readonly source: SourceTable
  readonly facts: TableFacts
  readonly scope: MappingScope
  readonly reader: RecordReader
  readonly groups: readonly RecordGroup[]
  readonly unknown: readonly NamedColumn[]
  /** The columns of the source, each with the field that it is read into. */
  readonly uses: readonly ColumnUse[]
}

/** A record whose id is known and whose rest is not read yet. */
export interface Draft {
  readonly open: OpenTable
  readonly group: RecordGroup
  readonly number: number
  readonly reading: Reading
  /** Empty where records of the list have none. */
  readonly id: string
  /** Whether it only adds to a record that is there. */
  readonly isJoined: boolean
}

export function readingOf(
  table: TableFacts,
  { record, rows }: RecordGroup,
  number: number,
  trace?: CellTrace,
): Reading {
  return {
    table,
    record,
    rows,
    outer: undefined,
    number,
    trace,
    part: undefined,
    entry: undefined,
    touched: false,
    start: undefined,
  }
}
