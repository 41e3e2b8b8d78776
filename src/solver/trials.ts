/** Answers to "what if": a task that must come in, limits that hold more; each solved again from the answer at hand. */
import type { Answer, Effort } from './answer.ts'
import { arbitrate } from './arbitrate.ts'
import type { Engine } from './engine.ts'
import type { Problem, Selection } from './problem.ts'

/** What happens to the best answer when something is changed. */
export interface Trial {
  /** Undefined where the changed problem has no answer, or none was found. */
  readonly selection: Selection | undefined
  /** The value of the changed answer less that of the answer at hand; 0 where there is none. */
  readonly change: number
  /** The change is at most this. */
  readonly atMost: number
  /** Whether `change` is exact, or the impossibility is proven. */
  readonly isProven: boolean
}

/** The part of the usual work that a trial gets: many are made, each from a good answer. */
export function trialEffort({ seed, rounds, nodes, steps, ...guard }: Effort): Effort {
  return { seed, rounds: Math.ceil(rounds / 60), nodes, steps: Math.ceil(steps / 20), ...guard }
}

async function tryOut(
  problem: Problem,
  base: Answer,
  engine: Engine | undefined,
  effort: Effort,
): Promise<Trial> {
  // Against an answer that is not proven no trial can be: the search and the relaxed model have to do.
  const steps = base.status === 'optimal' ? effort.steps : 0
  const answer = await arbitrate(problem, engine, { ...effort, steps }, {}, base.selection)
  if (answer.selection === undefined) {
    const atMost = answer.status === 'infeasible' ? 0 : answer.bound - base.value
    return { selection: undefined, change: 0, atMost, isProven: answer.status === 'infeasible' }
  }
  return {
    selection: answer.selection,
    change: answer.value - base.value,
    atMost: answer.bound - base.value,
    isProven: answer.status === 'optimal' && base.status === 'optimal',
  }
}

/** The answer with a task that must be in it: what it displaces, and what that costs (a change of 0 or less). */
export function tryIn(
  problem: Problem,
  base: Answer,
  task: number,
  engine: Engine | undefined,
  effort: Effort,
): Promise<Trial> {
  const tasks = problem.tasks.map((one, index) =>
    index === task ? { ...one, isRequired: true } : one,
  )
  return tryOut({ ...problem, tasks }, base, engine, effort)
}

/** More room on some rows. */
export interface Relief {
  readonly row: number
  readonly more: number
}

/** The answer with more room: what it brings (a change of 0 or more). */
export function tryRelief(
  problem: Problem,
  base: Answer,
  reliefs: readonly Relief[],
  engine: Engine | undefined,
  effort: Effort,
): Promise<Trial> {
  const more = new Map(reliefs.map((relief) => [relief.row, relief.more]))
  const rows = problem.rows.map((row, index) => ({
    ...row,
    upper: row.upper + (more.get(index) ?? 0),
  }))
  return tryOut({ ...problem, rows }, base, engine, effort)
}
