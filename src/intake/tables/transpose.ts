/** Tells a sheet whose records are columns, and turns it: what goes together in kind lies along its rows. */
import type { SheetRow, SourceSheet } from '../source/sheet.ts'
import { type CellKind, cellKind, type Grid, type GridRow } from './grid.ts'
import { hasHeaderWord } from './words.ts'

/** How many columns tell. */
const SAMPLE = 60

/** The kind of a value for comparing neighbours: long texts apart from short ones. */
function shapeOf(value: unknown): CellKind | 'long' {
  const kind = cellKind(value)
  return kind === 'text' && String(value).length > 60 ? 'long' : kind
}

/** The share of the cells of lines that have the most frequent kind of their line. */
function evenness(lines: readonly (readonly unknown[])[]): number {
  let [same, all] = [0, 0]
  for (const line of lines) {
    const counts = new Map<string, number>()
    for (const value of line) {
      const shape = shapeOf(value)
      if (shape !== 'blank' && shape !== 'missing') counts.set(shape, (counts.get(shape) ?? 0) + 1)
    }
    const sizes = [...counts.values()]
    same += Math.max(0, ...sizes)
    all += sizes.reduce((sum, size) => sum + size, 0)
  }
  return all === 0 ? 0 : same / all
}

/** Whether the records of a sheet are its columns: few rows, labels in the first column, and kinds that go with rows. */
export function isTransposed(grid: Grid): boolean {
  const { left, right } = grid.range
  const rows = grid.rows.filter(({ filled }) => filled.length > 1)
  const width = right - left
  if (rows.length < 3 || rows.length > 80 || width < 2) return false
  const labels = rows.map((row) => row.source.values[left])
  const texts = labels.filter((label) => cellKind(label) === 'text').map(String)
  const isLabelled = texts.length >= rows.length * 0.8 && new Set(texts).size === texts.length
  if (!isLabelled || !texts.some(hasHeaderWord)) return false
  const columns = Array.from({ length: Math.min(width, SAMPLE) }, (_, at) => left + 1 + at)
  const body = rows.slice(1)
  const along = evenness(body.map((row) => columns.map((at) => row.source.values[at])))
  const down = evenness(columns.map((at) => body.map((row) => row.source.values[at])))
  // Few rows look even by chance.
  return along > down + (rows.length < 6 ? 0.2 : 0.1) && labelsBeat(rows, left, columns)
}

/** Whether the first column reads more like names of columns than the first row does. */
function labelsBeat(rows: readonly GridRow[], left: number, columns: readonly number[]): boolean {
  const known = (values: readonly unknown[]): number =>
    values.filter((value) => typeof value === 'string' && hasHeaderWord(value)).length /
    Math.max(1, values.length)
  const down = known(rows.map((row) => row.source.values[left]))
  const across = known(columns.map((at) => rows[0]?.source.values[at]))
  return down > across
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
  return {
    sheet: { ...grid.sheet, rows, merges: [] },
    rowNumbers: kept.map(({ number }) => number),
    others,
  }
}
