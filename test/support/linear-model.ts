/** Linear models written row by row, for tests of what reads and solves them. */

import { addRow, matrixOf, noRows } from '../../src/optimize/exact/constraint-rows.ts'
import type { LinearModel } from '../../src/optimize/exact/engine.ts'

/** A column; from 0 to Infinity, and of fractions, where nothing else is said. */
interface Column {
  readonly cost: number
  readonly lower?: number
  readonly upper?: number
  readonly isInteger?: boolean
}

/** A row by its entries of all columns, zeros too, and its limits; none where nothing is said. */
interface Line {
  readonly entries: readonly number[]
  readonly lower?: number
  readonly upper?: number
}

/** The model of some columns and rows. */
export function linearModel(columns: readonly Column[], rows: readonly Line[]): LinearModel {
  const lines = noRows()
  const infinite = Number.POSITIVE_INFINITY
  for (const { entries, lower = -infinite, upper = infinite } of rows) {
    const line = [...entries.entries()].filter(([, value]) => value !== 0)
    addRow(lines, line, lower, upper)
  }
  return {
    columns: {
      cost: Float64Array.from(columns, ({ cost }) => cost),
      lower: Float64Array.from(columns, ({ lower = 0 }) => lower),
      upper: Float64Array.from(columns, ({ upper = infinite }) => upper),
      isInteger: Uint8Array.from(columns, ({ isInteger }) => (isInteger === true ? 1 : 0)),
    },
    rows: { lower: Float64Array.from(lines.lower), upper: Float64Array.from(lines.upper) },
    matrix: matrixOf(lines, columns.length),
  }
}

/** What columns cost in a model. */
export function objectiveOf({ columns }: LinearModel, values: Float64Array): number {
  return values.reduce((cost, value, column) => cost + value * (columns.cost[column] ?? 0), 0)
}

/** Whether columns keep all limits of a model's rows, but for noise. */
export function holds({ rows, matrix }: LinearModel, values: Float64Array): boolean {
  const loads = new Float64Array(rows.lower.length)
  for (const [column, value] of values.entries()) {
    for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at += 1) {
      const row = matrix.rows[at] ?? 0
      loads[row] = (loads[row] ?? 0) + value * (matrix.values[at] ?? 0)
    }
  }
  return loads.every((load, row) => {
    const [lower = Number.NaN, upper = Number.NaN] = [rows.lower[row], rows.upper[row]]
    return load >= lower - 1e-6 && load <= upper + 1e-6
  })
}
