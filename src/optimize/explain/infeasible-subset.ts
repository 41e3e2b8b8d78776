/** Why a problem has no answer: a chain of dates, or the fewest tasks and limits that can't hold together; and what would do. */

import { presolve } from '../bounds/presolve.ts'
import { engineTimeLimit, isInterrupted, type SearchBudget } from '../budget.ts'
import { buildChoiceModel } from '../exact/choice-model.ts'
import type { Engine } from '../exact/engine.ts'
import { compileProblem } from '../model/compiled-problem.ts'
import { type Problem, resourceLoads, type Solution } from '../model/problem.ts'
import { subproblem } from '../model/subproblem.ts'
import { verify } from '../model/verify.ts'
import { smoothLoads } from '../solve/smooth-loads.ts'

/** What can't hold together. */
export type InfeasibleSubset =
  /** Each task pushes the next one past its last date; the last is required, or needed by one that is. */
  | { readonly kind: 'dates'; readonly chain: readonly number[] }
  /** Required tasks and rows; without any one of them the rest would hold, where `isMinimal`. */
  | {
      readonly kind: 'limits'
      readonly activities: readonly number[]
      readonly resources: readonly number[]
      readonly isMinimal: boolean
    }

/** Whether a problem has any answer; undefined where the effort did not tell. */
async function hasAnswer(problem: Problem, engine: Engine, effort: SearchBudget) {
  if (isInterrupted(effort)) return undefined
  const { nodes, lpIterations: steps, timeLimit: deadline } = effort
  const arena = compileProblem({
    ...problem,
    activities: problem.activities.map((task) => ({ ...task, value: 0, modes: task.modes })),
  })
  if (presolve(arena) !== undefined) return false
  const { model, modes: options } = buildChoiceModel(arena)
  if (options.length === 0)
    return (
      verify(
        problem,
        problem.activities.map(() => -1),
      ).length === 0
    )
  const answer = await engine.solve({
    model,
    limits: { nodes, lpIterations: steps, ...engineTimeLimit(deadline) },
  })
  if (answer.values !== undefined) return true
  return answer.status === 'infeasible' ? false : undefined
}

/** Only these tasks are required and only these rows limit anything. */
function restricted(problem: Problem, tasks: readonly number[], rows: readonly number[]): Problem {
  const [required, limiting] = [new Set(tasks), new Set(rows)]
  const free = { capacity: Number.POSITIVE_INFINITY, minimum: Number.NEGATIVE_INFINITY }
  return {
    ...problem,
    activities: problem.activities.map((task, index) => ({
      ...task,
      isRequired: required.has(index),
    })),
    resources: problem.resources.map((row, index) =>
      limiting.has(index) ? row : { ...row, ...free },
    ),
  }
}

/** Takes away as many members as can go, half of them at a time at first, while the rest still can't hold together. */
async function deletionFilter(
  members: readonly number[],
  isStillInConflict: (rest: readonly number[]) => Promise<boolean>,
): Promise<number[]> {
  let left = [...members]
  for (
    let size = Math.ceil(left.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < left.length; ) {
      const rest = [...left.slice(0, from), ...left.slice(from + size)]
      if (await isStillInConflict(rest)) left = rest
      else from += size
    }
  }
  return left
}

/** The chain of dates, or a smallest set of required tasks and rows, that leaves a problem without an answer. */
export async function infeasibleSubset(
  problem: Problem,
  engine: Engine,
  effort: SearchBudget,
): Promise<InfeasibleSubset> {
  const dates = presolve(compileProblem(problem))
  if (dates !== undefined) return { kind: 'dates', chain: dates.chain }
  let isMinimal = true
  const isInConflict = async (tasks: readonly number[], rows: readonly number[]) => {
    const answer = await hasAnswer(restricted(problem, tasks, rows), engine, effort)
    if (answer === undefined) isMinimal = false
    return answer === false
  }
  const required = [...problem.activities.keys()].filter(
    (task) => problem.activities[task]?.isRequired,
  )
  const limiting = [...problem.resources.keys()].filter((row) => {
    const { capacity: upper = 0, minimum: lower = 0 } = problem.resources[row] ?? {}
    return upper < Number.POSITIVE_INFINITY || lower > Number.NEGATIVE_INFINITY
  })
  const rows = await deletionFilter(limiting, (rest) => isInConflict(required, rest))
  const tasks = await deletionFilter(required, (rest) => isInConflict(rest, rows))
  return { kind: 'limits', activities: tasks, resources: rows, isMinimal }
}

/** How far rows would have to be passed. */
export interface FeasibilityRelaxation {
  /** Rows that are passed, with by how much; in the order of rows. */
  readonly overruns: readonly { readonly row: number; readonly by: number }[]
  /** The required tasks, and what they need, at these times; all others are out. */
  readonly solution: Solution
  /** Whether no other times pass less. */
  readonly isProven: boolean
}

/** The tasks that are required, with all that they need. */
function requiredOf({ activities: tasks, requires: needs }: Problem): Set<number> {
  const found = new Set([...tasks.keys()].filter((task) => tasks[task]?.isRequired))
  for (const task of found) for (const [own, needed] of needs) if (own === task) found.add(needed)
  return found
}

/**
 * The least by which limits would have to be passed for everything required to have a place: each row counts by its
 * share of its limit. Floors are not looked at.
 *
 * @returns undefined where dates or bonds alone rule it out.
 */
export async function feasibilityRelaxation(
  problem: Problem,
  engine: Engine,
  effort: SearchBudget,
): Promise<FeasibilityRelaxation | undefined> {
  const required = requiredOf(problem)
  const part = subproblem(problem, (task) => required.has(task))
  const unit = problem.resources.map(
    ({ capacity: upper, baseLoad: taken }) => Math.max(1, Math.abs(upper - taken), upper) / 1000,
  )
  const scaled: Problem = {
    ...part.problem,
    resources: problem.resources.map(({ baseLoad: taken, capacity: upper }, row) => ({
      baseLoad: taken / (unit[row] ?? 1),
      capacity: upper === Number.POSITIVE_INFINITY ? upper : upper / (unit[row] ?? 1),
      minimum: Number.NEGATIVE_INFINITY,
      ...(upper === Number.POSITIVE_INFINITY ? {} : { overload: 'days' as const }),
    })),
    activities: part.problem.activities.map((task) => ({
      ...task,
      isRequired: true,
      modes: task.modes.map((option) => ({
        ...option,
        demands: option.demands.map(({ resource: row, amount }) => ({
          resource: row,
          amount: amount / (unit[row] ?? 1),
        })),
      })),
    })),
  }
  const answer = await smoothLoads(scaled, engine, effort)
  if (answer.solution === undefined || answer.figures === undefined) return undefined
  const selection = part.expand(answer.solution)
  const overruns = resourceLoads(problem, selection).flatMap((taken, row) => {
    const by = taken - (problem.resources[row]?.capacity ?? 0)
    return by > 1e-6 ? [{ row, by }] : []
  })
  const isProven = answer.bound.overloadDays >= answer.figures.overloadDays - 1e-3
  return { overruns, solution: selection, isProven }
}
