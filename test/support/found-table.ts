/** Tables as offices draw them, found in a drawing and told as text. */
import type { SourceContent } from '../../src/intake/source/sheet.ts'
import { findTables } from '../../src/intake/tables/find-tables.ts'
import type { FoundTable, TableOptions } from '../../src/intake/tables/options.ts'
import { textSheet, workbookOf } from './text-sheet.ts'

/** A workbook of one sheet, drawn as text. */
export function drawn(text: string): SourceContent {
  return workbookOf(textSheet(text))
}

/** The one table of a source; throws where there is none or more. */
export function only(content: SourceContent, options: TableOptions = {}): FoundTable {
  const { tables } = findTables(content, options)
  const [first] = tables
  if (first === undefined || tables.length > 1) throw new Error(`${tables.length} tables`)
  return first
}

/** The names of its columns. */
export function names({ table }: FoundTable): string[] {
  return table.columns.map(({ name }) => name)
}

/** Records as text, a row in each: `5 Portail, DSI`. */
export function rowsOf({ table }: FoundTable): string[] {
  return table.records.map(({ row, cells }) => `${row} ${[...cells.values()].join(', ')}`)
}

/** The rows that are no records, each with its reason: `4 header`. */
export function leftOut({ table }: FoundTable): string[] {
  return table.leftOut.map(({ row, reason, text }) => `${row} ${reason} ${text}`.trim())
}

/** The totals, each with the rows that it adds up. */
export function totals({ table }: FoundTable): string[] {
  return table.totals.map(({ row, label, group, rows }) => `${row} ${label} of ${group ?? 'all'}: ${rows.join(' ')}`)
}

/** What is told of a kind; undefined where nothing is. */
export function noteOf({ notes }: FoundTable, kind: string): string | undefined {
  return notes.find((note) => note.kind === kind)?.text
}
