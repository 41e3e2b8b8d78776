/** How a table is found in a source, as a mapping says it or as it was found; and what is told of the finding. */
import type { SourceTable } from '../source/table.ts'
import type { WeighedReading } from './reading.ts'

export interface TableOptions {
  /** The sheet; of several alike their names. */
  readonly sheet?: string | readonly string[] | undefined
  /** The column that the name of the sheet fills. */
  readonly sheet_column?: string | undefined
  /** The columns of the sheet that hold the table, as `B:F`; all of them where nothing is said. */
  readonly columns?: string | undefined
  /** Row numbers of the header; columns of it, by their number from 1, where records are columns. */
  readonly header?: number | readonly number[] | undefined
  readonly orientation?: 'rows' | 'columns' | 'cards' | undefined
  /** Names of the columns that group rows fill, the widest first; an empty list for a table without any. */
  readonly groups?: readonly string[] | undefined
  /** Columns of which a blank cell means the value above. */
  readonly fill?: readonly string[] | undefined
  /** Labels of totals beside the usual ones; a column where its value tells a total from a record. */
  readonly totals?: readonly string[] | TotalColumn | undefined
  readonly records?: string | undefined
}

/** A column whose value tells totals from records: `amt_type` with `Total`. */
export interface TotalColumn {
  readonly column: string
  readonly is: readonly string[]
}

type TableNoteKind =
  | 'cards'
  | 'card-blank'
  | 'columns-beyond'
  | 'columns-repeated'
  | 'columns-unnamed'
  | 'filled-down'
  | 'groups'
  | 'header'
  | 'header-doubtful'
  | 'hidden-columns'
  | 'hidden-rows'
  | 'merged-down'
  | 'other-table'
  | 'records'
  | 'repeated'
  | 'groups-gone'
  | 'sheet-gone'
  | 'sheet-renamed'
  | 'repeated-kept'
  | 'sheets-alike'
  | 'shifted'
  | 'sums-without-word'
  | 'total-column'
  | 'total-doubtful'
  | 'totals'
  | 'transposed'
  | 'units'

/** One thing that is told, with the first row that it is about and a count. */
export interface TableNote {
  readonly kind: TableNoteKind
  /** Its sheet, where it is about one of several that the table has the rows of. */
  readonly sheet?: string
  /** 0 where no row is meant. */
  readonly row: number
  readonly count: number
  /** The words of the source, or the names of columns. */
  readonly text: string
}

/** A table with the options that find it again. */
export interface FoundTable {
  readonly table: SourceTable
  readonly options: TableOptions
  /** A column that tells totals from records: told, and not applied, for a mapping may want the totals. */
  readonly totalColumn?: TotalColumn
  readonly notes: readonly TableNote[]
  /** How many of its totals its records add up to. */
  readonly heldTotals?: number
  /** What speaks for it, where it was found among others. */
  readonly weight?: number
  /** The best readings of the same rows, this one first. */
  readonly readings?: readonly WeighedReading[]
}

export type NoTableReason = 'blank' | 'text' | 'lists' | 'form' | 'one-row' | 'no-header'

export interface SheetWithoutTable {
  readonly sheet: string
  readonly reason: NoTableReason
}

/** One way to cut a sheet into tables: by its rows, into parts side by side, by its columns, into cards. */
export interface SheetCut {
  readonly sheet: string
  readonly cut: 'rows' | 'beside' | 'columns' | 'cards'
  /** The ranges of columns of its tables, where blank columns part them. */
  readonly ranges: readonly string[]
  readonly tables: number
  /** What speaks for it, on the average of its tables. */
  readonly weight: number
  readonly isTaken: boolean
}

export interface FoundTables {
  readonly tables: readonly FoundTable[]
  readonly without: readonly SheetWithoutTable[]
  /** The cuts that were tried, of sheets of which several were. */
  readonly cuts: readonly SheetCut[]
}
