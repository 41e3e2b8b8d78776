/** Draws what tasks add to aims that come before value. */
import type { Problem } from '../../src/optimize/model/problem.ts'
import { seeded } from './seeded.ts'

/**
 * The problem with one to three aims: each task adds to none, to one or to several of them; in every fifth problem
 * nobody adds anything to the first. Half of the required tasks are free, so that more is to be chosen.
 */
export function withAims(problem: Problem, seed: number): Problem {
  const draw = seeded(seed + 77_000)
  const count = draw.between(1, 3)
  const isFirstIdle = seed % 5 === 0
  const tasks = problem.activities.map((task) => ({
    ...task,
    isRequired: task.isRequired && draw.chance(50),
    aims: Array.from({ length: count }, (_, aim) => {
      const part = draw.chance(45) ? draw.between(1, 1 + aim) : 0
      return isFirstIdle && aim === 0 ? 0 : part
    }),
  }))
  return { ...problem, activities: tasks }
}
