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
export interface BudgetOptions {
  readonly isThorough: boolean
  /** The clock as a guard. */
  readonly seconds?: number
  readonly seed?: number
}

/** The options with a clock that runs: everything that the command solves ends at the same moment. */
export interface BudgetRequest extends Omit<BudgetOptions, 'seconds'> {
  readonly deadline?: TimeLimit
}

/**
 * Starts the clock of the options.
 *
 * @param now - milliseconds of a clock that never goes back.
 */
export function startClock({ seconds, ...budget }: BudgetOptions, now: () => number): BudgetRequest {
  return seconds === undefined ? budget : { ...budget, deadline: timeLimitIn(seconds, now) }
}

export interface SolvingTools {
  /** Undefined where only the search is asked for. */
  readonly engine: Engine | undefined
  readonly budget: BudgetRequest
  readonly watch: Monitor
}

/** The budget that the options mean for a problem. */
export function budgetFor(problem: Problem, { isThorough, deadline, seed }: BudgetRequest): SearchBudget {
  const budget = isThorough ? thoroughBudget(problem) : usualBudget(problem)
  return {
    ...budget,
    ...(seed === undefined ? {} : { seed }),
    ...(deadline === undefined ? {} : { timeLimit: deadline }),
  }
}
