/** Lets the margin of a team give way to work that no choice can avoid; its net capacity never does. */
import { netCapacityOf } from '../../metrics/base/capacity.ts'
import type { Row, Task } from '../../solver/problem.ts'
import type { Deadlock } from './deadlock.ts'
import type { Posed, RowMeaning } from './meaning.ts'

/** What every option of a task takes of some rows, at least. */
function leastOf({ modes: options }: Task): [row: number, amount: number][] {
  const [first, ...others] = options
  return (first?.demands ?? []).flatMap(({ resource: row, amount }): [number, number][] => {
    const amounts = others.map(
      ({ demands: takes }) => takes.find((take) => take.resource === row)?.amount ?? 0,
    )
    const least = Math.min(amount, ...amounts)
    return least > 0 ? [[row, least]] : []
  })
}

/** What the required tasks take of every row at least, each by itself. */
function unavoidable({ problem }: Posed): number[] {
  const least = problem.resources.map(() => 0)
  for (const task of problem.activities.filter(({ isRequired }) => isRequired))
    for (const [row, amount] of leastOf(task)) least[row] = (least[row] ?? 0) + amount
  return least
}

function raised(row: Row, meaning: RowMeaning, least: number): { row: Row; meaning: RowMeaning } {
  if (meaning.kind !== 'work') return { row, meaning }
  const upper = Math.min(row.baseLoad + least, netCapacityOf(meaning.team, meaning.period))
  if (upper <= row.capacity) return { row, meaning }
  return {
    row: { ...row, capacity: upper },
    meaning: { ...meaning, exceeded: upper - meaning.limit },
  }
}

/**
 * The problem with the plannable days of a team and period raised, up to its net days, to what work in hand and
 * required projects take there whenever they run: else one required project in a full quarter would leave no answer.
 */
export function giveMargin(posed: Posed): Posed {
  const least = unavoidable(posed)
  const rows = posed.problem.resources.flatMap((row, position) => {
    const meaning = posed.meaning.rows[position]
    return meaning === undefined ? [] : raised(row, meaning, least[position] ?? 0)
  })
  return {
    problem: { ...posed.problem, resources: rows.map(({ row }) => row) },
    meaning: { ...posed.meaning, rows: rows.map(({ meaning }) => meaning) },
  }
}

/**
 * The problem with margins that give way just as far as everything required takes at the least, where nothing holds
 * otherwise; undefined where margins alone are not enough, for net capacities and ceilings never give way.
 *
 * @param overruns - the least that limits are passed by.
 */
export function giveLeastMargin(
  { problem, meaning }: Posed,
  overruns: Deadlock['overruns'] = [],
): Posed | undefined {
  const least = new Map(overruns.map(({ limit, by }) => [limit, by]))
  const rows = problem.resources.map((row, position) => {
    const limit = meaning.rows[position]
    const by = limit === undefined ? undefined : least.get(limit)
    if (limit?.kind !== 'work' || by === undefined) return { row, meaning: limit, by }
    const upper = row.capacity + by
    return {
      row: { ...row, capacity: upper },
      meaning: { ...limit, exceeded: upper - limit.limit },
      by,
    }
  })
  const isEnough = rows.every(
    ({ row, meaning: limit, by }) =>
      by === undefined ||
      (limit?.kind === 'work' && row.capacity <= netCapacityOf(limit.team, limit.period)),
  )
  if (least.size === 0 || !isEnough) return undefined
  return {
    problem: { ...problem, resources: rows.map(({ row }) => row) },
    meaning: { ...meaning, rows: rows.flatMap(({ meaning: limit }) => limit ?? []) },
  }
}
