/** Days that teams spent on running the systems, beside what their run share sets aside and their work on projects. */

import type { Plan, Team } from '../../plan/plan.ts'
import type { Month } from '../../values/calendar.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { type Days, NO_DAYS, sum } from '../../values/quantity.ts'
import { nearestNumber, type Rational, total } from '../../values/rational.ts'
import { exactRunOf } from './capacity.ts'
import type { Scope } from './define.ts'
import { countsAgainstTeam } from './demand.ts'
import { runByMonth, toldByMonth } from './done-by-month.ts'
import { loadsIn, type TeamLoad } from './team-load.ts'
import { hasBegun } from './work-done.ts'

/** What a team did in a period, over the months of which its days of running the systems are told. */
export interface RunWork {
  readonly load: TeamLoad
  /** Days of running the systems. */
  readonly run: Days
  /** Days that the run share sets aside, in person-days; undefined where the capacity or the share is not known. */
  readonly planned: number | undefined
  /** Both kinds of work over the months of which time on projects is told too; undefined without such a month. */
  readonly both: { readonly run: Days; readonly build: Days } | undefined
}

export function tellsRun({ written }: Team): boolean {
  return Object.keys(written.run_days ?? {}).length > 0
}

/** Days that projects took of each team, whatever became of the projects, by the months of which any are told. */
const buildByMonth = memoizeByObject((plan: Plan) => {
  const teams = new Map<string, Map<Month, Days>>()
  for (const [work, done] of plan.projects.flatMap((project) => [...toldByMonth(plan)(project)])) {
    if (!countsAgainstTeam(work)) continue
    const team = work.team?.toLowerCase() ?? ''
    const days = teams.get(team) ?? new Map<Month, Days>()
    for (const [month, own] of done) days.set(month, sum([days.get(month) ?? NO_DAYS, own]))
    teams.set(team, days)
  }
  return teams
})

/** Run and build over the months of both: where nobody wrote the time of projects, their share is not known. */
function bothIn(
  run: ReadonlyMap<Month, Days>,
  build: ReadonlyMap<Month, Days>,
  months: readonly Month[],
): RunWork['both'] {
  const shared = months.filter((month) => build.has(month))
  if (shared.length === 0) return undefined
  const of = (days: ReadonlyMap<Month, Days>): Days => sum(shared.map((month) => days.get(month) ?? NO_DAYS))
  return { run: of(run), build: of(build) }
}

/** Nothing is set aside by a team that does not say its run share: that is not told, and no zero. */
function plannedIn(team: Team, months: readonly Month[]): number | undefined {
  if (team.written.capacity?.run === undefined) return undefined
  const parts = months.map((month) => exactRunOf(team, { first: month, last: month }))
  const known = parts.filter((part): part is Rational => part !== undefined)
  return known.length < parts.length ? undefined : nearestNumber(total(known))
}

/** What the teams of a scope did in its periods that have begun; those of which nothing is told are left out. */
export function runWorkIn(plan: Plan, scope: Scope): RunWork[] {
  return loadsIn(plan, scope).flatMap((load) => {
    if (!hasBegun(plan, load)) return []
    const { team, period } = load
    const told = runByMonth(plan)(team)
    const months = [...told.keys()].filter((month) => month >= period.first && month <= period.last)
    if (months.length === 0) return []
    return {
      load,
      run: sum(months.map((month) => told.get(month) ?? NO_DAYS)),
      planned: plannedIn(team, months),
      both: bothIn(told, buildByMonth(plan).get(team.id.toLowerCase()) ?? new Map(), months),
    }
  })
}
