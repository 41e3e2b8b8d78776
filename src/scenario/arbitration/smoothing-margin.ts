/** The second look of a smoothing: overload stays as low as it is, and as little as may be passes the margins of teams. */
import { plannableCapacityOf } from '../../metrics/base/capacity.ts'
import { type Problem, type Row, type Selection, type Take, takenBy } from '../../solver/problem.ts'
import type { Posed } from './meaning.ts'

/** A row that holds what it holds now, and no more than its limit where it holds less. */
function heldRow({ baseLoad: taken, capacity: upper, minimum: lower }: Row, now: number): Row {
  return { baseLoad: taken, capacity: Math.max(upper, now), minimum: lower }
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
  const rows = problem.resources.map((row, index): Row => {
    const limit = meaning.rows[index]
    if (limit?.kind !== 'work') return heldRow(row, taken[index] ?? 0)
    copies.set(index, problem.resources.length + held.length)
    held.push(heldRow(row, taken[index] ?? 0))
    return { ...row, capacity: plannableCapacityOf(limit.team, limit.period) }
  })
  const copied = (takes: readonly Take[]): Take[] =>
    takes.flatMap(({ resource: row, amount }) => {
      const copy = copies.get(row)
      return copy === undefined ? [] : [{ resource: copy, amount }]
    })
  return {
    ...problem,
    resources: [...rows, ...held],
    activities: problem.activities.map((task) => ({
      ...task,
      modes: task.modes.map((option) => ({
        ...option,
        demands: [...option.demands, ...copied(option.demands)],
      })),
    })),
  }
}
