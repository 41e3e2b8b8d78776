/** The linear models of a smoothing: least overload, then least squares by tangents, then fewest moves. */

import type { CompiledProblem } from '../model/compiled-problem.ts'
import { resourceLoads, type Solution } from '../model/problem.ts'
import type { SmoothingFigures } from '../model/result.ts'
import { SMOOTHING_OBJECTIVES } from '../model/smoothing-figures.ts'
import { addCapacityRows, openColumns } from './choice-model.ts'
import {
  addLogicalRows,
  addRow,
  matrixOf,
  noRows,
  type RowEntry,
  type RowList,
} from './constraint-rows.ts'
import type { LinearModel } from './engine.ts'

/** A point of the square of a row's load at which the model follows it. */
export interface Tangent {
  readonly resource: number
  readonly load: number
}

/** One of the figures that a model makes small. */
export type SmoothingObjective = (typeof SMOOTHING_OBJECTIVES)[number]

/** A model of one level, and what its columns stand for. */
export interface SmoothingModel {
  readonly model: LinearModel
  /** The option of each of the first columns. */
  readonly modes: readonly number[]
  readonly columns: Int32Array
  /** What one unit of the objective is of the level. */
  readonly unit: number
  /** The first column of overloads and of squares. */
  readonly overloads: readonly number[]
  readonly levelled: readonly number[]
}

/** What is asked of a model: the level to make small, what the levels before it may be at most, and the tangents. */
export interface SmoothingModelQuestion {
  readonly objective: SmoothingObjective
  readonly atMost: Partial<SmoothingFigures>
  readonly tangents: readonly Tangent[]
}

interface Parts {
  readonly arena: CompiledProblem
  readonly options: readonly number[]
  readonly overloads: readonly number[]
  readonly levelled: readonly number[]
  /** Loads are counted in these units, so that squares stay near 1. */
  readonly scale: number
}

/** The entries of a row of the problem over the open options. */
function entriesByRow({ arena, options, scale }: Parts): RowEntry[][] {
  const entries: RowEntry[][] = arena.problem.resources.map(() => [])
  for (const [column, option] of options.entries()) {
    for (
      let take = arena.firstDemand[option] ?? 0;
      take < (arena.firstDemand[option + 1] ?? 0);
      take += 1
    )
      entries[arena.resource[take] ?? 0]?.push([column, (arena.amount[take] ?? 0) / scale])
  }
  return entries
}

/** What each column adds to a level, in units of it. */
function costsOf(
  { arena, options, overloads, levelled }: Parts,
  key: SmoothingObjective,
): number[] {
  const { problem, activity: task, move, value } = arena
  const ofRow = (kind: 'days' | 'money') => (row: number) =>
    problem.resources[row]?.overload === kind ? 1 : 0
  const none = (): number => 0
  const far = (option: number): number => move[option] ?? 0
  const byOption: Record<SmoothingObjective, (option: number) => number> = {
    ...{ overloadDays: none, overloadMoney: none, squares: none },
    moves: (option) => (far(option) > 0 ? 1 : 0),
    weightedMoves: (option) => far(option) * (value[task[option] ?? 0] ?? 0),
  }
  const over =
    key === 'overloadDays' ? ofRow('days') : key === 'overloadMoney' ? ofRow('money') : none
  return [
    ...options.map(byOption[key]),
    ...overloads.map(over),
    ...levelled.map(() => (key === 'squares' ? 1 : 0)),
  ]
}

/** The scale on which a level is counted: a load for overload, its square for squares. */
function unitOf(key: SmoothingObjective, scale: number): number {
  if (key === 'squares') return scale * scale
  return key === 'overloadDays' || key === 'overloadMoney' ? scale : 1
}

function partsOf(arena: CompiledProblem, options: readonly number[]): Parts {
  const { resources: rows } = arena.problem
  const rowsWith = (test: (row: (typeof rows)[number]) => boolean): number[] =>
    [...rows.keys()].filter((row) => test(rows[row] ?? { baseLoad: 0, capacity: 0, minimum: 0 }))
  const largest = arena.amount.reduce((most, amount) => Math.max(most, Math.abs(amount)), 1)
  return {
    ...{ arena, options },
    overloads: rowsWith(({ overload: excess }) => excess !== undefined),
    levelled: rowsWith(({ levelledLoad: level }) => level !== undefined),
    scale: largest < 1000 ? 1 : largest / 100,
  }
}

/** Overloads are at least what is beyond the limits. */
function addOverloads(lines: RowList, parts: Parts, entries: readonly RowEntry[][]): void {
  const { arena, options, overloads, scale } = parts
  for (const [index, row] of overloads.entries()) {
    const { capacity: upper = 0, baseLoad: taken = 0 } = arena.problem.resources[row] ?? {}
    const line: RowEntry[] = [...(entries[row] ?? []), [options.length + index, -1]]
    addRow(lines, line, Number.NEGATIVE_INFINITY, (upper - taken) / scale)
  }
}

/** Squares lie above their tangents. */
function addTangents(
  lines: RowList,
  parts: Parts,
  entries: readonly RowEntry[][],
  tangents: readonly Tangent[],
): void {
  const { arena, options, overloads, levelled, scale } = parts
  const first = options.length + overloads.length
  const squareOf = new Map(levelled.map((row, index) => [row, first + index]))
  for (const { resource: row, load } of tangents) {
    const [column, taken] = [squareOf.get(row), arena.problem.resources[row]?.baseLoad ?? 0]
    if (column === undefined) continue
    const at = load / scale
    const slope = (entries[row] ?? []).map(([one, value]): RowEntry => [one, -2 * at * value])
    const least = 2 * at * (taken / scale) - at * at
    addRow(lines, [...slope, [column, 1]], least, Number.POSITIVE_INFINITY)
  }
}

/** The levels before the one that is made small stay what they are. */
function addHeld(
  lines: RowList,
  parts: Parts,
  { objective: key, atMost: most }: SmoothingModelQuestion,
): void {
  for (const held of SMOOTHING_OBJECTIVES) {
    const limit = most[held]
    if (held === key || limit === undefined) continue
    const line = costsOf(parts, held).flatMap((cost, column): RowEntry[] =>
      cost === 0 ? [] : [[column, cost]],
    )
    const unit = unitOf(held, parts.scale)
    if (line.length > 0) addRow(lines, line, Number.NEGATIVE_INFINITY, (limit / unit) * (1 + 1e-9))
  }
}

/** The model of one level of a smoothing, the levels before it held. */
export function buildSmoothingModel(
  arena: CompiledProblem,
  question: SmoothingModelQuestion,
): SmoothingModel {
  const { options, columns } = openColumns(arena)
  const parts = partsOf(arena, options)
  const { overloads, levelled, scale } = parts
  const lines = noRows()
  addCapacityRows(lines, arena, options)
  addLogicalRows(lines, arena, columns)
  const entries = entriesByRow(parts)
  addOverloads(lines, parts, entries)
  addTangents(lines, parts, entries, question.tangents)
  addHeld(lines, parts, question)
  const cost = Float64Array.from(costsOf(parts, question.objective))
  const count = cost.length
  return {
    model: {
      columns: {
        cost,
        lower: new Float64Array(count),
        upper: new Float64Array(count)
          .fill(1, 0, options.length)
          .fill(Number.POSITIVE_INFINITY, options.length),
        isInteger: new Uint8Array(count).fill(1, 0, options.length),
      },
      rows: { lower: Float64Array.from(lines.lower), upper: Float64Array.from(lines.upper) },
      matrix: matrixOf(lines, count),
    },
    ...{ modes: options, columns, overloads, levelled, unit: unitOf(question.objective, scale) },
  }
}

/** The columns of a selection: its options, and the overloads and squares that it makes. */
export function smoothingColumns(
  arena: CompiledProblem,
  model: SmoothingModel,
  selection: Solution,
): Float64Array {
  const { columns, modes: options, overloads, levelled } = model
  const values = new Float64Array(options.length + overloads.length + levelled.length)
  for (const [task, option] of selection.entries()) {
    const column = option < 0 ? -1 : (columns[(arena.firstMode[task] ?? 0) + option] ?? -1)
    if (column >= 0) values[column] = 1
  }
  const taken = resourceLoads(arena.problem, selection)
  const { scale } = partsOf(arena, options)
  for (const [index, row] of overloads.entries()) {
    const over = (taken[row] ?? 0) - (arena.problem.resources[row]?.capacity ?? 0)
    values[options.length + index] = Math.max(0, over) / scale
  }
  for (const [index, row] of levelled.entries())
    values[options.length + overloads.length + index] = ((taken[row] ?? 0) / scale) ** 2
  return values
}
