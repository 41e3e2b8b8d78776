/** Days done against days planned, by project, team and period: the one computation behind activity figures. */
import type { Plan, Project, Workload } from '../../plan/plan.ts'
import { isCompleted, isRetained } from '../../plan/project-status.ts'
import { firstDay } from '../../values/calendar.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { type Days, NO_DAYS, sum } from '../../values/quantity.ts'
import type { Scope } from './define.ts'
import { countsAgainstTeam, daysIn } from './demand.ts'
import { type DaysByMonth, doneByMonth } from './done-by-month.ts'
import { loadsIn, type TeamLoad, teamLoads } from './team-load.ts'

export interface WorkDone {
  readonly project: Project
  readonly load: TeamLoad
  readonly planned: Days
  readonly actual: Days
  /** Whether the days done are told for the whole of the period. */
  readonly isFollowed: boolean
}

/** Whether a period has begun on the status date; what is written of later ones was not known then. */
export function hasBegun(plan: Pick<Plan, 'asOf'>, load: TeamLoad): boolean {
  return load.isPast || isRunning(plan, load)
}

export function isRunning({ asOf }: Pick<Plan, 'asOf'>, { period, isPast }: TeamLoad): boolean {
  return !isPast && firstDay(period.first) <= asOf
}

interface DoneWork {
  readonly work: Workload
  readonly done: DaysByMonth
}

/**
 * The last month, of those that have begun on the status date, of which days done are told: none without any, no end
 * where the project is completed.
 */
function followedUntil(plan: Plan, project: Project, works: readonly DoneWork[]): number {
  const months = works
    .flatMap(({ done }) => [...done.keys()])
    .filter((month) => plan.status === 'closed' || firstDay(month) <= plan.asOf)
  if (months.length === 0) return Number.NEGATIVE_INFINITY
  return isCompleted(project) ? Number.POSITIVE_INFINITY : Math.max(...months)
}

function worksByTeam(plan: Plan, project: Project): Map<string, DoneWork[]> {
  const works = new Map<string, DoneWork[]>()
  for (const [work, done] of doneByMonth(plan)(project)) {
    if (countsAgainstTeam(work)) addToList(works, work.team?.toLowerCase() ?? '', { work, done })
  }
  return works
}

const workDone = memoizeByObject((plan: Plan): readonly WorkDone[] => {
  const loads = new Map<string, TeamLoad[]>()
  for (const load of teamLoads(plan)) addToList(loads, load.team.id.toLowerCase(), load)
  return plan.projects
    .flatMap((project) =>
      [...worksByTeam(plan, project)].flatMap(([team, works]) => {
        const until = followedUntil(plan, project, works)
        return (loads.get(team) ?? []).map(
          (load): WorkDone => ({
            project,
            load,
            planned: isRetained(project) ? sum(works.map(({ work }) => daysIn(work.planned, load.period))) : NO_DAYS,
            actual: hasBegun(plan, load) ? sum(works.map(({ done }) => daysIn(done, load.period))) : NO_DAYS,
            isFollowed: load.period.first <= until,
          }),
        )
      }),
    )
    .filter(({ planned, actual }) => planned !== 0 || actual !== 0)
})

/** The work of a scope's projects for its teams in its periods, in the order of projects. */
export function workDoneIn(plan: Plan, scope: Scope): WorkDone[] {
  const loads = new Set(loadsIn(plan, scope))
  const projects = new Set(scope.touching)
  return workDone(plan).filter(({ project, load }) => loads.has(load) && projects.has(project))
}
