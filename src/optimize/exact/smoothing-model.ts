/**
 * The mixed-integer linear models of a smoothing: least overload, then least sum of squares by tangents from below
 * (outer approximation: Duran and Grossmann, An outer-approximation algorithm for a class of mixed-integer
 * nonlinear programs, 1986), then fewest moves.
 */
import type { CompiledProblem } from '../model/compiled-problem.ts'
import { resourceLoads, type Solution } from '../model/problem.ts'
import type { SmoothingFigures } from '../model/result.ts'
import { SMOOTHING_OBJECTIVES } from '../model/smoothing-figures.ts'
import { addCapacityRows, openColumns } from './choice-model.ts'
import { addLogicalRows, addRow, matrixOf, noRows, type RowEntry, type RowList } from './constraint-rows.ts'
import type { LinearModel } from './engine.ts'

/** A point of the square of a row's load at which the model follows it. */
export interface Tangent {
  readonly resource: number
  readonly load: number
}

/** One of the figures that a model makes small. */
export type SmoothingObjective = (typeof SMOOTHING_OBJECTIVES)[number]

/** A model of one objective, and what its columns stand for. */
export interface SmoothingModel {
  readonly model: LinearModel
  /** The mode of each of the first columns. */
  readonly modes: readonly number[]
  readonly columns: Int32Array
  /** What one unit of the model’s objective is of the figure. */
  readonly unit: number
  /** The first column of overloads and of squares. */
  readonly overloads: readonly number[]
  readonly levelled: readonly number[]
}

/** What is asked of a model: the objective to make small, what the objectives before it may be at most, and the tangents. */
export interface SmoothingModelQuestion {
  readonly objective: SmoothingObjective
  readonly atMost: Partial<SmoothingFigures>
  readonly tangents: readonly Tangent[]
}

interface Parts {
  readonly compiled: CompiledProblem
  readonly modes: readonly number[]
  readonly overloads: readonly number[]
  readonly levelled: readonly number[]
  /** Loads are counted in these units, so that squares stay near 1. */
  readonly scale: number
}

/** The entries of a row of the problem over the open modes. */
function entriesByRow({ compiled, modes, scale }: Parts): RowEntry[][] {
  const entries: RowEntry[][] = compiled.problem.resources.map(() => [])
  for (const [column, mode] of modes.entries()) {
    for (let demand = compiled.firstDemand[mode] ?? 0; demand < (compiled.firstDemand[mode + 1] ?? 0); demand += 1)
      entries[compiled.resource[demand] ?? 0]?.push([column, (compiled.amount[demand] ?? 0) / scale])
  }
  return entries
}

/** What each column adds to an objective, in units of it. */
function costsOf({ compiled, modes, overloads, levelled }: Parts, key: SmoothingObjective): number[] {
  const { problem, activity, move, value } = compiled
  const ofRow = (kind: 'days' | 'money') => (row: number) => (problem.resources[row]?.overload === kind ? 1 : 0)
  const none = (): number => 0
  const far = (mode: number): number => move[mode] ?? 0
  const byMode: Record<SmoothingObjective, (mode: number) => number> = {
    overloadDays: none,
    overloadMoney: none,
    squares: none,
    moves: (mode) => (far(mode) > 0 ? 1 : 0),
    weightedMoves: (mode) => far(mode) * (value[activity[mode] ?? 0] ?? 0),
  }
  const over = key === 'overloadDays' ? ofRow('days') : key === 'overloadMoney' ? ofRow('money') : none
  return [...modes.map(byMode[key]), ...overloads.map(over), ...levelled.map(() => (key === 'squares' ? 1 : 0))]
}

/** The scale on which an objective is counted: a load for overload, its square for squares. */
function unitOf(key: SmoothingObjective, scale: number): number {
  if (key === 'squares') return scale * scale
  return key === 'overloadDays' || key === 'overloadMoney' ? scale : 1
}

function partsOf(compiled: CompiledProblem, modes: readonly number[]): Parts {
  const { resources } = compiled.problem
  const rowsWith = (test: (row: (typeof resources)[number]) => boolean): number[] =>
    [...resources.keys()].filter((row) => test(resources[row] ?? { baseLoad: 0, capacity: 0, minimum: 0 }))
  const largest = compiled.amount.reduce((most, amount) => Math.max(most, Math.abs(amount)), 1)
  return {
    compiled,
    modes,
    overloads: rowsWith(({ overload }) => overload !== undefined),
    levelled: rowsWith(({ levelledLoad }) => levelledLoad !== undefined),
    scale: largest < 1000 ? 1 : largest / 100,
  }
}

/** Overloads are at least what is beyond the limits. */
function addOverloads(rows: RowList, parts: Parts, entries: readonly RowEntry[][]): void {
  const { compiled, modes, overloads, scale } = parts
  for (const [index, resource] of overloads.entries()) {
    const { capacity = 0, baseLoad = 0 } = compiled.problem.resources[resource] ?? {}
    const row: RowEntry[] = [...(entries[resource] ?? []), [modes.length + index, -1]]
    addRow(rows, row, Number.NEGATIVE_INFINITY, (capacity - baseLoad) / scale)
  }
}

/** Squares lie above their tangents. */
function addTangents(rows: RowList, parts: Parts, entries: readonly RowEntry[][], tangents: readonly Tangent[]): void {
  const { compiled, modes, overloads, levelled, scale } = parts
  const first = modes.length + overloads.length
  const squareOf = new Map(levelled.map((row, index) => [row, first + index]))
  for (const { resource, load } of tangents) {
    const [column, base] = [squareOf.get(resource), compiled.problem.resources[resource]?.baseLoad ?? 0]
    if (column === undefined) continue
    const at = load / scale
    const slope = (entries[resource] ?? []).map(([one, value]): RowEntry => [one, -2 * at * value])
    const least = 2 * at * (base / scale) - at * at
    addRow(rows, [...slope, [column, 1]], least, Number.POSITIVE_INFINITY)
  }
}

/** The objectives before the one that is made small stay what they are. */
function addHeld(rows: RowList, parts: Parts, { objective, atMost }: SmoothingModelQuestion): void {
  for (const held of SMOOTHING_OBJECTIVES) {
    const limit = atMost[held]
    if (held === objective || limit === undefined) continue
    const row = costsOf(parts, held).flatMap((cost, column): RowEntry[] => (cost === 0 ? [] : [[column, cost]]))
    const unit = unitOf(held, parts.scale)
    if (row.length > 0) addRow(rows, row, Number.NEGATIVE_INFINITY, (limit / unit) * (1 + 1e-9))
  }
}

/** The model of one objective of a smoothing, the objectives before it held. */
export function buildSmoothingModel(compiled: CompiledProblem, question: SmoothingModelQuestion): SmoothingModel {
  const { modes, columns } = openColumns(compiled)
  const parts = partsOf(compiled, modes)
  const { overloads, levelled, scale } = parts
  const rows = noRows()
  addCapacityRows(rows, compiled, modes)
  addLogicalRows(rows, compiled, columns)
  const entries = entriesByRow(parts)
  addOverloads(rows, parts, entries)
  addTangents(rows, parts, entries, question.tangents)
  addHeld(rows, parts, question)
  const cost = Float64Array.from(costsOf(parts, question.objective))
  const count = cost.length
  return {
    model: {
      columns: {
        cost,
        lower: new Float64Array(count),
        upper: new Float64Array(count).fill(1, 0, modes.length).fill(Number.POSITIVE_INFINITY, modes.length),
        isInteger: new Uint8Array(count).fill(1, 0, modes.length),
      },
      rows: { lower: Float64Array.from(rows.lower), upper: Float64Array.from(rows.upper) },
      matrix: matrixOf(rows, count),
    },
    modes,
    columns,
    overloads,
    levelled,
    unit: unitOf(question.objective, scale),
  }
}

/** The columns of a solution: its modes, and the overloads and squares that it makes. */
export function smoothingColumns(compiled: CompiledProblem, model: SmoothingModel, solution: Solution): Float64Array {
  const { columns, modes, overloads, levelled } = model
  const values = new Float64Array(modes.length + overloads.length + levelled.length)
  for (const [activity, mode] of solution.entries()) {
    const column = mode < 0 ? -1 : (columns[(compiled.firstMode[activity] ?? 0) + mode] ?? -1)
    if (column >= 0) values[column] = 1
  }
  const load = resourceLoads(compiled.problem, solution)
  const { scale } = partsOf(compiled, modes)
  for (const [index, row] of overloads.entries()) {
    const over = (load[row] ?? 0) - (compiled.problem.resources[row]?.capacity ?? 0)
    values[modes.length + index] = Math.max(0, over) / scale
  }
  for (const [index, row] of levelled.entries())
    values[modes.length + overloads.length + index] = ((load[row] ?? 0) / scale) ** 2
  return values
}
