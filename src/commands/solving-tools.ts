/** What a command lends to a use case that solves: an engine, how long to look, and a way to watch and to stop. */

import {
  type Monitor,
  type SearchBudget,
  type TimeLimit,
  thoroughBudget,
  timeLimitIn,
  usualBudget,
} from '../optimize/budget.ts'
import type { Engine } from '../optimize/exact/engine.ts'
import type { Problem } from '../optimize/model/problem.ts'

/** How long to look; by work, but for the guard of the clock. */
export interface PatienceAsked {
  readonly isThorough: boolean
  /** The clock as a guard. */
  readonly seconds?: number
  readonly seed?: number
}

/** A patience whose clock runs: everything that the command solves ends at the same moment. */
export interface Patience extends Omit<PatienceAsked, 'seconds'> {
  readonly deadline?: TimeLimit
}

/**
 * Starts the clock of a patience.
 *
 * @param now - milliseconds of a clock that never goes back.
 */
export function begun({ seconds, ...patience }: PatienceAsked, now: () => number): Patience {
  return seconds === undefined ? patience : { ...patience, deadline: timeLimitIn(seconds, now) }
}

/** The tools of one run. */
export interface SolvingTools {
  /** Undefined where only the search is asked for. */
  readonly engine: Engine | undefined
  readonly patience: Patience
  readonly watch: Monitor
}

/** The effort that a patience means for a problem. */
export function effortFor(
  problem: Problem,
  { isThorough, deadline, seed }: Patience,
): SearchBudget {
  const effort = isThorough ? thoroughBudget(problem) : usualBudget(problem)
  return {
    ...effort,
    ...(seed === undefined ? {} : { seed }),
    ...(deadline === undefined ? {} : { timeLimit: deadline }),
  }
}
