/**
 * Answers to “what if”, each by solving again from the solution at hand: an activity that must come in, an aim
 * that does not count, resources with more capacity.
 */
import { budgetShare, type SearchBudget } from '../budget.ts'
import type { Engine } from '../exact/engine.ts'
import type { Activity, Problem, Resource, Solution } from '../model/problem.ts'
import type { ChoiceResult } from '../model/result.ts'
import { solveLexicographic } from '../solve/lexicographic.ts'

/** What happens to the best answer when something is changed. */
export interface WhatIf {
  /** Undefined where the changed problem has no answer, or none was found. */
  readonly solution: Solution | undefined
  /** What the changed answer reaches of each aim before value, less what the answer at hand does; empty where there is none. */
  readonly aims: readonly number[]
  /** The value of the changed answer less that of the answer at hand; 0 where there is none. */
  readonly change: number
  /** The change is at most this, the aims being what they are. */
  readonly atMost: number
  /** Whether the changes are exact, or the impossibility is proven. */
  readonly isProven: boolean
}

/** The part of the usual work that a what-if gets: many are made, each from a good answer. */
export function whatIfBudget(budget: SearchBudget): SearchBudget {
  return budgetShare(budget, 1 / 60, { lpIterations: 1 / 20, conflicts: 1 / 6 })
}

async function resolve(
  problem: Problem,
  base: ChoiceResult,
  engine: Engine | undefined,
  budget: SearchBudget,
): Promise<WhatIf> {
  // Against an answer that is not proven no what-if can be: the search and the relaxed model have to do.
  const proof = base.status === 'optimal' ? {} : { lpIterations: 0, conflicts: 0, neighbourhoods: 0 }
  const answer = await solveLexicographic(problem, engine, { ...budget, ...proof }, {}, base.solution)
  if (answer.solution === undefined) {
    const atMost = answer.status === 'infeasible' ? 0 : answer.bound - base.value
    const isProven = answer.status === 'infeasible'
    return { solution: undefined, aims: [], change: 0, atMost, isProven }
  }
  return {
    solution: answer.solution,
    aims: answer.aims.map(({ value }, aim) => value - (base.aims[aim]?.value ?? 0)),
    change: answer.value - base.value,
    atMost: answer.bound - base.value,
    isProven: answer.status === 'optimal' && base.status === 'optimal',
  }
}

/** Which way a what-if changes the first aim that it changes: -1, 0 (none of them) or 1. */
export function aimShift({ aims }: Pick<WhatIf, 'aims'>): number {
  return Math.sign(aims.find((change) => change !== 0) ?? 0)
}

function withActivity(problem: Problem, activity: number, change: (one: Activity) => Activity): Problem {
  const activities = problem.activities.map((one, index) => (index === activity ? change(one) : one))
  return { ...problem, activities }
}

/**
 * The answer with an activity that must be in it: what it displaces, and what that costs: less of an aim, whatever becomes of
 * those after it and of value, or else a change of value of 0 or less.
 */
export function whatIfForcedIn(
  problem: Problem,
  base: ChoiceResult,
  activity: number,
  engine: Engine | undefined,
  budget: SearchBudget,
): Promise<WhatIf> {
  const forced = withActivity(problem, activity, (one) => ({ ...one, isRequired: true }))
  return resolve(forced, base, engine, budget)
}

/** The answer without an activity that is in it: what takes its place, and what that costs, as for one that is forced in. */
export function whatIfForcedOut(
  problem: Problem,
  base: ChoiceResult,
  activity: number,
  engine: Engine | undefined,
  budget: SearchBudget,
): Promise<WhatIf> {
  const barred = withActivity(problem, activity, (one) => ({ ...one, modes: [] }))
  const solution = base.solution?.map((mode, index) => (index === activity ? -1 : mode))
  return resolve(barred, { ...base, solution }, engine, budget)
}

/** More room on some resources. */
export interface CapacityIncrease {
  readonly resource: number
  /** Of what is free of charge. */
  readonly more: number
  /** Of all that may be taken, on a resource whose load costs from some point on; as much where nothing is said. */
  readonly moreInAll?: number
}

/** The answer with more room: what it brings: more of an aim, or else a change of value of 0 or more. */
export function whatIfMoreCapacity(
  problem: Problem,
  base: ChoiceResult,
  increases: readonly CapacityIncrease[],
  engine: Engine | undefined,
  budget: SearchBudget,
): Promise<WhatIf> {
  const increased = new Map(increases.map((increase) => [increase.resource, increase]))
  const resources = problem.resources.map((resource, index): Resource => {
    const { penalty, capacity } = resource
    const { more = 0, moreInAll = more } = increased.get(index) ?? {}
    if (penalty === undefined) return { ...resource, capacity: capacity + more }
    const own = { ...penalty, above: penalty.above + more }
    return { ...resource, capacity: capacity + moreInAll, penalty: own }
  })
  return resolve({ ...problem, resources }, base, engine, budget)
}

/** The answer in which no load may cost: what is not to be paid for can't be had. */
export function whatIfNothingPaid(
  problem: Problem,
  base: ChoiceResult,
  engine: Engine | undefined,
  budget: SearchBudget,
): Promise<WhatIf> {
  const resources = problem.resources.map(({ penalty, ...resource }) =>
    penalty === undefined ? resource : { ...resource, capacity: penalty.above },
  )
  // The answer at hand may pay.
  return resolve({ ...problem, resources }, { ...base, solution: undefined }, engine, budget)
}

/** The answer in which some aims of some activities do not count: what they cost of what comes after them. */
export function whatIfWithoutAims(
  problem: Problem,
  base: ChoiceResult,
  isDropped: (activity: number, aim: number) => boolean,
  engine: Engine | undefined,
  budget: SearchBudget,
): Promise<WhatIf> {
  const activities = problem.activities.map((activity, index) => {
    const { aims } = activity
    if (aims === undefined) return activity
    return { ...activity, aims: aims.map((part, aim) => (isDropped(index, aim) ? 0 : part)) }
  })
  return resolve({ ...problem, activities }, base, engine, budget)
}
