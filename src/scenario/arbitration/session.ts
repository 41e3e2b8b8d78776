/** What one run of arbitration has to solve with: an engine, an effort, a way to stop, and the guard of the clock. */
import type { Effort, Watch } from '../../solver/answer.ts'
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
  readonly effort: Effort
  readonly watch: Watch
  /** The moment after which the guard cuts everything off; Infinity without one. */
  readonly until: number
}

/** A session that begins now. */
export function sessionOf({ engine, effortFor, watch }: Tools, problem: Problem): Session {
  const effort = effortFor(problem)
  const { seconds } = effort
  const until =
    seconds === undefined ? Number.POSITIVE_INFINITY : performance.now() + 1000 * seconds
  return { engine, effort, watch, until }
}

/** Whether the user or the clock has cut it off. */
export function isOver({ watch, until }: Session): boolean {
  return watch.signal?.aborted === true || performance.now() >= until
}

/** An effort with what is left of the session's seconds. */
export function effortLeft({ until }: Session, effort: Effort): Effort {
  if (!Number.isFinite(until)) return effort
  return { ...effort, seconds: Math.max(0.1, (until - performance.now()) / 1000) }
}

/** A part of an effort, for one of many solves. */
export function partOf({ rounds, steps, ...rest }: Effort, share: number): Effort {
  return { ...rest, rounds: Math.ceil(rounds * share), steps: Math.ceil(steps * share) }
}
