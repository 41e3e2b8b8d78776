/**
 * Chooses activities and their modes by several aims in a fixed order, value last: each aim is solved by itself and held for
 * the next (preemptive, or lexicographic, goal programming: Charnes and Cooper, Management Models and Industrial
 * Applications of Linear Programming, 1961; Ignizio, Goal Programming and Extensions, 1976).
 */

import { presolve } from '../bounds/presolve.ts'
import { budgetShare, isInterrupted, type Monitor, type SearchBudget, withoutProgress } from '../budget.ts'
import type { Engine } from '../exact/engine.ts'
import { compileProblem } from '../model/compiled-problem.ts'
import {
  type Activity,
  aimCount,
  aimsReached,
  type Mode,
  type Problem,
  penaltyOf,
  type Resource,
  type Solution,
  withoutPenalty,
} from '../model/problem.ts'
import type { AimResult, ChoiceResult, SingleAimResult } from '../model/result.ts'
import { verify } from '../model/verify.ts'
import { largeNeighbourhoodSearch } from '../search/large-neighbourhood.ts'
import { repairPriorities } from '../search/repair.ts'
import { maximiseByParts } from './maximise-parts.ts'

/** What an activity adds to an aim. */
function partOf({ aims = [] }: Activity, aim: number): number {
  return aims[aim] ?? 0
}

function withoutLoss({ loss: _, ...mode }: Mode): Mode {
  return mode
}

/** The problem whose value is one of the aims: when an activity is carried out, and what loads cost, changes nothing of it. */
export function aimProblem(problem: Problem, aim: number): Problem {
  const activities = problem.activities.map((activity): Activity => {
    const isLossy = activity.modes.some(({ loss }) => loss !== undefined)
    const modes = isLossy ? activity.modes.map(withoutLoss) : activity.modes
    return { ...activity, modes, value: partOf(activity, aim) }
  })
  return { ...problem, resources: problem.resources.map(withoutPenalty), activities }
}

/** The activities that add to an aim and can be had at all. */
function addingTo({ activities }: Problem, aim: number): number[] {
  return [...activities.keys()].filter((index) => {
    const activity = activities[index]
    return activity !== undefined && activity.modes.length > 0 && partOf(activity, aim) > 0
  })
}

/** Whether something about an aim is to be chosen: an activity that adds to it and may stay out. */
export function isAimOpen(problem: Problem, aim: number): boolean {
  return addingTo(problem, aim).some((activity) => problem.activities[activity]?.isRequired === false)
}

/** The first exclusive group of each free activity that is in one. */
function groupsOf({ exclusiveGroups, activities }: Problem): Map<number, number> {
  const groups = new Map<number, number>()
  for (const [group, members] of exclusiveGroups.entries()) {
    // Of two required activities of a group there is no answer; until that is known, both count.
    for (const activity of members.filter((member) => activities[member]?.isRequired === false))
      if (!groups.has(activity)) groups.set(activity, group)
  }
  return groups
}

/** What no solution reaches more of: of an exclusive group the one that adds most, of all others everything. */
export function aimUpperBound(problem: Problem, aim: number): number {
  const groups = groupsOf(problem)
  const best = new Map<string, number>()
  for (const activity of addingTo(problem, aim)) {
    const group = groups.get(activity)
    const key = group === undefined ? `activity ${activity}` : `group ${group}`
    const part = partOf(problem.activities[activity] as Activity, aim)
    best.set(key, Math.max(best.get(key) ?? 0, part))
  }
  return [...best.values()].reduce((total, part) => total + part, 0)
}

/**
 * The problem in which an aim is reached by at least so much. Where that is everything, each activity that adds to it is
 * required; else one more resource at the end asks for it.
 */
export function withAimHeld(problem: Problem, aim: number, reached: number): Problem {
  const adding = addingTo(problem, aim)
  const parts = new Map(adding.map((activity) => [activity, partOf(problem.activities[activity] as Activity, aim)]))
  const whole = [...parts.values()].reduce((total, part) => total + part, 0)
  if (reached >= whole) {
    const activities = problem.activities.map((activity, index) =>
      parts.has(index) ? { ...activity, isRequired: true } : activity,
    )
    return { ...problem, activities }
  }
  if (reached <= 0) return problem
  const resource = problem.resources.length
  const asked: Resource = { baseLoad: 0, capacity: Number.POSITIVE_INFINITY, minimum: reached }
  const activities = problem.activities.map((activity, index) => {
    const amount = parts.get(index)
    if (amount === undefined) return activity
    const modes = activity.modes.map((mode) => ({ ...mode, demands: [...mode.demands, { resource, amount }] }))
    return { ...activity, modes }
  })
  return { ...problem, resources: [...problem.resources, asked], activities }
}

/** The problem in which every aim is reached as far as a solution reaches it. */
export function withAimsHeld(problem: Problem, solution: Solution): Problem {
  return aimsReached(problem, solution).reduce((held, reached, aim) => withAimHeld(held, aim, reached), problem)
}

/**
 * The problem of one value that has the same best answers: one more of an aim is worth more than all that comes after
 * it. For solvers that know one objective; bounds of it say little, so that nothing here is solved that way.
 */
export function weightedProblem(problem: Problem): Problem {
  const values = problem.activities.map(({ value }) => value)
  const dearest = problem.resources.reduce((total, resource) => total + penaltyOf(resource, resource.capacity), 0)
  for (let aim = aimCount(problem) - 1; aim >= 0; aim -= 1) {
    const weight = 1 + dearest + values.reduce((total, value) => total + value, 0)
    for (const [index, activity] of problem.activities.entries())
      values[index] = (values[index] ?? 0) + weight * partOf(activity, aim)
  }
  const activities = problem.activities.map((activity, index) => ({ ...activity, value: values[index] ?? 0 }))
  return { ...problem, activities }
}

/** Iterations of a first look: most aims are reached wholly by filling them in first. */
const FIRST_ITERATIONS = 400
/** The share of the work that goes to an aim that is not. */
const SHARE = 0.2
const PROOF_SHARE = { lpIterations: 0.5, conflicts: 0.5 }

/** What every aim is solved with. */
interface LexicographicSolve {
  readonly engine: Engine | undefined
  readonly budget: SearchBudget
  readonly monitor: Monitor
}

/** A solution that reaches all of an aim that there is, as far as a short search finds one. */
async function reachWholly(
  problem: Problem,
  ceiling: number,
  { budget, monitor }: LexicographicSolve,
  start: Solution | undefined,
): Promise<Solution | undefined> {
  const compiled = compileProblem(problem)
  if (presolve(compiled) !== undefined) return undefined
  const isStopped = (): boolean => isInterrupted({ ...budget, ...monitor })
  const limits = { seed: budget.seed, iterations: FIRST_ITERATIONS, bound: ceiling, isStopped }
  const { solution, value } = await largeNeighbourhoodSearch(compiled, repairPriorities(compiled), { ...limits, start })
  const isAll = solution !== undefined && value >= ceiling
  return isAll && verify(problem, solution).length === 0 ? solution : undefined
}

/** Solves one aim: at once where all of it can be had, else like a value, with a part of the work. */
async function solveAim(
  held: Problem,
  aim: number,
  solve: LexicographicSolve,
  start: Solution | undefined,
): Promise<SingleAimResult> {
  const problem = aimProblem(held, aim)
  const ceiling = aimUpperBound(held, aim)
  const solution = await reachWholly(problem, ceiling, solve, start)
  if (solution !== undefined) return { status: 'optimal', solution, value: ceiling, bound: ceiling, isCutOff: false }
  const { budget } = solve
  const answer = await maximiseByParts(
    problem,
    solve.engine,
    budgetShare(budget, SHARE, PROOF_SHARE),
    // Counts of an aim are no values: progress is told of value alone.
    withoutProgress(solve.monitor),
    start,
  )
  if (answer.solution === undefined) return answer
  const bound = Math.max(answer.value, Math.min(answer.bound, ceiling))
  return { ...answer, bound, status: bound <= answer.value ? 'optimal' : 'feasible' }
}

/** The aims that were solved, and the problem in which they are held. */
interface HeldAims {
  readonly problem: Problem
  readonly solution: Solution | undefined
  readonly aims: readonly AimResult[]
  readonly isCutOff: boolean
  /** The answer of an aim without any solution, which is that of the whole. */
  readonly failed: SingleAimResult | undefined
}

async function solveAims(problem: Problem, solve: LexicographicSolve, start: Solution | undefined): Promise<HeldAims> {
  let held: HeldAims = { problem, solution: start, aims: [], isCutOff: false, failed: undefined }
  for (let aim = 0; aim < aimCount(problem); aim += 1) {
    if (!isAimOpen(held.problem, aim)) {
      const whole = aimUpperBound(held.problem, aim)
      held = { ...held, aims: [...held.aims, { value: whole, bound: whole }] }
      continue
    }
    const { solution, value, bound, ...rest } = await solveAim(held.problem, aim, solve, held.solution)
    const isCutOff = held.isCutOff || rest.isCutOff
    if (solution === undefined) return { ...held, isCutOff, failed: { ...rest, solution, value, bound } }
    held = {
      problem: withAimHeld(held.problem, aim, value),
      solution,
      aims: [...held.aims, { value, bound }],
      isCutOff,
      failed: undefined,
    }
  }
  return held
}

/** How far a solution reaches each aim, with the bounds that are known of them. */
export function aimResults(
  problem: Problem,
  known: readonly Pick<AimResult, 'bound'>[],
  solution: Solution,
): AimResult[] {
  const reached = aimsReached(problem, solution)
  return known.map(({ bound }, aim) => ({ value: reached[aim] ?? 0, bound }))
}

/**
 * The solution that is best by the aims in their order and then by value: each aim among the solutions that reach as
 * much of those before it, each with its bound. A problem without aims is one of value alone, solved as such.
 *
 * @param start - a solution to begin with; required activities may be missing, nothing else may be broken.
 */
export async function solveLexicographic(
  problem: Problem,
  engine: Engine | undefined,
  budget: SearchBudget,
  monitor: Monitor = {},
  start?: Solution,
): Promise<ChoiceResult> {
  const solve: LexicographicSolve = { engine, budget, monitor }
  const held = await solveAims(problem, solve, start)
  if (held.failed !== undefined) {
    const { status } = held.failed
    // What bounds an aim says nothing of value.
    const bound = status === 'infeasible' ? 0 : Number.POSITIVE_INFINITY
    return { ...held.failed, isCutOff: held.isCutOff, value: 0, bound, aims: [] }
  }
  const answer = await maximiseByParts(held.problem, engine, budget, monitor, held.solution)
  const isCutOff = held.isCutOff || answer.isCutOff
  if (answer.solution === undefined) return { ...answer, isCutOff, aims: [] }
  // An aim that was not proven may be reached further on the way.
  const aims = aimResults(problem, held.aims, answer.solution)
  const isProven = aims.every(({ value, bound }) => bound <= value)
  const status = answer.status === 'optimal' && !isProven ? 'feasible' : answer.status
  return { ...answer, isCutOff, status, aims }
}
