/**
 * The logical constraints as rows of a linear model, which are collected here and become a matrix: one mode at most, precedence in the
 * disaggregated time-indexed form (Christofides, Alvarez-Valdes and Tamarit, Project scheduling with resource constraints,
 * 1987), requirements, exclusive groups.
 */

import type { CompiledProblem } from '../model/compiled-problem.ts'
import type { LinearModel } from './engine.ts'

/** One entry of a row. */
export type RowEntry = readonly [column: number, value: number]

/** Rows that are being written: entries by row, then limits. */
export interface RowList {
  readonly entries: (readonly RowEntry[])[]
  readonly lower: number[]
  readonly upper: number[]
}

/** No rows yet. */
export function noRows(): RowList {
  return { entries: [], lower: [], upper: [] }
}

/** Adds a row; gives its position. */
export function addRow(rows: RowList, entries: readonly RowEntry[], lower: number, upper: number): number {
  rows.entries.push(entries)
  rows.lower.push(lower)
  rows.upper.push(upper)
  return rows.entries.length - 1
}

/** Entries of one value. */
const ones = (columns: readonly number[], value = 1): RowEntry[] => columns.map((column) => [column, value])

/** Lines by row as a matrix by columns. */
export function matrixOf({ entries }: RowList, columns: number): LinearModel['matrix'] {
  const starts = new Int32Array(columns + 1)
  for (const list of entries) for (const [column] of list) starts[column + 1] = (starts[column + 1] ?? 0) + 1
  for (let column = 0; column < columns; column += 1)
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0)
  const count = starts[columns] ?? 0
  const [rows, values, next] = [new Int32Array(count), new Float64Array(count), starts.slice()]
  for (const [row, list] of entries.entries()) {
    for (const [column, value] of list) {
      const at = next[column] ?? 0
      next[column] = at + 1
      rows[at] = row
      values[at] = value
    }
  }
  return { starts, rows, values }
}

/** The columns of the open modes of an activity that a test passes. */
function columnsOf(compiled: CompiledProblem, columns: Int32Array, activity: number, test?: (mode: number) => boolean) {
  const found: number[] = []
  for (let mode = compiled.firstMode[activity] ?? 0; mode < (compiled.firstMode[activity + 1] ?? 0); mode += 1) {
    const column = columns[mode] ?? -1
    if (column >= 0 && (test === undefined || test(mode))) found.push(column)
  }
  return found
}

/**
 * An order in time, moment by moment: who has started by then needs a predecessor that has ended, or is not carried out
 * with one that has not.
 */
function addPrecedenceRows(
  rows: RowList,
  compiled: CompiledProblem,
  columns: Int32Array,
  precedence: CompiledProblem['problem']['precedences'][number],
): void {
  const { predecessor, successor, lag } = precedence
  const isNeeded =
    compiled.isRequired[predecessor] === 1 || compiled.requires[successor]?.includes(predecessor) === true
  const later = columnsOf(compiled, columns, successor)
  const modeAt = (column: number): number => modeOfColumn(compiled, columns, successor, column)
  const moments = [...new Set(later.map((column) => compiled.start[modeAt(column)] ?? 0))].sort(
    (left, right) => left - right,
  )
  let known = -1
  for (const moment of moments.reverse()) {
    const started = columnsOf(compiled, columns, successor, (o) => (compiled.start[o] ?? 0) <= moment)
    const isDone = (o: number): boolean => (compiled.end[o] ?? 0) + lag < moment
    const done = columnsOf(compiled, columns, predecessor, isDone)
    const open = columnsOf(compiled, columns, predecessor, (o) => !isDone(o))
    // A later moment with the same predecessors says more already.
    if (open.length === 0 || done.length === known) continue
    known = done.length
    if (isNeeded) addRow(rows, [...ones(started), ...ones(done, -1)], Number.NEGATIVE_INFINITY, 0)
    else addRow(rows, [...ones(started), ...ones(open)], Number.NEGATIVE_INFINITY, 1)
  }
}

function modeOfColumn(compiled: CompiledProblem, columns: Int32Array, activity: number, column: number): number {
  for (let mode = compiled.firstMode[activity] ?? 0; mode < (compiled.firstMode[activity + 1] ?? 0); mode += 1)
    if (columns[mode] === column) return mode
  return -1
}

/** Adds the rows of all logical constraints; required activities have exactly one mode. */
export function addLogicalRows(rows: RowList, compiled: CompiledProblem, columns: Int32Array): void {
  const { problem, isRequired } = compiled
  for (const activity of problem.activities.keys()) {
    const own = columnsOf(compiled, columns, activity)
    const least = isRequired[activity] === 1 ? 1 : Number.NEGATIVE_INFINITY
    if (own.length > 0 || isRequired[activity] === 1) addRow(rows, ones(own), least, 1)
  }
  for (const [activity, needed] of problem.requires) {
    if (isRequired[needed] === 1) continue
    const [own, other] = [columnsOf(compiled, columns, activity), columnsOf(compiled, columns, needed)]
    addRow(rows, [...ones(own), ...ones(other, -1)], Number.NEGATIVE_INFINITY, 0)
  }
  for (const members of problem.exclusiveGroups) {
    const all = members.flatMap((activity) => columnsOf(compiled, columns, activity))
    addRow(rows, ones(all), Number.NEGATIVE_INFINITY, 1)
  }
  for (const precedence of problem.precedences) addPrecedenceRows(rows, compiled, columns, precedence)
}
