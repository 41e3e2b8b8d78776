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
export function addRow(
  lines: RowList,
  entries: readonly RowEntry[],
  lower: number,
  upper: number,
): number {
  lines.entries.push(entries)
  lines.lower.push(lower)
  lines.upper.push(upper)
  return lines.entries.length - 1
}

/** Entries of one value. */
const ones = (columns: readonly number[], value = 1): RowEntry[] =>
  columns.map((column) => [column, value])

/** Lines by row as a matrix by columns. */
export function matrixOf({ entries }: RowList, columns: number): LinearModel['matrix'] {
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

/** The columns of the open options of a task that a test passes. */
function columnsOf(
  arena: CompiledProblem,
  columns: Int32Array,
  task: number,
  test?: (option: number) => boolean,
) {
  const found: number[] = []
  for (
    let option = arena.firstMode[task] ?? 0;
    option < (arena.firstMode[task + 1] ?? 0);
    option += 1
  ) {
    const column = columns[option] ?? -1
    if (column >= 0 && (test === undefined || test(option))) found.push(column)
  }
  return found
}

/**
 * An order in time, moment by moment: who has started by then needs a predecessor that has ended, or is not carried out
 * with one that has not.
 */
function addPrecedenceRows(
  lines: RowList,
  arena: CompiledProblem,
  columns: Int32Array,
  link: CompiledProblem['problem']['precedences'][number],
): void {
  const { predecessor: before, successor: after, lag } = link
  const isNeeded =
    arena.isRequired[before] === 1 || arena.requires[after]?.includes(before) === true
  const later = columnsOf(arena, columns, after)
  const optionAt = (column: number): number => optionOfColumn(arena, columns, after, column)
  const moments = [...new Set(later.map((column) => arena.start[optionAt(column)] ?? 0))].sort(
    (left, right) => left - right,
  )
  let known = -1
  for (const moment of moments.reverse()) {
    const started = columnsOf(arena, columns, after, (o) => (arena.start[o] ?? 0) <= moment)
    const isDone = (o: number): boolean => (arena.end[o] ?? 0) + lag < moment
    const done = columnsOf(arena, columns, before, isDone)
    const open = columnsOf(arena, columns, before, (o) => !isDone(o))
    // A later moment with the same predecessors says more already.
    if (open.length === 0 || done.length === known) continue
    known = done.length
    if (isNeeded) addRow(lines, [...ones(started), ...ones(done, -1)], Number.NEGATIVE_INFINITY, 0)
    else addRow(lines, [...ones(started), ...ones(open)], Number.NEGATIVE_INFINITY, 1)
  }
}

function optionOfColumn(
  arena: CompiledProblem,
  columns: Int32Array,
  task: number,
  column: number,
): number {
  for (
    let option = arena.firstMode[task] ?? 0;
    option < (arena.firstMode[task + 1] ?? 0);
    option += 1
  )
    if (columns[option] === column) return option
  return -1
}

/** Adds the rows of all bonds; required tasks have exactly one option. */
export function addLogicalRows(lines: RowList, arena: CompiledProblem, columns: Int32Array): void {
  const { problem, isRequired } = arena
  for (const task of problem.activities.keys()) {
    const own = columnsOf(arena, columns, task)
    const least = isRequired[task] === 1 ? 1 : Number.NEGATIVE_INFINITY
    if (own.length > 0 || isRequired[task] === 1) addRow(lines, ones(own), least, 1)
  }
  for (const [task, needed] of problem.requires) {
    if (isRequired[needed] === 1) continue
    const [own, other] = [columnsOf(arena, columns, task), columnsOf(arena, columns, needed)]
    addRow(lines, [...ones(own), ...ones(other, -1)], Number.NEGATIVE_INFINITY, 0)
  }
  for (const members of problem.exclusiveGroups) {
    const all = members.flatMap((task) => columnsOf(arena, columns, task))
    addRow(lines, ones(all), Number.NEGATIVE_INFINITY, 1)
  }
  for (const link of problem.precedences) addPrecedenceRows(lines, arena, columns, link)
}
