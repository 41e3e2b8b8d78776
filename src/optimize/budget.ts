/**
 * What a solve may spend, and how it is cut off: the work of search and exact engine is counted, so that the same
 * problem gets the same answer every time; a clock, lent by whoever begins the work, and a signal guard it.
 */
import type { Problem } from './model/problem.ts'

/** When work is over. One for everything that a command solves: no part of the work begins a limit of its own. */
export interface TimeLimit {
  /** Seconds until then; 0 once it is over. */
  readonly secondsLeft: () => number
}

/** The time limit in so many seconds from now, on a clock of milliseconds that never goes back. */
export function timeLimitIn(seconds: number, now: () => number): TimeLimit {
  const until = now() + 1000 * seconds
  return { secondsLeft: () => Math.max(0, (until - now()) / 1000) }
}

/** A sooner time limit, after this share of what is left; none where there is none. */
export function shortenTimeLimit(timeLimit: TimeLimit | undefined, share: number): TimeLimit | undefined {
  if (timeLimit === undefined) return undefined
  const kept = (1 - share) * timeLimit.secondsLeft()
  return { secondsLeft: () => Math.max(0, timeLimit.secondsLeft() - kept) }
}

/** What cuts work off. */
interface Interruption {
  readonly timeLimit?: TimeLimit | undefined
  readonly signal?: AbortSignal | undefined
}

/** Whether the clock or a signal has cut the work off. */
export function isInterrupted({ timeLimit, signal }: Interruption): boolean {
  return signal?.aborted === true || timeLimit?.secondsLeft() === 0
}

/** The limit of the clock for one question to an engine; nothing without a time limit. */
export function engineTimeLimit(timeLimit: TimeLimit | undefined): { readonly seconds?: number } {
  return timeLimit === undefined ? {} : { seconds: timeLimit.secondsLeft() }
}

/** Resolves when everything that was waiting has had its turn. */
export function yieldToLoop(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

/** How long to look. All but the time limit count work, so that the same problem gets the same answer every time. */
export interface SearchBudget {
  /** Seed of the random numbers. */
  readonly seed: number
  /** Iterations of the search: each takes some activities out and puts others in. */
  readonly iterations: number
  /** In how many turns they are made, each of which cools down anew: what is cut off loses one turn; 1 where nothing is said. */
  readonly turns?: number
  /** Most nodes, and simplex iterations over all of them, of the exact engine; none of it at 0. */
  readonly nodes: number
  readonly lpIterations: number
  /** Most conflicts of one question to the engine for answer set programs about the whole problem; it is not asked where nothing is said. */
  readonly conflicts?: number
  /** Neighbourhoods that it solves to the optimum; none where nothing is said. */
  readonly neighbourhoods?: number
  /** How far the squares of a smoothing may lie above their bound, as a share of them, and be good enough; 0 where nothing is said. */
  readonly gap?: number
  /** The clock as a guard. */
  readonly timeLimit?: TimeLimit
}

/** How far the work has come. Values and bounds as the caller counts them: more is better for a choice. */
interface Progress {
  readonly stage: 'search' | 'exact'
  /** Of the best answer so far; undefined where there is none yet. */
  readonly value: number | undefined
  /** Undefined where nothing is known yet. */
  readonly bound: number | undefined
}

/** What goes with a solve beside the problem. */
export interface Monitor {
  /** Told when a better answer or bound is found, and from time to time. */
  readonly onProgress?: (progress: Progress) => void
  /** Stops the work; the best answer so far is the answer. */
  readonly signal?: AbortSignal
}

/** What stops the work, without word of how far it is: of a part of it, progress would say nothing of the whole. */
export function withoutProgress({ signal }: Monitor): Monitor {
  return signal === undefined ? {} : { signal }
}

/** The size of a problem: its modes and their demands. */
function sizeOf({ activities }: Problem): number {
  return activities.reduce(
    (total, { modes }) => total + modes.reduce((sum, { demands }) => sum + demands.length, modes.length),
    0,
  )
}

/** Up to this size branch and bound is worth its while; so many simplex iterations of it. */
const MEDIUM = 25_000

const LP_ITERATIONS = 20_000

/** Conflicts that prove most problems up to that size, and neighbourhoods that take about as long. */
const CONFLICTS = 80_000
const NEIGHBOURHOODS = 10

/** Above this size the search alone must do, and gets more iterations; far above it an iteration takes so long that fewer must do. */
const LARGE = 150_000

const HUGE = 1_000_000

/** Iterations that fill the time: those of the search cool down over their number, and are worth little when they are cut off. */
function iterationsFor(size: number): number {
  if (size > LARGE && size < HUGE) return 600_000
  return size > MEDIUM && size <= LARGE ? 160_000 : 240_000
}

/** Work for about ten seconds, for large problems about half a minute, less where a proof comes sooner. */
export function usualBudget(problem: Problem): SearchBudget {
  const size = Math.max(1000, sizeOf(problem))
  return {
    seed: 1,
    iterations: iterationsFor(size),
    nodes: 100_000,
    lpIterations: size > MEDIUM ? 0 : LP_ITERATIONS,
    conflicts: size > MEDIUM ? 0 : CONFLICTS,
    neighbourhoods: size > LARGE ? 0 : NEIGHBOURHOODS,
  }
}

/** How many times as long the search is, and its turns. */
const TURNS = 15

/** Work for about five minutes. */
export function thoroughBudget(problem: Problem): SearchBudget {
  const { seed, iterations } = usualBudget(problem)
  return {
    seed,
    iterations: TURNS * iterations,
    turns: TURNS,
    nodes: 10_000_000,
    lpIterations: 40 * LP_ITERATIONS,
    conflicts: 40 * CONFLICTS,
    neighbourhoods: 30 * NEIGHBOURHOODS,
  }
}

/** A part of a budget: that share of everything that is counted, but for what has a share of its own. */
export function budgetShare(
  budget: SearchBudget,
  share: number,
  { lpIterations = share, conflicts = share }: { lpIterations?: number; conflicts?: number } = {},
): SearchBudget {
  return {
    ...budget,
    iterations: Math.ceil(budget.iterations * share),
    ...(budget.turns === undefined ? {} : { turns: Math.max(1, Math.round(budget.turns * share)) }),
    lpIterations: Math.ceil(budget.lpIterations * lpIterations),
    conflicts: Math.ceil((budget.conflicts ?? 0) * conflicts),
    neighbourhoods: Math.ceil((budget.neighbourhoods ?? 0) * share),
  }
}
