/**
 * The integer linear model of a choice: one binary column an open mode, which is its activity at its dates (a time-indexed
 * formulation: Pritsker, Watters and Wolfe, Multiproject scheduling with limited resources, 1969); capacities and logical
 * constraints as rows.
 */
import type { CompiledProblem } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import {
  addLogicalRows,
  addRow,
  matrixOf,
  noRows,
  type RowEntry,
  type RowList,
} from './constraint-rows.ts'
import type { Cut } from './cuts/fenchel.ts'
import type { LinearModel } from './engine.ts'

function gcd(left: number, right: number): number {
  let [a, b] = [Math.abs(left), Math.abs(right)]
  while (b > 0) [a, b] = [b, a % b]
  return a
}

/** The greatest whole number that divides all values; 0 where one of them is no whole number, or all are 0. */
export function commonDivisor(values: readonly number[]): number {
  if (!values.every(Number.isInteger)) return 0
  let divisor = 0
  for (const value of values) {
    divisor = gcd(divisor, value)
    if (divisor === 1) return 1
  }
  return divisor
}

/** A model and what its columns and rows stand for. */
export interface ChoiceModel {
  readonly model: LinearModel
  /** The mode of each column. */
  readonly modes: readonly number[]
  /** The column of each mode, -1 for a closed one. */
  readonly columns: Int32Array
  /** The row of the model that holds each row of the problem from above, -1 where none does; and its divisor. */
  readonly capacityRows: readonly { readonly row: number; readonly divisor: number }[]
  /** What one unit of the model's objective is worth. */
  readonly unit: number
  /** Whether every value is so many whole units, so that a bound may be cut down to one. */
  readonly isWhole: boolean
}

/** Adds the limits that may not be passed, divided by what all entries have in common: whole numbers stay small, limits sharp. */
export function addCapacityRows(
  rows: RowList,
  compiled: CompiledProblem,
  modes: readonly number[],
): ChoiceModel['capacityRows'] {
  const { problem, firstDemand, resource, amount, netCapacity, netMinimum } = compiled
  const entries: RowEntry[][] = problem.resources.map(() => [])
  for (const [column, mode] of modes.entries()) {
    for (let demand = firstDemand[mode] ?? 0; demand < (firstDemand[mode + 1] ?? 0); demand += 1)
      entries[resource[demand] ?? 0]?.push([column, amount[demand] ?? 0])
  }
  return entries.map((own, index) => {
    const [upper, lower] = [netCapacity[index] ?? 0, netMinimum[index] ?? 0]
    const biggest = own.reduce((total, [, value]) => total + Math.max(0, value), 0)
    const smallest = own.reduce((total, [, value]) => total + Math.min(0, value), 0)
    if (biggest <= upper && smallest >= lower) return { row: -1, divisor: 1 }
    const common = commonDivisor(own.map(([, value]) => value))
    const largest = own.reduce((most, [, value]) => Math.max(most, Math.abs(value)), 1)
    const isWhole = common > 0 && largest / common < 1e6
    const divisor = isWhole ? common : largest / 1000
    const row = addRow(
      rows,
      own.map(([column, value]) => [column, value / divisor]),
      isWhole ? Math.ceil(lower / divisor - 1e-9) : lower / divisor,
      isWhole ? Math.floor(upper / divisor + 1e-9) : upper / divisor,
    )
    return { row, divisor }
  })
}

/** The columns of the open modes, by number and by mode (-1 for a closed one). */
export function openColumns({ activity, isOpen }: CompiledProblem): {
  modes: number[]
  columns: Int32Array
} {
  const modes = [...activity.keys()].filter((mode) => isOpen[mode] === 1)
  const columns = new Int32Array(activity.length).fill(-1)
  for (const [column, mode] of modes.entries()) columns[mode] = column
  return { modes, columns }
}

/** What decimals of up to three places have in common; 0 where it is nothing. */
export function commonUnit(values: readonly number[]): number {
  for (const scale of [1, 10, 100, 1000]) {
    const whole = values.map((value) => Math.round(value * scale))
    if (whole.every((one, at) => Math.abs(one - (values[at] ?? 0) * scale) < 1e-6))
      return commonDivisor(whole) / scale
  }
  return 0
}

/** Adds an inequality, as far as its modes are open. */
function addCutRow(rows: RowList, columns: Int32Array, cut: Cut): void {
  const entries = cut.modes.map(
    (mode, at): RowEntry => [columns[mode] ?? -1, cut.coefficients[at] ?? 0],
  )
  const open = entries.filter(([column]) => column >= 0)
  addRow(rows, open, Number.NEGATIVE_INFINITY, cut.most)
}

/** The model that maximises the value of the choice, as costs to be minimised. */
export function buildChoiceModel(
  compiled: CompiledProblem,
  cuts: readonly Cut[] = [],
): ChoiceModel {
  const { modes, columns } = openColumns(compiled)
  const rows = noRows()
  const capacityRows = addCapacityRows(rows, compiled, modes)
  addLogicalRows(rows, compiled, columns)
  for (const cut of cuts) addCutRow(rows, columns, cut)
  const values = modes.map((mode) => compiled.modeValue[mode] ?? 0)
  const common = commonUnit(values)
  const unit = common || 1
  const model: LinearModel = {
    columns: {
      cost: Float64Array.from(values, (value) => -value / unit),
      lower: new Float64Array(modes.length),
      upper: new Float64Array(modes.length).fill(1),
      isInteger: new Uint8Array(modes.length).fill(1),
    },
    rows: { lower: Float64Array.from(rows.lower), upper: Float64Array.from(rows.upper) },
    matrix: matrixOf(rows, modes.length),
  }
  return { model, modes, columns, capacityRows, unit, isWhole: common > 0 }
}

/** The solution that the columns of a solved model stand for. */
export function solutionOf(
  compiled: CompiledProblem,
  { modes }: Pick<ChoiceModel, 'modes'>,
  values: Float64Array,
): Solution {
  const solution = compiled.problem.activities.map(() => -1)
  for (const [column, mode] of modes.entries()) {
    const activity = compiled.activity[mode] ?? 0
    if ((values[column] ?? 0) > 0.5) solution[activity] = mode - (compiled.firstMode[activity] ?? 0)
  }
  return solution
}

/** The columns of a solution. */
export function choiceColumns(
  compiled: CompiledProblem,
  { columns, modes }: ChoiceModel,
  solution: Solution,
): Float64Array {
  const values = new Float64Array(modes.length)
  for (const [activity, mode] of solution.entries()) {
    const column = mode < 0 ? -1 : (columns[(compiled.firstMode[activity] ?? 0) + mode] ?? -1)
    if (column >= 0) values[column] = 1
  }
  return values
}
