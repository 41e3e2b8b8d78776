/** What one run of arbitration has to solve with: an engine, an effort, a way to stop, and the guard of the clock. */
import type { Effort, Watch } from '../../solver/answer.ts'
import { isCut } from '../../solver/deadline.ts'
import type { Engine } from '../../solver/engine.ts'
import type { Problem } from '../../solver/problem.ts'

/** What an arbitration is lent. */
export interface Tools {
  /** Undefined where only the search is asked for. */
  readonly engine: Engine | undefined
  /** How long to look at a problem of its size. */
  readonly effortFor: (problem: Problem) => Effort
  readonly watch: Watch
}

/** The tools while they are used. */
export interface Session {
  readonly engine: Engine | undefined
  /** With the moment at which the clock cuts everything off, where it does. */
  readonly effort: Effort
  readonly watch: Watch
}

/** A session for a problem. */
export function sessionOf({ engine, effortFor, watch }: Tools, problem: Problem): Session {
  return { engine, effort: effortFor(problem), watch }
}

/** Whether the user or the clock has cut it off. */
export function isOver({ watch, effort }: Session): boolean {
  return isCut({ ...effort, ...watch })
}

/** A part of an effort, for one of many solves. */
export function partOf({ iterations: rounds, lpIterations: steps, ...rest }: Effort, share: number): Effort {
  return { ...rest, iterations: Math.ceil(rounds * share), lpIterations: Math.ceil(steps * share) }
}
