/** A record of the source: its row number and its cells by column. */

export interface SourceRecord {
  /** As a spreadsheet numbers it: the header of a CSV file is 1; from 1 in a JSON list. */
  readonly row: number
  /** Its sheet, where one table has the records of several. */
  readonly sheet?: string
  /** What each column holds: text in a CSV file, any JSON value else. */
  readonly cells: ReadonlyMap<string, unknown>
  /** Of the first values of several rows, the row that each column's was found in; another column's is the first row. */
  readonly rowOf?: ReadonlyMap<string, SourceRecord>
  /** The letters of its own columns, where they lie elsewhere in each record: cards side by side. */
  readonly letters?: ReadonlyMap<string, string>
  /** Number formats of the workbook by column, of cells that hold a number in another than the general format, or a date whose month comes first. */
  readonly formats?: ReadonlyMap<string, string>
  /** Colours of its cells by column, blank ones too, without the one of the whole row: `FFC000`. */
  readonly fills?: ReadonlyMap<string, string>
}

/** Why a source cannot be read at all. */
export type SourceFaultCode =
  | 'source-empty'
  | 'source-encoding'
  | 'source-binary'
  | 'source-kind'
  | 'source-limit'
  | 'source-unreadable'
  | 'source-without-records'
  | 'sheet-missing'
  | 'csv-quotes'
  | 'json-malformed'
  | 'json-key-twice'
  | 'xml-malformed'
  | 'xml-doctype'
  | 'archive-damaged'
  | 'archive-encrypted'
  | 'merge-absurd'
  | 'workbook-damaged'
  | 'workbook-encrypted'

/**
 * Why a source cannot be read, with the words of its sentence; `option`: the `--max-size` that would do, 0 for none.
 */
export interface SourceFault {
  readonly fault: SourceFaultCode
  readonly detail: string
  /** The line of a text file, from 1, where known. */
  readonly line?: number
  /** The sheet of a workbook, where known. */
  readonly sheet?: string
  /** The names that would do: the sheets that there are. */
  readonly known?: readonly string[]
}

/** A cell's text without white space around it; undefined for a blank one and for a list or map. */
export function plainText(value: unknown): string | undefined {
  if (value === null || value === undefined || typeof value === 'object') return undefined
  const text = String(value).trim()
  return text === '' ? undefined : text
}

export function isBlank({ cells }: SourceRecord): boolean {
  return [...cells.values()].every((value) =>
    typeof value === 'object' ? value === null : plainText(value) === undefined,
  )
}
