/** The second look of a smoothing: overload stays as low as it is, and as little as may be passes the margins of teams. */
import { plannableCapacityOf } from '../../metrics/capacity.ts'
import { type Problem, type Row, type Selection, type Take, takenBy } from '../../solver/problem.ts'
import type { Posed } from './meaning.ts'

/** A row that holds what it holds now, and no more than its limit where it holds less. */
function heldRow({ taken, upper, lower }: Row, now: number): Row {
  return { taken, upper: Math.max(upper, now), lower }
}

/**
 * The problem of the same tasks in which no limit is passed by more than under a selection, and what passes plannable
 * days is the overload. Rows of the first problem keep their places; behind them stand the net days, once more and held.
 *
 * @param selection - one that breaks nothing.
 */
export function marginProblem({ problem, meaning }: Posed, selection: Selection): Problem {
  const taken = takenBy(problem, selection)
  const held: Row[] = []
  const copies = new Map<number, number>()
  const rows = problem.rows.map((row, index): Row => {
    const limit = meaning.rows[index]
    if (limit?.kind !== 'work') return heldRow(row, taken[index] ?? 0)
    copies.set(index, problem.rows.length + held.length)
    held.push(heldRow(row, taken[index] ?? 0))
    return { ...row, upper: plannableCapacityOf(limit.team, limit.period) }
  })
  const copied = (takes: readonly Take[]): Take[] =>
    takes.flatMap(({ row, amount }) => {
      const copy = copies.get(row)
      return copy === undefined ? [] : [{ row: copy, amount }]
    })
  return {
    ...problem,
    rows: [...rows, ...held],
    tasks: problem.tasks.map((task) => ({
      ...task,
      options: task.options.map((option) => ({
        ...option,
        takes: [...option.takes, ...copied(option.takes)],
      })),
    })),
  }
}
