/**
 * The repair operator of the large neighbourhood search: a randomised greedy insertion by value over the priced
 * resources that an activity takes (the ratio of Pirkul, A heuristic solution procedure for the multiconstraint
 * zero-one knapsack problem, 1987).
 */

import type { Random } from '../../values/random.ts'
import type { CompiledProblem } from '../model/compiled-problem.ts'
import type { PartialSolution } from './partial-solution.ts'

/** How the modes of a problem are weighed. */
export interface RepairPriorities {
  /** By mode: its demands, each at the price of its resource. */
  readonly cost: Float64Array
  /** By activity: its value for the least that one of its modes costs. */
  readonly ratio: Float64Array
}

/** The part of a price that every resource has, so that nothing is free. */
const BASE = 0.05

/**
 * Weighs modes by prices of the resources; without prices each resource counts by its limit alone.
 *
 * @param prices - by resource of the problem, zero or more, in value for one unit of the resource.
 */
export function repairPriorities(compiled: CompiledProblem, prices?: Float64Array): RepairPriorities {
  const { problem, firstMode, firstDemand, resource, amount, netCapacity, isOpen } = compiled
  const total = compiled.value.reduce((sum, value) => sum + value, 0) || 1
  const price = Float64Array.from(netCapacity, (limit, at) => {
    const even = limit > 0 && limit < Number.POSITIVE_INFINITY ? total / limit / netCapacity.length : 0
    return prices === undefined ? even : (prices[at] ?? 0) + BASE * even
  })
  const cost = Float64Array.from(compiled.activity, (_, mode) => {
    let sum = 0
    for (let demand = firstDemand[mode] ?? 0; demand < (firstDemand[mode + 1] ?? 0); demand += 1)
      sum += (price[resource[demand] ?? 0] ?? 0) * Math.max(0, amount[demand] ?? 0)
    const loss = (compiled.value[compiled.activity[mode] ?? 0] ?? 0) - (compiled.modeValue[mode] ?? 0)
    return sum + loss + 1e-9 * total
  })
  const ratio = Float64Array.from(problem.activities, ({ value }, activity) => {
    let least = Number.POSITIVE_INFINITY
    for (let mode = firstMode[activity] ?? 0; mode < (firstMode[activity + 1] ?? 0); mode += 1)
      if (isOpen[mode] === 1) least = Math.min(least, cost[mode] ?? least)
    return value / least
  })
  return { cost, ratio }
}

/** A solution that is being filled. */
export interface RepairContext {
  readonly compiled: CompiledProblem
  readonly priorities: RepairPriorities
  readonly partial: PartialSolution
  readonly random: Random
  /** How far the order is drawn; 0 for the order of ratio. */
  readonly noise: number
  /** Whether resources may be left short from below. */
  readonly isLoose?: boolean
}

/** The cheapest mode of an activity that fits, its share of what loads cost included, with some noise; -1 where none does. */
function bestFit({ compiled, priorities, partial, random, isLoose }: RepairContext, activity: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  const last = compiled.firstMode[activity + 1] ?? 0
  for (let mode = compiled.firstMode[activity] ?? 0; mode < last; mode += 1) {
    if (compiled.isOpen[mode] !== 1) continue
    const noise = 0.7 + 0.6 * random()
    const cost = priorities.cost[mode] ?? 0
    if (cost * noise >= least || !partial.fits(mode, isLoose)) continue
    const asked = (cost + partial.penalty(mode)) * noise
    if (asked >= least) continue
    least = asked
    best = mode
  }
  return best
}

/** Whether a mode costs more than its activity brings, and nothing else asks for it: neither that it is in, nor an aim, nor what is still short. */
function isLosing({ compiled, partial }: RepairContext, activity: number, mode: number): boolean {
  if (!compiled.hasPenalties) return false
  const isAsked = compiled.isRequired[activity] === 1 || compiled.servesAim[activity] === 1
  const cost = partial.penalty(mode)
  if (isAsked || cost <= 0) return false
  return cost > (compiled.modeValue[mode] ?? 0) && partial.infeasibility() <= 0
}

/** Puts in an activity, what it needs first; whether it is in. What it needs may stay in without it. */
function put(context: RepairContext, activity: number, depth = 0): boolean {
  const { compiled, partial } = context
  if ((partial.chosen[activity] ?? -1) >= 0) return true
  for (const needed of compiled.requires[activity] ?? []) {
    if (depth > 8 || !put(context, needed, depth + 1)) return false
  }
  const mode = bestFit(context, activity)
  if (mode < 0 || (depth === 0 && isLosing(context, activity, mode))) return false
  partial.insert(mode)
  return true
}

/** Ranks that stand above any ratio: what is required, then what adds to an aim before value. */
const REQUIRED = 1e12
const AIMED = 1e6

/** Puts the activities in that fit: required ones first, then those that aims ask for, then by ratio. */
export function repair(context: RepairContext, activities: readonly number[]): void {
  const { compiled, priorities, random, noise } = context
  const rank = (activity: number): number => {
    const own = priorities.ratio[activity] ?? 0
    const aimed = compiled.servesAim[activity] === 1 ? AIMED * (1 + own) : own
    const ratio = compiled.isRequired[activity] === 1 ? REQUIRED : aimed
    return ratio * Math.exp(noise * (random() - 0.5))
  }
  const order = activities
    .map((activity) => ({ activity, rank: rank(activity) }))
    .sort((left, right) => right.rank - left.rank)
  for (const { activity } of order) put(context, activity)
}
