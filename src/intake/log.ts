/** The log of an import: what was repaired, skipped or could not be read, record by record. */

/** What can happen to a record or one of its cells; the sentence of each is in the text room. */
export type LogReason =
  | 'amount-negative'
  | 'amount-rounded'
  | 'date-notation'
  | 'duration-rounded'
  | 'duration-without-start'
  | 'id-duplicate'
  | 'id-missing'
  | 'id-unsafe'
  | 'missing-word'
  | 'number-notation'
  | 'title-lines'
  | 'title-missing'
  | 'blank'
  | 'filtered'
  | 'header-repeated'
  | 'skip-rule'
  | 'amount-too-large'
  | 'cell-without-column'
  | 'date-unreadable'
  | 'number-unreadable'
  | 'record-not-a-map'
  | 'value-unknown'
  | 'value-not-simple'

/** What became of it: mended, left out as meant, or left out because it could not be read. */
export type LogKind = 'repaired' | 'skipped' | 'unreadable'

/** One line of the log. */
export interface LogEntry {
  readonly kind: LogKind
  readonly reason: LogReason
  /** As a spreadsheet numbers it: the header of a CSV file is 1; from 1 in a JSON list. */
  readonly row: number
  /** The column; empty where the whole record is meant. */
  readonly column: string
  /** What was there. */
  readonly found: string
  /** What was written instead; empty for nothing. */
  readonly written: string
}

/** Takes the entries of one import, each once. */
export class ImportLog {
  readonly entries: LogEntry[] = []
  private readonly seen = new Set<string>()

  /** Adds an entry; the same again, as where two fields read one cell, is left out. */
  add(entry: LogEntry): void {
    const key = JSON.stringify([entry.reason, entry.row, entry.column, entry.found])
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.entries.push(entry)
  }

  /** How many records have an entry of a kind. */
  count(kind: LogKind): number {
    return new Set(this.entries.filter((entry) => entry.kind === kind).map(({ row }) => row)).size
  }
}
