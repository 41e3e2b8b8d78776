/**
 * A complete solution whose activities are shifted in time, with one score that weighs the objectives of a
 * smoothing and is kept up to date by the difference of each shift (delta evaluation).
 */
import { type CompiledProblem, floatAt, intAt, isSet, keepsPrecedences } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import { TOLERANCE } from '../model/verify.ts'

/** A solution of a smoothing that can be changed activity by activity. */
export interface SmoothingState {
  /** The mode of each activity, numbered through all activities. */
  readonly chosen: Int32Array
  /** The smaller the better: overload far before squares, squares before moves. */
  readonly score: () => number
  /** Whether dates and limits that may not be passed allow an activity another mode, all others as they are. */
  readonly allows: (mode: number) => boolean
  /** Puts an activity on a mode, allowed or not. */
  readonly moveTo: (mode: number) => void
  /** What is chosen now, in modes of each activity. */
  readonly solution: () => Solution
}

/** What one unit beyond a resource's limit weighs: more than any square that it could save, days far more than money. */
function prioritiesOf({ problem, amount }: CompiledProblem): Float64Array {
  const { resources } = problem
  const most = (kind: 'days' | 'money'): number =>
    resources
      .filter(({ overload, capacity }) => overload === kind && capacity < Number.POSITIVE_INFINITY)
      .reduce((top, { capacity }) => Math.max(top, capacity), 1)
  const largest = amount.reduce((top, value) => Math.max(top, Math.abs(value)), 1)
  const days = 8 * (most('days') + largest)
  const money = (days * most('days')) / most('money') / 8
  return Float64Array.from(resources, ({ overload }) =>
    overload === undefined ? 0 : overload === 'days' ? days : money,
  )
}

/** What a move weighs against squares: next to nothing, and more for what is worth more. */
function movePriorities({ problem, activity, move, value }: CompiledProblem): Float64Array {
  const limits = problem.resources
    .filter(({ levelledLoad, capacity }) => levelledLoad !== undefined && capacity < Number.POSITIVE_INFINITY)
    .map(({ capacity }) => capacity)
  const mean = limits.reduce((total, one) => total + one, 0) / Math.max(1, limits.length)
  const top = value.reduce((most, one) => Math.max(most, one), 1)
  const unit = 1e-6 * Math.max(1, mean) ** 2
  return Float64Array.from(activity, (one, mode) => {
    const far = move[mode] ?? 0
    return far > 0 ? unit * (1 + (0.01 * far * (value[one] ?? 0)) / top) : 0
  })
}

/** What the resources of a problem hold of a solution, with the score that they make. */
interface LoadTable {
  readonly limit: Float64Array
  readonly lower: Float64Array
  readonly isSoft: Uint8Array
  readonly isLevel: Uint8Array
  readonly weight: Float64Array
  /** By mode. */
  readonly moving: Float64Array
  readonly load: Float64Array
  score: number
}

function loadTable(compiled: CompiledProblem): LoadTable {
  const { resources } = compiled.problem
  const table: LoadTable = {
    limit: Float64Array.from(resources, ({ capacity }) => capacity),
    lower: Float64Array.from(resources, ({ minimum }) => minimum),
    isSoft: Uint8Array.from(resources, ({ overload }) => (overload === undefined ? 0 : 1)),
    isLevel: Uint8Array.from(resources, ({ levelledLoad }) => (levelledLoad === undefined ? 0 : 1)),
    weight: prioritiesOf(compiled),
    moving: movePriorities(compiled),
    load: Float64Array.from(resources, ({ baseLoad }) => baseLoad),
    score: 0,
  }
  for (const at of table.load.keys()) table.score += costOf(table, at)
  return table
}

function costOf({ load, limit, weight, isLevel }: LoadTable, at: number): number {
  const used = floatAt(load, at)
  const top = floatAt(limit, at)
  const over = used > top ? (used - top) * floatAt(weight, at) : 0
  return isSet(isLevel, at) ? over + used * used : over
}

/** Adds (1) or takes away (-1) the demands of a mode. */
function apply({ firstDemand, resource, amount }: CompiledProblem, table: LoadTable, mode: number, sign: 1 | -1): void {
  const { load } = table
  const last = intAt(firstDemand, mode + 1)
  for (let demand = intAt(firstDemand, mode); demand < last; demand += 1) {
    const at = intAt(resource, demand)
    table.score -= costOf(table, at)
    load[at] = floatAt(load, at) + sign * floatAt(amount, demand)
    table.score += costOf(table, at)
  }
  table.score += sign * floatAt(table.moving, mode)
}

/** Whether a resource that may not be passed is passed at a load. */
function isOver({ isSoft, limit }: LoadTable, at: number, load: number): boolean {
  return !isSet(isSoft, at) && load > floatAt(limit, at) + TOLERANCE
}

/** Whether the resources of a mode hold it beside all others, its own activity left out. */
function holds({ firstDemand, resource, amount }: CompiledProblem, table: LoadTable, mode: number): boolean {
  const last = intAt(firstDemand, mode + 1)
  for (let demand = intAt(firstDemand, mode); demand < last; demand += 1) {
    const at = intAt(resource, demand)
    const change = floatAt(amount, demand)
    const load = floatAt(table.load, at) + change
    if (change > 0 && isOver(table, at, load)) return false
    if (change < 0 && load < floatAt(table.lower, at) - TOLERANCE) return false
  }
  return true
}

/** The demand of a mode for a resource; NaN where it does not name it. */
function amountOn({ firstDemand, resource, amount }: CompiledProblem, mode: number, at: number): number {
  const last = intAt(firstDemand, mode + 1)
  for (let demand = intAt(firstDemand, mode); demand < last; demand += 1)
    if (resource[demand] === at) return floatAt(amount, demand)
  return Number.NaN
}

/** Whether the resources of a mode stay within their limits without it, where another comes in its place. */
function spares(compiled: CompiledProblem, table: LoadTable, mode: number, other: number): boolean {
  const { firstDemand, resource } = compiled
  const last = intAt(firstDemand, mode + 1)
  for (let demand = intAt(firstDemand, mode); demand < last; demand += 1) {
    const at = intAt(resource, demand)
    const load = floatAt(table.load, at)
    const least = floatAt(table.lower, at) - TOLERANCE
    if (load < least && !(load + amountOn(compiled, other, at) >= least)) return false
    if (isOver(table, at, load)) return false
  }
  return true
}

/** Whether resources that may not be passed hold a mode in the place of another of its activity. */
function resourcesAllow(compiled: CompiledProblem, table: LoadTable, mode: number, before: number): boolean {
  apply(compiled, table, before, -1)
  const isHeld = holds(compiled, table, mode) && spares(compiled, table, before, mode)
  apply(compiled, table, before, 1)
  return isHeld
}

/**
 * The state of a solution that has every activity.
 *
 * @param begin - a solution that breaks nothing.
 */
export function smoothingState(compiled: CompiledProblem, begin: Solution): SmoothingState {
  const table = loadTable(compiled)
  const { lower: minimum, isSoft, limit } = table
  const { firstMode, activity } = compiled
  const chosen = Int32Array.from(begin, (mode, one) => intAt(firstMode, one) + mode)
  for (const mode of chosen) apply(compiled, table, mode, 1)
  const isHard =
    minimum.some((least) => least > Number.NEGATIVE_INFINITY) ||
    isSoft.some((soft, at) => soft === 0 && floatAt(limit, at) < Number.POSITIVE_INFINITY)
  return {
    chosen,
    score: () => table.score,
    allows: (mode) => {
      if (!keepsPrecedences(compiled, chosen, mode)) return false
      return !isHard || resourcesAllow(compiled, table, mode, intAt(chosen, intAt(activity, mode)))
    },
    moveTo: (mode) => {
      const one = intAt(activity, mode)
      apply(compiled, table, intAt(chosen, one), -1)
      chosen[one] = mode
      apply(compiled, table, mode, 1)
    },
    solution: () => Array.from(chosen, (mode, one) => mode - intAt(firstMode, one)),
  }
}
