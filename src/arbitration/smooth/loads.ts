/**
 * The loads of a smoothing, limit by limit: under a solution, in periods that are over, and where more is asked in all than there is, so that no dates can help.
 */

import { demandMeter } from '../../limits/demand.ts'
import type { Limit } from '../../limits/index.ts'
import { exactNetOf, exactPlannableOf, fineDays } from '../../metrics/base/capacity.ts'
import { spendingIn } from '../../metrics/base/spending.ts'
import { teamLoads } from '../../metrics/base/team-load.ts'
import { ceilingsIn } from '../../metrics/envelopes.ts'
import { resourceLoads, type Solution } from '../../optimize/model/problem.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { excess, type FineDays, type Quantity, sum } from '../../values/quantity.ts'
import { nearestNumber, total } from '../../values/rational.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import type { LimitAmount, Shortfall, Smoothing } from './smoothing.ts'

/** A row of a smoothing: the days of a team in a period, or the money of a year and section. */
export interface SmoothingLoad {
  /** Position of the row. */
  readonly row: number
  readonly limit: Extract<Limit, { kind: 'work' | 'money' }>
  readonly taken: Quantity
  readonly capacity: Quantity
  /** What it is passed by; 0 where it is not. */
  readonly over: Quantity
  /** The same of plannable days; of money, what `over` is. */
  readonly beyondMargin: Quantity
}

/** What a row holds and what of it may be planned, as figures tell it: days exact, where the solver rounds them down. */
function limitsOf(limit: SmoothingLoad['limit'], upper: number): { most: number; margin: number } {
  if (limit.kind !== 'work') return { most: upper, margin: upper }
  const { team, period, accepted } = limit
  const margin = fineDays(exactPlannableOf(team, period)) + (accepted?.amount ?? 0)
  return { most: Math.max(fineDays(exactNetOf(team, period)), margin), margin }
}

function loadsOf({ problem, map: meaning }: Formulation, taken: readonly number[]): SmoothingLoad[] {
  return taken.flatMap((amount, row): SmoothingLoad[] => {
    const [limit, { capacity: upper = 0 } = {}] = [meaning.rows[row], problem.resources[row]]
    if (limit?.kind !== 'work' && limit?.kind !== 'money') return []
    const { most, margin } = limitsOf(limit, upper)
    const beyond = (held: number): Quantity => Math.max(0, amount - held) as Quantity
    return [
      {
        row,
        limit,
        taken: amount as Quantity,
        capacity: most as Quantity,
        over: beyond(most),
        beyondMargin: beyond(margin),
      },
    ]
  })
}

/** The rows in their order, as a solution fills them. */
export function smoothingLoads(formulation: Formulation, solution: Solution): SmoothingLoad[] {
  return loadsOf(formulation, resourceLoads(formulation.problem, solution))
}

/** The rows in their order, as the projects of a plan fill them. */
export function loadsOfProjects(formulation: Formulation, projects: readonly Project[]): SmoothingLoad[] {
  const { measure } = demandMeter(formulation.map.frame, formulation.map.rows)
  const taken: number[] = formulation.map.rows.map(() => 0)
  for (const project of projects) for (const [row, amount] of measure(project)) taken[row] = (taken[row] ?? 0) + amount
  return loadsOf(formulation, taken)
}

/** Work before money, then the largest amounts first. */
export function byWeight(left: LimitAmount, right: LimitAmount): number {
  if (left.limit.kind !== right.limit.kind) return left.limit.kind === 'work' ? -1 : 1
  return right.amount - left.amount
}

/** What limits, or margins, are passed by more under one solution than under another. */
export function moreOver(
  worse: readonly SmoothingLoad[],
  better: readonly SmoothingLoad[],
  of: 'over' | 'beyondMargin' = 'over',
): LimitAmount[] {
  return worse
    .flatMap((load, index): LimitAmount[] => {
      const more = load[of] - (better[index]?.[of] ?? 0)
      return more > 0 ? [{ limit: load.limit, amount: more as Quantity }] : []
    })
    .sort(byWeight)
}

/** Overload and overspend that are in no row: they lie in periods and years that are over. */
export function pastOverload(after: Plan, { map: meaning }: Formulation): Smoothing['past'] {
  const keys = meaning.rows.map((row) => {
    if (row.kind === 'work') return `${row.team.id} ${row.period.first}`
    return row.kind === 'money' ? `${row.year} ${row.section}` : ''
  })
  const rows = new Set(keys)
  const days = teamLoads(after).filter(({ team, period }) => !rows.has(`${team.id} ${period.first}`))
  const money = ceilingsIn(after, {}).filter(({ year, section }) => !rows.has(`${year} ${section}`))
  return {
    days: (100 * nearestNumber(total(days.map(({ exact }) => exact.overload)))) as FineDays,
    money: sum(money.map(({ year, section, max }) => excess(spendingIn(after, year, section), max))),
  }
}

function keyOf({ limit }: SmoothingLoad): string {
  return limit.kind === 'work' ? `work ${limit.team.id}` : `money ${limit.section}`
}

/** The teams and sections of which some limit is passed and all together are too little, in the order of the rows. */
export function shortfallsOf(loads: readonly SmoothingLoad[]): Shortfall[] {
  const groups = new Map<string, SmoothingLoad[]>()
  for (const load of loads) groups.set(keyOf(load), [...(groups.get(keyOf(load)) ?? []), load])
  return [...groups.values()].flatMap((group): Shortfall[] => {
    const [first] = group
    const asked = group.reduce((total, { taken }) => total + taken, 0)
    const held = group.reduce((total, { capacity: upper }) => total + upper, 0)
    if (first === undefined || asked <= held) return []
    const [by, count] = [(asked - held) as Quantity, group.length]
    return [{ limit: first.limit, asked: asked as Quantity, held: held as Quantity, by, count }]
  })
}
