/** Why a problem has no answer: a chain of dates, or the fewest tasks and limits that can't hold together; and what would do. */
import type { Effort } from './answer.ts'
import { arenaOf } from './arena.ts'
import { choiceModel } from './choice-model.ts'
import { clockLimit, isCut } from './deadline.ts'
import type { Engine } from './engine.ts'
import { type Problem, type Selection, takenBy } from './problem.ts'
import { propagate } from './propagate.ts'
import { smooth } from './smooth.ts'
import { subproblem } from './subproblem.ts'
import { verify } from './verify.ts'

/** What can't hold together. */
export type Conflict =
  /** Each task pushes the next one past its last date; the last is required, or needed by one that is. */
  | { readonly kind: 'dates'; readonly chain: readonly number[] }
  /** Required tasks and rows; without any one of them the rest would hold, where `isMinimal`. */
  | {
      readonly kind: 'limits'
      readonly tasks: readonly number[]
      readonly rows: readonly number[]
      readonly isMinimal: boolean
    }

/** Whether a problem has any answer; undefined where the effort did not tell. */
async function hasAnswer(problem: Problem, engine: Engine, effort: Effort) {
  if (isCut(effort)) return undefined
  const { nodes, steps, deadline } = effort
  const arena = arenaOf({
    ...problem,
    tasks: problem.tasks.map((task) => ({ ...task, value: 0, options: task.options })),
  })
  if (propagate(arena) !== undefined) return false
  const { model, options } = choiceModel(arena)
  if (options.length === 0)
    return (
      verify(
        problem,
        problem.tasks.map(() => -1),
      ).length === 0
    )
  const answer = await engine.solve({ model, limits: { nodes, steps, ...clockLimit(deadline) } })
  if (answer.values !== undefined) return true
  return answer.status === 'infeasible' ? false : undefined
}

/** Only these tasks are required and only these rows limit anything. */
function restricted(problem: Problem, tasks: readonly number[], rows: readonly number[]): Problem {
  const [required, limiting] = [new Set(tasks), new Set(rows)]
  const free = { upper: Number.POSITIVE_INFINITY, lower: Number.NEGATIVE_INFINITY }
  return {
    ...problem,
    tasks: problem.tasks.map((task, index) => ({ ...task, isRequired: required.has(index) })),
    rows: problem.rows.map((row, index) => (limiting.has(index) ? row : { ...row, ...free })),
  }
}

/** Takes away as many members as can go, half of them at a time at first, while the rest still can't hold together. */
async function shrink(
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
export async function conflictOf(
  problem: Problem,
  engine: Engine,
  effort: Effort,
): Promise<Conflict> {
  const dates = propagate(arenaOf(problem))
  if (dates !== undefined) return { kind: 'dates', chain: dates.chain }
  let isMinimal = true
  const isInConflict = async (tasks: readonly number[], rows: readonly number[]) => {
    const answer = await hasAnswer(restricted(problem, tasks, rows), engine, effort)
    if (answer === undefined) isMinimal = false
    return answer === false
  }
  const required = [...problem.tasks.keys()].filter((task) => problem.tasks[task]?.isRequired)
  const limiting = [...problem.rows.keys()].filter((row) => {
    const { upper = 0, lower = 0 } = problem.rows[row] ?? {}
    return upper < Number.POSITIVE_INFINITY || lower > Number.NEGATIVE_INFINITY
  })
  const rows = await shrink(limiting, (rest) => isInConflict(required, rest))
  const tasks = await shrink(required, (rest) => isInConflict(rest, rows))
  return { kind: 'limits', tasks, rows, isMinimal }
}

/** How far rows would have to be passed. */
export interface Overrun {
  /** Rows that are passed, with by how much; in the order of rows. */
  readonly overruns: readonly { readonly row: number; readonly by: number }[]
  /** The required tasks, and what they need, at these times; all others are out. */
  readonly selection: Selection
  /** Whether no other times pass less. */
  readonly isProven: boolean
}

/** The tasks that are required, with all that they need. */
function requiredOf({ tasks, needs }: Problem): Set<number> {
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
export async function leastOverrun(
  problem: Problem,
  engine: Engine,
  effort: Effort,
): Promise<Overrun | undefined> {
  const required = requiredOf(problem)
  const part = subproblem(problem, (task) => required.has(task))
  const unit = problem.rows.map(
    ({ upper, taken }) => Math.max(1, Math.abs(upper - taken), upper) / 1000,
  )
  const scaled: Problem = {
    ...part.problem,
    rows: problem.rows.map(({ taken, upper }, row) => ({
      taken: taken / (unit[row] ?? 1),
      upper: upper === Number.POSITIVE_INFINITY ? upper : upper / (unit[row] ?? 1),
      lower: Number.NEGATIVE_INFINITY,
      ...(upper === Number.POSITIVE_INFINITY ? {} : { excess: 'days' as const }),
    })),
    tasks: part.problem.tasks.map((task) => ({
      ...task,
      isRequired: true,
      options: task.options.map((option) => ({
        ...option,
        takes: option.takes.map(({ row, amount }) => ({ row, amount: amount / (unit[row] ?? 1) })),
      })),
    })),
  }
  const answer = await smooth(scaled, engine, effort)
  if (answer.selection === undefined || answer.levels === undefined) return undefined
  const selection = part.expand(answer.selection)
  const overruns = takenBy(problem, selection).flatMap((taken, row) => {
    const by = taken - (problem.rows[row]?.upper ?? 0)
    return by > 1e-6 ? [{ row, by }] : []
  })
  const isProven = answer.bound.overloadDays >= answer.levels.overloadDays - 1e-3
  return { overruns, selection, isProven }
}
