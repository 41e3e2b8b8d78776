/** Puts tasks into a selection where they fit, those that bring most for what they take first. */
import type { CompiledProblem } from '../model/compiled-problem.ts'
import type { PartialSolution } from './partial-solution.ts'
import type { Random } from './random.ts'

/** How the options of a problem are weighed. */
export interface RepairPriorities {
  /** By option: what it takes, each row at its price. */
  readonly cost: Float64Array
  /** By task: its value for the least that one of its options costs. */
  readonly ratio: Float64Array
}

/** The part of a price that every row has, so that nothing is free. */
const BASE = 0.05

/**
 * Weighs options by prices of the rows; without prices each row counts by its limit alone.
 *
 * @param prices - by row of the problem, zero or more, in value for one unit of the row.
 */
export function repairPriorities(arena: CompiledProblem, prices?: Float64Array): RepairPriorities {
  const {
    problem,
    firstMode: first,
    firstDemand: takes,
    resource: row,
    amount,
    netCapacity: most,
    isOpen,
  } = arena
  const total = arena.value.reduce((sum, value) => sum + value, 0) || 1
  const price = Float64Array.from(most, (limit, at) => {
    const even = limit > 0 && limit < Number.POSITIVE_INFINITY ? total / limit / most.length : 0
    return prices === undefined ? even : (prices[at] ?? 0) + BASE * even
  })
  const cost = Float64Array.from(arena.activity, (_, option) => {
    let sum = 0
    for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1)
      sum += (price[row[take] ?? 0] ?? 0) * Math.max(0, amount[take] ?? 0)
    const loss = (arena.value[arena.activity[option] ?? 0] ?? 0) - (arena.modeValue[option] ?? 0)
    return sum + loss + 1e-9 * total
  })
  const worth = Float64Array.from(problem.activities, ({ value }, task) => {
    let least = Number.POSITIVE_INFINITY
    for (let option = first[task] ?? 0; option < (first[task + 1] ?? 0); option += 1)
      if (isOpen[option] === 1) least = Math.min(least, cost[option] ?? least)
    return value / least
  })
  return { cost, ratio: worth }
}

/** A selection that is being filled. */
export interface RepairContext {
  readonly compiled: CompiledProblem
  readonly priorities: RepairPriorities
  readonly partial: PartialSolution
  readonly random: Random
  /** How far the order is drawn; 0 for the order of worth. */
  readonly noise: number
  /** Whether rows may be left short from below. */
  readonly isLoose?: boolean
}

/** The cheapest option of a task that fits, with some noise; -1 where none does. */
function bestFit(
  { compiled: arena, priorities: weights, partial: state, random: draw, isLoose }: RepairContext,
  task: number,
): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  const last = arena.firstMode[task + 1] ?? 0
  for (let option = arena.firstMode[task] ?? 0; option < last; option += 1) {
    if (arena.isOpen[option] !== 1) continue
    const asked = (weights.cost[option] ?? 0) * (0.7 + 0.6 * draw())
    if (asked >= least || !state.fits(option, isLoose)) continue
    least = asked
    best = option
  }
  return best
}

/** Puts in a task, what it needs first; whether it is in. What it needs may stay in without it. */
function put(filling: RepairContext, task: number, depth = 0): boolean {
  const { compiled: arena, partial: state } = filling
  if ((state.chosen[task] ?? -1) >= 0) return true
  for (const needed of arena.requires[task] ?? []) {
    if (depth > 8 || !put(filling, needed, depth + 1)) return false
  }
  const option = bestFit(filling, task)
  if (option < 0) return false
  state.insert(option)
  return true
}

/** Ranks that stand above any worth: what is required, then what adds to an aim before value. */
const REQUIRED = 1e12
const AIMED = 1e6

/** Puts the tasks in that fit: required ones first, then those that aims ask for, then by worth. */
export function repair(filling: RepairContext, tasks: readonly number[]): void {
  const { compiled: arena, priorities: weights, random: draw, noise } = filling
  const rank = (task: number): number => {
    const own = weights.ratio[task] ?? 0
    const aimed = arena.servesAim[task] === 1 ? AIMED * (1 + own) : own
    const worth = arena.isRequired[task] === 1 ? REQUIRED : aimed
    return worth * Math.exp(noise * (draw() - 0.5))
  }
  const order = tasks
    .map((task) => ({ task, rank: rank(task) }))
    .sort((left, right) => right.rank - left.rank)
  for (const { task } of order) put(filling, task)
}
