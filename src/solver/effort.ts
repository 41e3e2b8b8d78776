/** How much work is put into a problem by default, and with patience; by its size, never by the clock. */
import type { Effort } from './answer.ts'
import type { Problem } from './problem.ts'

/** The size of a problem: what its options take, all together. */
function sizeOf({ tasks }: Problem): number {
  return tasks.reduce(
    (total, { options }) =>
      total + options.reduce((sum, { takes }) => sum + takes.length, options.length),
    0,
  )
}

/** Work for about ten seconds on two usual cores, less where a proof comes sooner. */
export function usualEffort(problem: Problem): Effort {
  const size = Math.max(1000, sizeOf(problem))
  return {
    seed: 1,
    rounds: 300_000,
    nodes: 100_000,
    steps: Math.round(Math.min(20_000, 400_000_000 / size)),
  }
}

/** Work for about five minutes. */
export function thoroughEffort(problem: Problem): Effort {
  const { seed, rounds, steps } = usualEffort(problem)
  return { seed, rounds: 15 * rounds, nodes: 10_000_000, steps: 40 * steps }
}
