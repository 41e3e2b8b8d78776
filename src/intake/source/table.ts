/** A table found in a source: its columns by name, its records, and the rows of it that are none, each with why. */
import type { SourceRecord } from '../record.ts'

export interface SourceColumn {
  /** Unique in its table: the second `Labels` is `Labels 2`; a header of two rows is `Investissement / 2025`. */
  readonly name: string
  /** The letter of a spreadsheet (`C`); the key's path in JSON; empty for a column that a group row fills. */
  readonly letter: string
  /** What a row of units below the header says, as it is written: `k€`, `j/h`. */
  readonly unit?: string
  /** Whether the header calls another column so too, and its name has a number. */
  readonly isRepeated?: true
  /** Whether rows that go on with the record above them have its value here, though their cells are blank. */
  readonly isCarried?: true
}

/** Why a row of a sheet is no record. */
export type LeftOutReason =
  | 'blank'
  | 'title'
  | 'header'
  | 'header-repeated'
  | 'group'
  | 'total'
  | 'part'
  | 'shifted'
  | 'repeated'
  | 'outside'
  | 'beside'

export interface LeftOutRow {
  readonly row: number
  /** Its sheet, where one table has the rows of several. */
  readonly sheet?: string
  readonly reason: LeftOutReason
  /** What it says: the title, the name of the group, the label of the total, the number of cells of a shifted row, the number of the row that is repeated. */
  readonly text: string
  /** Its cells, where its amounts are part of a total all the same. */
  readonly cells?: ReadonlyMap<string, unknown>
}

/** A subtotal or total of the source, a control total of what was imported; never a record. */
export interface SourceTotal {
  readonly row: number
  /** Its sheet, and that of the rows which it adds up, where one table has the rows of several. */
  readonly sheet?: string
  readonly label: string
  /** The group whose rows it adds up; undefined for all of the table. */
  readonly group: string | undefined
  /** The rows of the records that it adds up. */
  readonly rows: readonly number[]
  readonly values: ReadonlyMap<string, unknown>
}

export interface SourceTable {
  /** The sheet, or the path in JSON; empty for a CSV file. */
  readonly name: string
  readonly columns: readonly SourceColumn[]
  /** The letters of its columns on each sheet, where it has the rows of several. */
  readonly letters?: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** The column that tells which of its records are one: lines of cards. */
  readonly by?: string
  readonly records: readonly SourceRecord[]
  readonly leftOut: readonly LeftOutRow[]
  readonly totals: readonly SourceTotal[]
}

/** The letters of the columns of a table by their names, on each of its sheets; those that a spreadsheet has none for are left out. */
export function lettersBySheet({
  name,
  columns,
  letters,
}: SourceTable): ReadonlyMap<string, ReadonlyMap<string, string>> {
  if (letters !== undefined) return letters
  return new Map([[name, lettersOf(columns)]])
}

export function lettersOf(columns: readonly SourceColumn[]): ReadonlyMap<string, string> {
  return new Map(columns.flatMap(({ name, letter }) => (/^[A-Z]{1,3}$/.test(letter) ? [[name, letter] as const] : [])))
}
