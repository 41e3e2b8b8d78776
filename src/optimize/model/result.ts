/** What a solve answers: a solution with its figures and the bounds that no solution passes. */
import type { Solution } from './problem.ts'

/** What is known of an answer beside its figures. */
interface SolveStatus {
  /**
   * `optimal` is proven, `feasible` is not; `infeasible` is proven too; `unknown` where neither an answer nor its
   * impossibility was found.
   */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown'
  /** Undefined for `infeasible` and `unknown`. */
  readonly solution: Solution | undefined
  /** Whether the clock or a signal cut the work off: another run may answer otherwise. */
  readonly isCutOff: boolean
}

/** How far one aim is reached, and what no solution can get above among those that reach all aims before it as well. */
export interface AimResult {
  readonly value: number
  /** Infinity where nothing is known. */
  readonly bound: number
}

/** The answer to a choice with one aim: the solution that is worth most, and what none can be worth more than. */
export interface SingleAimResult extends SolveStatus {
  /** Of the solution; 0 where there is none. */
  readonly value: number
  /** No solution is worth more; Infinity where nothing is known. */
  readonly bound: number
  /** The engine that proved the bound; nothing where none was needed. */
  readonly provenBy?: string
}

/** The answer to a choice: the best by the aims in their order, then by value. It is `optimal` where every aim is. */
export interface ChoiceResult extends SingleAimResult {
  /** The aims before value in their order; empty where there is no solution. */
  readonly aims: readonly AimResult[]
}

/** What a smoothing makes small, the first before the second and so on. */
export interface SmoothingFigures {
  /** What is taken beyond the limits of resources with `overload: 'days'`, added up. */
  readonly overloadDays: number
  /** The same of `overload: 'money'`. */
  readonly overloadMoney: number
  /** Sum of the squares of what is taken of resources with a `levelledLoad`. */
  readonly squares: number
  /** Activities that are not on a mode of `move` 0. */
  readonly moves: number
  /** Sum of value times move: what is worth most moves least. */
  readonly weightedMoves: number
}

/** The answer to a smoothing. */
export interface SmoothingResult extends SolveStatus {
  readonly figures: SmoothingFigures | undefined
  /** What no solution can get below, each by itself; 0 where nothing is known. */
  readonly bound: Pick<SmoothingFigures, 'overloadDays' | 'overloadMoney' | 'squares'>
}

/** The gap between a value and its bound as a share of the value; 0 where they meet, Infinity where there is no value. */
export function relativeGap({ value, bound }: Pick<ChoiceResult, 'value' | 'bound'>): number {
  if (bound <= value) return 0
  return value > 0 ? (bound - value) / value : Number.POSITIVE_INFINITY
}
