/**
 * Why a problem is infeasible: a chain of precedences, or an irreducible set of required activities and resources
 * by a deletion filter (Chinneck and Dravnieks, Locating minimal infeasible constraint sets in linear programs,
 * 1991); and the least relaxation of capacities that would make it feasible (elastic constraints).
 */
import { presolve } from '../bounds/presolve.ts'
import { engineTimeLimit, isInterrupted, type SearchBudget } from '../budget.ts'
import { buildChoiceModel } from '../exact/choice-model.ts'
import type { Engine } from '../exact/engine.ts'
import { compileProblem } from '../model/compiled-problem.ts'
import { type Problem, resourceLoads, type Solution, unlimited } from '../model/problem.ts'
import { subproblem } from '../model/subproblem.ts'
import { verify } from '../model/verify.ts'
import { smoothLoads } from '../solve/smooth-loads.ts'

/** What can't hold together. */
export type InfeasibleSubset =
  /** Each activity pushes the next one past its last date; the last is required, or needed by one that is. */
  | { readonly kind: 'dates'; readonly chain: readonly number[] }
  /** Required activities and resources; without any one of them the rest would hold, where `isMinimal`. */
  | {
      readonly kind: 'limits'
      readonly activities: readonly number[]
      readonly resources: readonly number[]
      readonly isMinimal: boolean
    }

/** Whether a problem has any answer; undefined where the budget did not tell. */
async function hasAnswer(problem: Problem, engine: Engine, budget: SearchBudget) {
  if (isInterrupted(budget)) return undefined
  const { nodes, lpIterations, timeLimit } = budget
  const compiled = compileProblem({
    ...problem,
    activities: problem.activities.map((activity) => ({ ...activity, value: 0, modes: activity.modes })),
  })
  if (presolve(compiled) !== undefined) return false
  const { model, modes } = buildChoiceModel(compiled)
  if (modes.length === 0)
    return (
      verify(
        problem,
        problem.activities.map(() => -1),
      ).length === 0
    )
  const answer = await engine.solve({ model, limits: { nodes, lpIterations, ...engineTimeLimit(timeLimit) } })
  if (answer.values !== undefined) return true
  return answer.status === 'infeasible' ? false : undefined
}

/** Only these activities are required and only these resources limit anything. */
function restricted(problem: Problem, activities: readonly number[], resources: readonly number[]): Problem {
  const [required, limiting] = [new Set(activities), new Set(resources)]
  return {
    ...problem,
    activities: problem.activities.map((activity, index) => ({ ...activity, isRequired: required.has(index) })),
    resources: problem.resources.map((resource, index) => (limiting.has(index) ? resource : unlimited(resource))),
  }
}

/** Takes away as many members as can go, half of them at a time at first, while the rest still can't hold together. */
async function deletionFilter(
  members: readonly number[],
  isStillInSubset: (rest: readonly number[]) => Promise<boolean>,
): Promise<number[]> {
  let left = [...members]
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < left.length; ) {
      const rest = [...left.slice(0, from), ...left.slice(from + size)]
      if (await isStillInSubset(rest)) left = rest
      else from += size
    }
  }
  return left
}

/** The chain of dates, or a smallest set of required activities and resources, that leaves a problem without an answer. */
export async function infeasibleSubset(
  problem: Problem,
  engine: Engine,
  budget: SearchBudget,
): Promise<InfeasibleSubset> {
  const dates = presolve(compileProblem(problem))
  if (dates !== undefined) return { kind: 'dates', chain: dates.chain }
  let isMinimal = true
  const isInSubset = async (activities: readonly number[], resources: readonly number[]) => {
    const answer = await hasAnswer(restricted(problem, activities, resources), engine, budget)
    if (answer === undefined) isMinimal = false
    return answer === false
  }
  const required = [...problem.activities.keys()].filter((activity) => problem.activities[activity]?.isRequired)
  const limiting = [...problem.resources.keys()].filter((resource) => {
    const { capacity = 0, minimum = 0 } = problem.resources[resource] ?? {}
    return capacity < Number.POSITIVE_INFINITY || minimum > Number.NEGATIVE_INFINITY
  })
  const resources = await deletionFilter(limiting, (rest) => isInSubset(required, rest))
  const activities = await deletionFilter(required, (rest) => isInSubset(rest, resources))
  return { kind: 'limits', activities, resources, isMinimal }
}

/** How far resources would have to be passed. */
export interface FeasibilityRelaxation {
  /** Resources that are passed, with by how much; in the order of resources. */
  readonly overruns: readonly { readonly row: number; readonly by: number }[]
  /** The required activities, and what they need, at these times; all others are out. */
  readonly solution: Solution
  /** Whether no other times pass less. */
  readonly isProven: boolean
}

/** The activities that are required, with all that they need. */
function requiredOf({ activities, requires }: Problem): Set<number> {
  const found = new Set([...activities.keys()].filter((activity) => activities[activity]?.isRequired))
  for (const activity of found) for (const [own, needed] of requires) if (own === activity) found.add(needed)
  return found
}

/**
 * The least by which limits would have to be passed for everything required to have a place: each resource counts by its
 * share of its limit. Floors are not looked at.
 *
 * @returns undefined where dates or logical constraints alone rule it out.
 */
export async function feasibilityRelaxation(
  problem: Problem,
  engine: Engine,
  budget: SearchBudget,
): Promise<FeasibilityRelaxation | undefined> {
  const required = requiredOf(problem)
  const part = subproblem(problem, (activity) => required.has(activity))
  const unit = problem.resources.map(
    ({ capacity, baseLoad }) => Math.max(1, Math.abs(capacity - baseLoad), capacity) / 1000,
  )
  const scaled: Problem = {
    ...part.problem,
    resources: problem.resources.map(({ baseLoad, capacity }, resource) => ({
      baseLoad: baseLoad / (unit[resource] ?? 1),
      capacity: capacity === Number.POSITIVE_INFINITY ? capacity : capacity / (unit[resource] ?? 1),
      minimum: Number.NEGATIVE_INFINITY,
      ...(capacity === Number.POSITIVE_INFINITY ? {} : { overload: 'days' as const }),
    })),
    activities: part.problem.activities.map((activity) => ({
      ...activity,
      isRequired: true,
      modes: activity.modes.map((mode) => ({
        ...mode,
        demands: mode.demands.map(({ resource, amount }) => ({ resource, amount: amount / (unit[resource] ?? 1) })),
      })),
    })),
  }
  const answer = await smoothLoads(scaled, engine, budget)
  if (answer.solution === undefined || answer.figures === undefined) return undefined
  const solution = part.expand(answer.solution)
  const overruns = resourceLoads(problem, solution).flatMap((load, resource) => {
    const by = load - (problem.resources[resource]?.capacity ?? 0)
    return by > 1e-6 ? [{ row: resource, by }] : []
  })
  const isProven = answer.bound.overloadDays >= answer.figures.overloadDays - 1e-3
  return { overruns, solution, isProven }
}
