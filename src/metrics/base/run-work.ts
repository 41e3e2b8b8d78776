/** Days that teams spent on running the systems, beside what their run share sets aside and their work on projects. */

import { spreadPeriods } from '../../plan/build/spread.ts'
import type { Plan, Team } from '../../plan/plan.ts'
import type { Month } from '../../values/calendar.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { type Days, sum } from '../../values/quantity.ts'
import { nearestNumber, type Rational, total } from '../../values/rational.ts'
import { exactRunOf } from './capacity.ts'
import type { Scope } from './define.ts'
import { countsAgainstTeam } from './demand.ts'
import { loadsIn, type TeamLoad } from './team-load.ts'

/** What a team did in a period, over the months of which its days of running the systems are told. */
export interface RunWork {
  readonly load: TeamLoad
  /** Days of running the systems. */
  readonly run: Days
  /** Days that the run share sets aside, in person-days; undefined where the capacity is not known. */
  readonly planned: number | undefined
  /** Days spent on projects. */
  readonly build: Days
}

/** Days of running the systems by month: those of a written period lie on its months in equal parts. */
const runByMonth = memoizeByObject(
  (team: Team): ReadonlyMap<Month, Days> =>
    spreadPeriods(team.written.run_days ?? {}, { start: undefined, end: undefined }),
)

/** Whether a team tells any day of running the systems. */
export function tellsRun({ written }: Team): boolean {
  return Object.keys(written.run_days ?? {}).length > 0
}

/** Days that projects took of a team in some months, whatever became of the projects. */
function buildIn(plan: Plan, team: Team, months: readonly Month[]): Days {
  const isOwn = (id: string | undefined): boolean => id?.toLowerCase() === team.id.toLowerCase()
  const works = plan.projects.flatMap(({ workload }) =>
    workload.filter((work) => countsAgainstTeam(work) && isOwn(work.team)),
  )
  return sum(works.flatMap(({ actual }) => months.flatMap((month) => actual.get(month) ?? [])))
}

function plannedIn(team: Team, months: readonly Month[]): number | undefined {
  const parts = months.map((month) => exactRunOf(team, { first: month, last: month }))
  const known = parts.filter((part): part is Rational => part !== undefined)
  return known.length < parts.length ? undefined : nearestNumber(total(known))
}

/** What the teams of a scope did in its periods; periods of which nothing is told are left out. */
export function runWorkIn(plan: Plan, scope: Scope): RunWork[] {
  return loadsIn(plan, scope).flatMap((load) => {
    const { team, period } = load
    const told = runByMonth(team)
    const months = [...told.keys()].filter((month) => month >= period.first && month <= period.last)
    if (months.length === 0) return []
    return {
      load,
      run: sum(months.map((month) => told.get(month) ?? (0 as Days))),
      planned: plannedIn(team, months),
      build: buildIn(plan, team, months),
    }
  })
}
