/** A record of the source: its row number and its cells by column. */

/** One record. */
export interface SourceRecord {
  /** As a spreadsheet numbers it: the header of a CSV file is 1; from 1 in a JSON list. */
  readonly row: number
  /** What each column holds: text in a CSV file, any JSON value else. */
  readonly cells: ReadonlyMap<string, unknown>
  /** Number formats of the workbook by column, of cells that hold a number in another than the general format. */
  readonly formats?: ReadonlyMap<string, string>
}

/** Why a source cannot be read at all. */
export type SourceFaultCode = 'source-encoding' | 'source-unreadable' | 'source-without-records'

/** Why a source cannot be read, with the words of the parser or the path that was looked for. */
export interface SourceFault {
  readonly fault: SourceFaultCode
  readonly detail: string
}

/** The records of a source, blank ones too. */
export interface SourceRecords {
  /** Every column that a record has, in order. */
  readonly columns: readonly string[]
  readonly records: readonly SourceRecord[]
}

/** A cell's text without white space around it; undefined for a blank one and for a list or map. */
export function plainText(value: unknown): string | undefined {
  if (value === null || value === undefined || typeof value === 'object') return undefined
  const text = String(value).trim()
  return text === '' ? undefined : text
}

/** Whether no cell of a record holds anything. */
export function isBlank({ cells }: SourceRecord): boolean {
  return [...cells.values()].every((value) =>
    typeof value === 'object' ? value === null : plainText(value) === undefined,
  )
}
