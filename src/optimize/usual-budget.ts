/** How much work is put into a problem by default, and with patience; by its size, never by the clock. */

import type { Problem } from './model/problem.ts'
import type { SearchBudget } from './model/result.ts'

/** The size of a problem: what its options take, all together. */
function sizeOf({ activities: tasks }: Problem): number {
  return tasks.reduce(
    (total, { modes: options }) =>
      total + options.reduce((sum, { demands: takes }) => sum + takes.length, options.length),
    0,
  )
}

/** Up to this size branch and bound is worth its while; so many steps of it. */
const MEDIUM = 25_000
const LP_ITERATIONS = 20_000
/** Above this size the search alone must do, and gets more rounds; far above it a round takes so long that fewer must do. */
const LARGE = 150_000
const HUGE = 1_000_000

/** Rounds that fill the time: those of the search cool down over their number, and are worth little when they are cut off. */
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
  }
}

/** Work for about five minutes. */
export function thoroughBudget(problem: Problem): SearchBudget {
  const { seed, iterations: rounds } = usualBudget(problem)
  return { seed, iterations: 15 * rounds, nodes: 10_000_000, lpIterations: 40 * LP_ITERATIONS }
}
