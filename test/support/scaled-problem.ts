/** A problem in which everything that is taken and limited is so many times as large. */
import type { Problem } from '../../src/optimize/model/problem.ts'

/** The problem in other units; in sevenths, say, no sum of loads is exact. */
export function scaledProblem(problem: Problem, factor: number): Problem {
  const rows = problem.resources.map(({ penalty, ...row }) => ({
    ...row,
    baseLoad: row.baseLoad * factor,
    capacity: row.capacity * factor,
    minimum: row.minimum * factor,
    ...(penalty !== undefined && { penalty: { above: penalty.above * factor, price: penalty.price / factor } }),
  }))
  const tasks = problem.activities.map((task) => ({
    ...task,
    modes: task.modes.map((option) => ({
      ...option,
      demands: option.demands.map(({ resource: row, amount }) => ({ resource: row, amount: amount * factor })),
    })),
  }))
  return { ...problem, resources: rows, activities: tasks }
}
