/** Draws what options are worth less than others of their task. */
import type { Problem } from '../../src/optimize/model/problem.ts'
import { seeded } from './seeded.ts'

/** The problem with a loss for about half of the options, from 0 to the value of the task. */
export function withLosses(problem: Problem, seed: number): Problem {
  const draw = seeded(seed)
  const tasks = problem.activities.map((task) => ({
    ...task,
    modes: task.modes.map((option) => (draw.chance(50) ? { ...option, loss: draw.between(0, task.value) } : option)),
  }))
  return { ...problem, activities: tasks }
}
