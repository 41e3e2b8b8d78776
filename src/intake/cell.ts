/** Reads one text of a record as its mapping says: a column, a constant or a template, and what its values become. */
import type { MappedCell, MappedFilter } from '../schema/mapping.ts'
import type { ImportLog, LogKind, LogReason } from './log.ts'
import { plainText, type SourceRecord } from './record.ts'

/** What reading a record's cells needs. */
export interface CellContext {
  readonly record: SourceRecord
  /** The running number of the record among those that are kept, from 1. */
  readonly number: number
  readonly decimal: 'point' | 'comma'
  /** Words that stand for no value. */
  readonly missing: readonly string[]
  readonly log: ImportLog
}

/** Logs what became of a cell. */
export function note(
  { log, record: { row } }: CellContext,
  kind: LogKind,
  reason: LogReason,
  column: string,
  found: string,
  written = '',
): void {
  log.add({ kind, reason, row, column, found, written })
}

/** The text of a column; undefined for a blank cell and for a word that stands for no value. */
export function columnText(column: string, context: CellContext): string | undefined {
  const value = context.record.cells.get(column)
  if (typeof value === 'object' && value !== null) {
    note(context, 'unreadable', 'value-not-simple', column, JSON.stringify(value).slice(0, 60))
    return undefined
  }
  const text = plainText(value)
  if (text === undefined || !context.missing.includes(text)) return text
  note(context, 'repaired', 'missing-word', column, text)
  return undefined
}

type Parts = Exclude<MappedCell, string>

function filled(template: string, { digits = 0 }: Parts, context: CellContext): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    if (name === 'n') return String(context.number).padStart(digits, '0')
    if (name === 'row') return String(context.record.row)
    return columnText(name, context) ?? ''
  })
}

function written(parts: Parts, context: CellContext): string | undefined {
  if (parts.column !== undefined) return columnText(parts.column, context)
  if (parts.template === undefined) return parts.value
  const text = filled(parts.template, parts, context).trim()
  return text === '' ? undefined : text
}

/** The name that a cell goes by in the log. */
export function cellName(cell: MappedCell): string {
  return typeof cell === 'string' ? cell : (cell.column ?? cell.template ?? cell.value ?? '')
}

/** The text of a mapped cell; undefined for nothing. A value that the mapping does not translate is logged as unreadable. */
export function cellText(cell: MappedCell, context: CellContext): string | undefined {
  if (typeof cell === 'string') return columnText(cell, context)
  const text = written(cell, context)
  if (text === undefined) return cell.otherwise
  if (cell.values === undefined) return text
  if (!Object.hasOwn(cell.values, text)) {
    if (cell.otherwise === undefined) {
      note(context, 'unreadable', 'value-unknown', cellName(cell), text)
    }
    return cell.otherwise
  }
  const value = cell.values[text]
  return value === null || value === undefined ? undefined : String(value)
}

/** The text of a mapped cell that must be one of a closed list; any other is logged as unreadable. */
export function cellOf<V extends string>(
  cell: MappedCell | undefined,
  allowed: readonly V[],
  context: CellContext,
): V | undefined {
  const text = cell === undefined ? undefined : cellText(cell, context)
  const value = allowed.find((known) => known === text)
  if (text !== undefined && value === undefined && cell !== undefined) {
    note(context, 'unreadable', 'value-unknown', cellName(cell), text)
  }
  return value
}

/** Whether a record's columns hold one of the wanted values each. */
export function matches({ cells }: SourceRecord, filter: MappedFilter | undefined): boolean {
  return Object.entries(filter ?? {}).every(([column, wanted]) => {
    const text = plainText(cells.get(column)) ?? ''
    return (Array.isArray(wanted) ? wanted : [String(wanted)]).includes(text)
  })
}
