/** Tells a sheet whose records are columns, and turns it: what goes together in kind lies along its rows. */
import type { SheetRow, SourceSheet } from '../source/sheet.ts'
import { cellKind, type Grid, type GridRow } from './grid.ts'

/** The most rows of a sheet whose columns may be records: each is a field of them. */
const MOST_FIELDS = 80

/** Whether the records of a sheet may be its columns: not too many rows to be fields, labels before values. */
export function mayBeTransposed(grid: Grid): boolean {
  const { left, right } = grid.range
  const rows = grid.rows.filter(({ filled }) => filled.length > 1)
  const labels = rows.filter((row) => cellKind(row.source.values[left]) === 'text')
  return rows.length > 2 && rows.length <= MOST_FIELDS && right > left + 1 && labels.length >= rows.length * 0.8
}

/** A sheet with rows and columns exchanged, and the rows of it that hold no column. */
export interface Turned {
  readonly sheet: SourceSheet
  /** Of each column from 0 the number of the row that it was. */
  readonly rowNumbers: readonly number[]
  /** Titles and footnotes: rows of one cell. */
  readonly others: readonly GridRow[]
}

/** The sheet with rows and columns exchanged; the number of a row is that of the column, from 1. */
export function transposed(grid: Grid): Turned {
  const kept = grid.rows.filter(({ filled }) => filled.length > 1)
  const others = grid.rows.filter(({ filled }) => filled.length === 1)
  const rows: SheetRow[] = []
  for (let column = grid.range.left; column <= grid.range.right; column += 1) {
    const values = kept.map(({ source }) => source.values[column] ?? null)
    const formats = kept.map(({ source }) => source.formats?.[column])
    const hasFormats = formats.some((format) => format !== undefined)
    rows.push({ number: column + 1, values, ...(hasFormats ? { formats } : {}) })
  }
  return { sheet: { ...grid.sheet, rows, merges: [] }, rowNumbers: kept.map(({ number }) => number), others }
}
