/**
 * Why an activity is left out of a solution, or not where it was wished: the constraint that stands in its way,
 * all others in their places.
 */
import {
  chosenMode,
  type Mode,
  type Precedence,
  type Problem,
  penaltyOf,
  resourceLoads,
  type Solution,
} from '../model/problem.ts'
import { TOLERANCE } from '../model/verify.ts'

/** How far one resource is from allowing a mode, or from allowing it at no cost. */
export interface ResourceShortage {
  readonly resource: number
  /** What the resource would have to hold more (`upper`: its capacity), or ask less (`lower`: its minimum). */
  readonly by: number
  readonly edge: 'upper' | 'lower'
}

/** What keeps an activity from a mode. */
export type BlockingReason =
  /** The mode, and every other one, is closed from the start. */
  | { readonly kind: 'closed' }
  /** What the activity needs is out. */
  | { readonly kind: 'need'; readonly required: number }
  /** An activity that it can't stand beside is in. */
  | { readonly kind: 'rival'; readonly other: number }
  /** Activities that are in leave no date in their order: this one rules out all dates, or most where none does alone. */
  | { readonly kind: 'order'; readonly other: number }
  /** Resources are short; with these amounts more, it could come in just so. */
  | {
      readonly kind: 'short'
      readonly mode: number
      readonly shortages: readonly ResourceShortage[]
      /** What it would add to loads that cost. */
      readonly excess: readonly ResourceShortage[]
    }
  /** It could come in just so; what it adds to loads that cost is worth more elsewhere, or costs more than it brings. */
  | {
      readonly kind: 'price'
      readonly mode: number
      readonly excess: readonly ResourceShortage[]
      /** Of that excess. */
      readonly cost: number
    }
  /** Nothing: it could come in as things are, and is worth nothing. */
  | { readonly kind: 'worthless'; readonly mode: number }

/** The two ends of a precedence between an activity and another one, the activity at one of its modes; undefined for other precedences. */
function precedenceEnds(
  problem: Problem,
  solution: Solution,
  { predecessor, successor }: Precedence,
  activity: number,
  mode: Mode,
) {
  if (predecessor !== activity && successor !== activity) return undefined
  const other = predecessor === activity ? successor : predecessor
  const its = chosenMode(problem, solution, other)
  return predecessor === activity ? { other, first: mode, second: its } : { other, first: its, second: mode }
}

/** The activities, of those that are in, that a mode can't stand beside for its dates. */
function clashesOf(problem: Problem, solution: Solution, activity: number, mode: Mode): readonly number[] {
  return problem.precedences.flatMap((precedence) => {
    const ends = precedenceEnds(problem, solution, precedence, activity, mode)
    if (ends?.first === undefined || ends.second === undefined) return []
    return ends.second.start <= ends.first.end + precedence.lag ? [ends.other] : []
  })
}

/** The load of every resource: now, and without the activity that is asked about. */
interface Loads {
  readonly now: readonly number[]
  readonly others: readonly number[]
}

function loadsOf(problem: Problem, solution: Solution, others: Solution): Loads {
  return { now: resourceLoads(problem, solution), others: resourceLoads(problem, others) }
}

/** What resources are short of for a mode in the place of what the activity has now: only what it makes worse. */
function shortagesOf(problem: Problem, now: readonly number[], after: readonly number[]): ResourceShortage[] {
  return problem.resources.flatMap(({ capacity, minimum, overload }, resource): ResourceShortage[] => {
    const [load, before] = [after[resource] ?? 0, now[resource] ?? 0]
    if (overload === undefined && load > Math.max(capacity, before) + TOLERANCE)
      return [{ resource, by: load - capacity, edge: 'upper' }]
    return load < Math.min(minimum, before) - TOLERANCE ? [{ resource, by: minimum - load, edge: 'lower' }] : []
  })
}

/** What a mode in the place of what the activity has now adds to the loads that cost, what that costs, and what all loads cost more then. */
interface AddedPenalty {
  readonly excess: readonly ResourceShortage[]
  readonly cost: number
  readonly change: number
}

function addedPenalty(problem: Problem, now: readonly number[], after: readonly number[]): AddedPenalty {
  let [cost, change] = [0, 0]
  const excess = problem.resources.flatMap((one, resource): ResourceShortage[] => {
    const { penalty } = one
    if (penalty === undefined) return []
    const [load, before] = [after[resource] ?? 0, now[resource] ?? 0]
    change += penaltyOf(one, load) - penaltyOf(one, before)
    const by = load - Math.max(penalty.above, before)
    if (by <= TOLERANCE || penalty.price === 0) return []
    cost += penalty.price * by
    return [{ resource, by, edge: 'upper' }]
  })
  return { excess, cost, change }
}

/** How much is missing: each resource as a share of what it holds. */
function weightOf(problem: Problem, shortages: readonly ResourceShortage[]): number {
  return shortages.reduce((total, { resource, by, edge }) => {
    const { capacity = 0, minimum = 0 } = problem.resources[resource] ?? {}
    return total + by / Math.max(1, Math.abs(edge === 'upper' ? capacity : minimum))
  }, 0)
}

function logicalReason(problem: Problem, solution: Solution, activity: number): BlockingReason | undefined {
  const isIn = (other: number): boolean => chosenMode(problem, solution, other) !== undefined
  const need = problem.requires.find(([own, needed]) => own === activity && !isIn(needed))
  if (need !== undefined) return { kind: 'need', required: need[1] }
  for (const group of problem.exclusiveGroups) {
    const other = group.includes(activity) ? group.find((one) => one !== activity && isIn(one)) : undefined
    if (other !== undefined) return { kind: 'rival', other }
  }
  return undefined
}

function without(solution: Solution, activity: number): Solution {
  return solution.map((mode, one) => (one === activity ? -1 : mode))
}

/** A mode that dates allow, with what resources are short of for it. */
interface Attempt {
  readonly mode: number
  readonly shortages: readonly ResourceShortage[]
  readonly weight: number
  readonly penalty: AddedPenalty
}

/** What stands against a mode that dates and logical constraints allow. */
function resourceReason({ mode, shortages, penalty }: Attempt): BlockingReason {
  const { excess, cost, change } = penalty
  if (shortages.length > 0) return { kind: 'short', mode, shortages, excess }
  return change > TOLERANCE ? { kind: 'price', mode, excess, cost } : { kind: 'worthless', mode }
}

function attemptAt(problem: Problem, { now, others }: Loads, mode: number, { demands }: Mode): Attempt {
  const after = [...others]
  for (const { resource, amount } of demands) after[resource] = (after[resource] ?? 0) + amount
  const shortages = shortagesOf(problem, now, after)
  const penalty = addedPenalty(problem, now, after)
  return { mode, shortages, weight: weightOf(problem, shortages), penalty }
}

/** Whether a mode is short of less than another one, or of as little and cheaper. */
function isNearer(one: Attempt, other: Attempt): boolean {
  if (one.weight !== other.weight) return one.weight < other.weight
  return one.penalty.change < other.penalty.change
}

/** The activity that is named most often, the first of several. */
function commonest(activities: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const activity of activities) counts.set(activity, (counts.get(activity) ?? 0) + 1)
  const [first = [-1, 0] as const, ...others] = counts
  return others.reduce((most, one) => (one[1] > most[1] ? one : most), first)[0]
}

/** The mode that dates allow and that is short of least, the cheapest of several and the first of those; or the activity whose dates allow none. */
function bestAttempt(problem: Problem, solution: Solution, activity: number): Attempt | number {
  const others = without(solution, activity)
  const loads = loadsOf(problem, solution, others)
  let best: Attempt | undefined
  const clashing: number[] = []
  for (const [index, mode] of problem.activities[activity]?.modes.entries() ?? []) {
    const clashes = new Set(clashesOf(problem, others, activity, mode))
    clashing.push(...clashes)
    if (clashes.size > 0) continue
    const attempt = attemptAt(problem, loads, index, mode)
    if (best === undefined || isNearer(attempt, best)) best = attempt
  }
  return best ?? commonest(clashing)
}

/**
 * What keeps an activity out of a solution while all others stay where they are: a logical constraint, else the resources that the mode that
 * is short of least, as a share of what they hold, is short of, or whose load it makes dearer.
 */
export function blockingReason(problem: Problem, solution: Solution, activity: number): BlockingReason {
  if ((problem.activities[activity]?.modes ?? []).length === 0) return { kind: 'closed' }
  const logical = logicalReason(problem, solution, activity)
  if (logical !== undefined) return logical
  const best = bestAttempt(problem, solution, activity)
  return typeof best === 'number' ? { kind: 'order', other: best } : resourceReason(best)
}

/**
 * What keeps an activity from one of its modes, all others where they are; `worthless` where nothing does.
 *
 * @param mode - position among the activity's modes.
 */
export function blockingReasonAt(problem: Problem, solution: Solution, activity: number, mode: number): BlockingReason {
  const others = without(solution, activity)
  const wanted = problem.activities[activity]?.modes[mode]
  if (wanted === undefined) return { kind: 'closed' }
  const logical = logicalReason(problem, others, activity)
  if (logical !== undefined) return logical
  const [other] = clashesOf(problem, others, activity, wanted)
  if (other !== undefined) return { kind: 'order', other }
  const loads = loadsOf(problem, solution, others)
  return resourceReason(attemptAt(problem, loads, mode, wanted))
}
