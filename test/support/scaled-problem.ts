/** A problem in which everything that is taken and limited is so many times as large. */
import type { Problem } from '../../src/solver/problem.ts'

/** The problem in other units; in sevenths, say, no sum of loads is exact. */
export function scaledProblem(problem: Problem, factor: number): Problem {
  const rows = problem.rows.map((row) => ({
    ...row,
    ...{ taken: row.taken * factor, upper: row.upper * factor, lower: row.lower * factor },
  }))
  const tasks = problem.tasks.map((task) => ({
    ...task,
    options: task.options.map((option) => ({
      ...option,
      takes: option.takes.map(({ row, amount }) => ({ row, amount: amount * factor })),
    })),
  }))
  return { ...problem, rows, tasks }
}
