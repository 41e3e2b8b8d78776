/**
 * The integer linear model of a choice: one binary column an open mode, which is its activity at its dates (a time-indexed
 * formulation: Pritsker, Watters and Wolfe, Multiproject scheduling with limited resources, 1969); capacities and logical
 * constraints as rows; what loads cost as columns of excess.
 */
import { type CompiledProblem, floatAt } from '../model/compiled-problem.ts'
import { excessOf, resourceLoads, type Solution } from '../model/problem.ts'
import { addLogicalRows, addRow, matrixOf, noRows, type RowEntry, type RowList } from './constraint-rows.ts'
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
  /** Of each resource that may cost, whose columns of excess come after those of the modes in this order. */
  readonly excess: readonly Excess[]
  /** What one unit of the model's objective is worth. */
  readonly unit: number
  /** Whether every value is so many whole units, so that a bound may be cut down to one. */
  readonly isWhole: boolean
}

/** The load of a resource above the limit from which on it costs. */
interface Excess {
  readonly resource: number
  /** The row that holds the load less the excess. */
  readonly row: number
  /** In units of so much of the resource. */
  readonly divisor: number
  readonly most: number
  /** Of one such unit. */
  readonly cost: number
  /** What every excess costs so many times where loads are whole numbers; 0 where that is nothing. */
  readonly step: number
}

/** What the columns of modes take of each resource. */
function entriesByResource(
  { problem, firstDemand, resource, amount }: CompiledProblem,
  modes: readonly number[],
): RowEntry[][] {
  const entries: RowEntry[][] = problem.resources.map(() => [])
  for (const [column, mode] of modes.entries()) {
    for (let demand = firstDemand[mode] ?? 0; demand < (firstDemand[mode + 1] ?? 0); demand += 1)
      entries[resource[demand] ?? 0]?.push([column, amount[demand] ?? 0])
  }
  return entries
}

/** What entries have in common; where that is nothing, what they are told in thousandths of. */
function divisorOf(entries: readonly RowEntry[]): { divisor: number; isWhole: boolean } {
  const common = commonDivisor(entries.map(([, value]) => value))
  const largest = entries.reduce((most, [, value]) => Math.max(most, Math.abs(value)), 1)
  const isWhole = common > 0 && largest / common < 1e6
  return { divisor: isWhole ? common : largest / 1000, isWhole }
}

/** Adds the limits that may not be passed, divided by what all entries have in common: whole numbers stay small, limits sharp. */
export function addCapacityRows(
  rows: RowList,
  compiled: CompiledProblem,
  modes: readonly number[],
): ChoiceModel['capacityRows'] {
  const { netCapacity, netMinimum } = compiled
  return entriesByResource(compiled, modes).map((own, index) => {
    const [upper, lower] = [netCapacity[index] ?? 0, netMinimum[index] ?? 0]
    const biggest = own.reduce((total, [, value]) => total + Math.max(0, value), 0)
    const smallest = own.reduce((total, [, value]) => total + Math.min(0, value), 0)
    if (biggest <= upper && smallest >= lower) return { row: -1, divisor: 1 }
    const { divisor, isWhole } = divisorOf(own)
    const row = addRow(
      rows,
      own.map(([column, value]) => [column, value / divisor]),
      isWhole ? Math.ceil(lower / divisor - 1e-9) : lower / divisor,
      isWhole ? Math.floor(upper / divisor + 1e-9) : upper / divisor,
    )
    return { row, divisor }
  })
}

/** Adds a column, after those of the modes, for the excess of each resource that may cost. */
function addExcessRows(rows: RowList, compiled: CompiledProblem, modes: readonly number[]): Excess[] {
  const { netCapacity, pricedAbove, price, hasPenalties } = compiled
  if (!hasPenalties) return []
  const excess: Excess[] = []
  for (const [resource, own] of entriesByResource(compiled, modes).entries()) {
    const [above, cost] = [floatAt(pricedAbove, resource), floatAt(price, resource)]
    const most = own.reduce((total, [, value]) => total + Math.max(0, value), 0)
    if (most <= above || floatAt(netCapacity, resource) <= above) continue
    const { divisor, isWhole } = divisorOf(own)
    const column = modes.length + excess.length
    const entries = own.map(([at, value]): RowEntry => [at, value / divisor])
    const row = addRow(rows, [...entries, [column, -1]], Number.NEGATIVE_INFINITY, above / divisor)
    excess.push({
      resource,
      row,
      divisor,
      most: (Math.min(most, floatAt(netCapacity, resource)) - above) / divisor,
      cost: cost * divisor,
      step: isWhole ? cost * commonDivisor([divisor, above]) : 0,
    })
  }
  return excess
}

/** The columns of the open modes, by number and by mode (-1 for a closed one). */
export function openColumns({ activity, isOpen }: CompiledProblem): { modes: number[]; columns: Int32Array } {
  const modes = [...activity.keys()].filter((mode) => isOpen[mode] === 1)
  const columns = new Int32Array(activity.length).fill(-1)
  for (const [column, mode] of modes.entries()) columns[mode] = column
  return { modes, columns }
}

/** What decimals of up to three places have in common; 0 where it is nothing. */
export function commonUnit(values: readonly number[]): number {
  for (const scale of [1, 10, 100, 1000]) {
    const whole = values.map((value) => Math.round(value * scale))
    if (whole.every((one, at) => Math.abs(one - (values[at] ?? 0) * scale) < 1e-6)) return commonDivisor(whole) / scale
  }
  return 0
}

/** The columns of a model: the modes, which are in or not, then what loads lie above the limits from which on they cost. */
function columnsOf(values: readonly number[], excess: readonly Excess[], unit: number): LinearModel['columns'] {
  const isMode = values.map(() => 1)
  return {
    cost: Float64Array.from([...values.map((value) => -value / unit), ...excess.map(({ cost }) => cost / unit)]),
    lower: new Float64Array(values.length + excess.length),
    upper: Float64Array.from([...isMode, ...excess.map(({ most }) => most)]),
    isInteger: Uint8Array.from([...isMode, ...excess.map(() => 0)]),
  }
}

/** The model that maximises the value of the choice, as costs to be minimised. */
export function buildChoiceModel(compiled: CompiledProblem): ChoiceModel {
  const { modes, columns } = openColumns(compiled)
  const rows = noRows()
  const capacityRows = addCapacityRows(rows, compiled, modes)
  const excess = addExcessRows(rows, compiled, modes)
  addLogicalRows(rows, compiled, columns)
  const values = modes.map((mode) => compiled.modeValue[mode] ?? 0)
  const common = commonUnit([...values, ...excess.map(({ step }) => step || Number.NaN)])
  const unit = common || 1
  const model: LinearModel = {
    columns: columnsOf(values, excess, unit),
    rows: { lower: Float64Array.from(rows.lower), upper: Float64Array.from(rows.upper) },
    matrix: matrixOf(rows, modes.length + excess.length),
  }
  return { model, modes, columns, capacityRows, excess, unit, isWhole: common > 0 }
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
  { columns, modes, excess }: ChoiceModel,
  solution: Solution,
): Float64Array {
  const values = new Float64Array(modes.length + excess.length)
  const loads = excess.length === 0 ? [] : resourceLoads(compiled.problem, solution)
  for (const [at, { resource, divisor }] of excess.entries()) {
    const own = compiled.problem.resources[resource]
    if (own !== undefined) values[modes.length + at] = excessOf(own, loads[resource] ?? 0) / divisor
  }
  for (const [activity, mode] of solution.entries()) {
    const column = mode < 0 ? -1 : (columns[(compiled.firstMode[activity] ?? 0) + mode] ?? -1)
    if (column >= 0) values[column] = 1
  }
  return values
}
