/** One way to read a table, with what speaks for it. */
import type { SourceTable } from '../source/table.ts'
import type { Header } from './header.ts'

/** How much of a table is understood: the sum of how sure each known column is, and how many are not known. */
export interface Understanding {
  readonly known: number
  readonly unknown: number
  /** What the records are, in the words of the mapping; undefined for nothing that a plan holds. */
  readonly list: string | undefined
}

export type Understand = (table: SourceTable) => Understanding

export interface Evidence {
  /** Columns that are known, by how sure that is, as part of all. */
  readonly known: number
  readonly unknown: number
  /** Columns without a name, as part of all. */
  readonly unnamed: number
  /** Columns whose last label is merged over several, as part of all: a row of names is still to come. */
  readonly open: number
  /** Columns with several labels of their own, one below the other, as part of all, squared: where all have, one is a record. */
  readonly doubled: number
  /** Columns called as another one is, as part of all: what tells them apart stands in another row. */
  readonly repeated: number
  /** Part of the rows that are records or known to be none. */
  readonly kept: number
  /** Totals that the records add up to. */
  readonly totals: number
  /** Figures whose first record is a text: part of the header, most likely. */
  readonly texts: number
  /** Labels of the header that stand below it too, or are dates: a record, most likely. */
  readonly values: number
  /** Wide rows above the header that no table has. */
  readonly above: number
  /** Rows of names beyond the first: as few as do. */
  readonly rows: number
}

export interface WeighedReading {
  readonly header: Header
  /** The rows of its names, as the sheet numbers them; its columns where records are columns. */
  readonly rows: readonly number[]
  readonly names: readonly string[]
  readonly end: number
  readonly evidence: Evidence
  readonly weight: number
  readonly list: string | undefined
}
