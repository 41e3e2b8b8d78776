/** What the rows of a smoothing hold under a selection, limit by limit. */
import { exactNetOf, exactPlannableOf, fineDays } from '../../metrics/base/capacity.ts'
import type { Project } from '../../plan/plan.ts'
import { type Selection, takenBy } from '../../solver/problem.ts'
import type { Quantity } from '../../values/quantity.ts'
import type { Limit, Posed } from './meaning.ts'
import { meterOf } from './meter.ts'
import type { Part } from './smoothing.ts'

/** A row of a smoothing: the days of a team in a period, or the money of a year and section. */
export interface SmoothingLoad {
  /** Position of the row. */
  readonly row: number
  readonly limit: Extract<Limit, { kind: 'work' | 'money' }>
  readonly taken: Quantity
  readonly upper: Quantity
  /** What it is passed by; 0 where it is not. */
  readonly over: Quantity
  /** The same of plannable days; of money, what `over` is. */
  readonly beyondMargin: Quantity
}

/** What a row holds and what of it may be planned, as figures tell it: days exact, where the solver rounds them down. */
function limitsOf(limit: SmoothingLoad['limit'], upper: number): { most: number; margin: number } {
  if (limit.kind !== 'work') return { most: upper, margin: upper }
  const { team, period } = limit
  return {
    most: fineDays(exactNetOf(team, period)),
    margin: fineDays(exactPlannableOf(team, period)),
  }
}

function loadsOf({ problem, meaning }: Posed, taken: readonly number[]): SmoothingLoad[] {
  return taken.flatMap((amount, row): SmoothingLoad[] => {
    const [limit, { capacity: upper = 0 } = {}] = [meaning.rows[row], problem.resources[row]]
    if (limit?.kind !== 'work' && limit?.kind !== 'money') return []
    const { most, margin } = limitsOf(limit, upper)
    const beyond = (held: number): Quantity => Math.max(0, amount - held) as Quantity
    return [
      {
        ...{ row, limit, taken: amount as Quantity, upper: most as Quantity },
        ...{ over: beyond(most), beyondMargin: beyond(margin) },
      },
    ]
  })
}

/** The rows in their order, as a selection fills them. */
export function smoothingLoads(posed: Posed, selection: Selection): SmoothingLoad[] {
  return loadsOf(posed, takenBy(posed.problem, selection))
}

/** The rows in their order, as the projects of a plan fill them. */
export function loadsOfProjects(posed: Posed, projects: readonly Project[]): SmoothingLoad[] {
  const { measure } = meterOf(posed.meaning.frame, posed.meaning.rows)
  const taken: number[] = posed.meaning.rows.map(() => 0)
  for (const project of projects)
    for (const [row, amount] of measure(project)) taken[row] = (taken[row] ?? 0) + amount
  return loadsOf(posed, taken)
}

/** Work before money, then the largest amounts first. */
export function byWeight(left: Part, right: Part): number {
  if (left.limit.kind !== right.limit.kind) return left.limit.kind === 'work' ? -1 : 1
  return right.amount - left.amount
}

/** What limits, or margins, are passed by more under one selection than under another. */
export function moreOver(
  worse: readonly SmoothingLoad[],
  better: readonly SmoothingLoad[],
  of: 'over' | 'beyondMargin' = 'over',
): Part[] {
  return worse
    .flatMap((load, index): Part[] => {
      const more = load[of] - (better[index]?.[of] ?? 0)
      return more > 0 ? [{ limit: load.limit, amount: more as Quantity }] : []
    })
    .sort(byWeight)
}
