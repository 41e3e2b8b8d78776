/** Rows of a linear model while they are written, and the matrix that they become. */
import type { LinearModel } from './engine.ts'

/** One entry of a row. */
export type LineEntry = readonly [column: number, value: number]

/** Rows that are being written: entries by row, then limits. */
export interface Lines {
  readonly entries: (readonly LineEntry[])[]
  readonly lower: number[]
  readonly upper: number[]
}

/** No rows yet. */
export function noLines(): Lines {
  return { entries: [], lower: [], upper: [] }
}

/** Adds a row; gives its position. */
export function add(
  lines: Lines,
  entries: readonly LineEntry[],
  lower: number,
  upper: number,
): number {
  lines.entries.push(entries)
  lines.lower.push(lower)
  lines.upper.push(upper)
  return lines.entries.length - 1
}

/** Entries of one value. */
export const ones = (columns: readonly number[], value = 1): LineEntry[] =>
  columns.map((column) => [column, value])

/** Lines by row as a matrix by columns. */
export function matrixOf({ entries }: Lines, columns: number): LinearModel['matrix'] {
  const starts = new Int32Array(columns + 1)
  for (const line of entries)
    for (const [column] of line) starts[column + 1] = (starts[column + 1] ?? 0) + 1
  for (let column = 0; column < columns; column += 1)
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0)
  const count = starts[columns] ?? 0
  const [rows, values, next] = [new Int32Array(count), new Float64Array(count), starts.slice()]
  for (const [row, line] of entries.entries()) {
    for (const [column, value] of line) {
      const at = next[column] ?? 0
      next[column] = at + 1
      rows[at] = row
      values[at] = value
    }
  }
  return { starts, rows, values }
}
