/** What a command lends to a use case that solves: an engine, how long to look, and a way to watch and to stop. */
import type { Effort, Watch } from '../solver/answer.ts'
import { thoroughEffort, usualEffort } from '../solver/effort.ts'
import type { Engine } from '../solver/engine.ts'
import type { Problem } from '../solver/problem.ts'

/** How long to look; by work, but for the guard of the clock. */
export interface Patience {
  readonly isThorough: boolean
  /** The clock as a guard. */
  readonly seconds?: number
  readonly seed?: number
}

/** The tools of one run. */
export interface SolverTools {
  /** Undefined where only the search is asked for. */
  readonly engine: Engine | undefined
  readonly patience: Patience
  readonly watch: Watch
}

/** The effort that a patience means for a problem. */
export function effortFor(problem: Problem, { isThorough, seconds, seed }: Patience): Effort {
  const effort = isThorough ? thoroughEffort(problem) : usualEffort(problem)
  return {
    ...effort,
    ...(seed === undefined ? {} : { seed }),
    ...(seconds === undefined ? {} : { seconds }),
  }
}
