/** The log of an import: what was repaired, left out or could not be read, each with its sheet and cell. */
import type { IMPORT_REASONS } from '../../lang/catalogue/import.ts'
import { isCondition, isUsualMissing } from '../cells/missing.ts'

/** What can happen to a record or one of its cells. */
export type LogReason = keyof typeof IMPORT_REASONS

/** What became of it: mended, left out as meant, or left out because it could not be read. */
export type LogKind = 'repaired' | 'skipped' | 'unreadable'

export interface LogEntry {
  readonly kind: LogKind
  readonly reason: LogReason
  /** The sheet or the path in JSON; empty for a CSV file. */
  readonly sheet: string
  /** As a spreadsheet numbers it: the header of a CSV file is 1; from 1 in a JSON list. */
  readonly row: number
  /** `C7`; empty where the column has no letter, as in JSON, or where the whole record is meant. */
  readonly address: string
  readonly column: string
  readonly found: string
  readonly written: string
  /** The row whose value counts, where another row of the same record says otherwise. */
  readonly counts?: number
}

/** Repairs after which nobody can be sure of the value. */
const DOUBTFUL: readonly LogReason[] = ['duration-without-start', 'number-about', 'rows-differ']

/** Whether somebody who knows must be asked: a word for no value may say more, unless every office writes it so. */
export function isDoubtful({ kind, reason, found }: Pick<LogEntry, 'kind' | 'reason' | 'found'>): boolean {
  if (reason === 'missing-word') return !isUsualMissing(found) && !isCondition(found)
  return kind === 'unreadable' || DOUBTFUL.includes(reason)
}

/** Takes the entries of one import, each once. */
export class ImportLog {
  readonly entries: LogEntry[] = []
  private readonly seen = new Set<string>()
  /** How many entries say that something could not be read. */
  unreadable = 0

  /** Adds an entry; the same again, as where two keys read one cell, is left out. */
  add(entry: LogEntry): void {
    const { reason, sheet, row, column, found } = entry
    const key = `${reason}\u0000${sheet}\u0000${row}\u0000${column}\u0000${found}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.entries.push(entry)
    if (entry.kind === 'unreadable') this.unreadable += 1
  }

  /** How many records have an entry of a kind; what the title of a table says is of none. */
  count(kind: LogKind): number {
    const rows = this.entries.filter((entry) => entry.kind === kind && entry.reason !== 'unit-of-title')
    return new Set(rows.map(({ sheet, row }) => `${sheet}\u0000${row}`)).size
  }
}
