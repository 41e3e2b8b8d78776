/** Work asked of a team by month: the IT-side days of projects, retained ones and candidates apart. */
import type { Plan, Project, Workload } from '../../plan/plan.ts'
import { isCandidate, isCompleted, isRetained } from '../../plan/project-status.ts'
import type { Month } from '../../values/calendar.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import type { Period } from '../../values/period.ts'
import { type Days, NO_DAYS, sum } from '../../values/quantity.ts'

/** Whether the work is for the IT side's own staff, not for the business side nor a supplier. */
function isOwnStaff({ side }: Workload): boolean {
  return side === 'it' || side === 'internal'
}

export function countsAgainstTeam(work: Workload): boolean {
  return work.team !== undefined && isOwnStaff(work)
}

export interface ProjectDemand {
  readonly project: Project
  readonly days: Days
}

interface TeamWork {
  readonly project: Project
  readonly planned: readonly ReadonlyMap<Month, Days>[]
}

/** Work by team, in plan order; kept for the list of projects so that asking for every period stays linear. */
const workByTeam = memoizeByObject((projects: readonly Project[]) => {
  const index = new Map<string, TeamWork[]>()
  for (const project of projects) {
    const own = new Map<string, ReadonlyMap<Month, Days>[]>()
    for (const { team = '', planned } of project.workload.filter(countsAgainstTeam))
      addToList(own, team.toLowerCase(), planned)
    for (const [team, planned] of own) addToList(index, team, { project, planned })
  }
  return index
})

export function daysIn(days: ReadonlyMap<Month, Days>, { first, last }: Period): Days {
  let total = 0
  for (let month = first; month <= last; month = (month + 1) as Month) total += days.get(month) ?? 0
  return total as Days
}

function demandFrom(
  projects: readonly Project[],
  isAsked: (project: Project) => boolean,
  team: string,
  period: Period,
): ProjectDemand[] {
  const works = workByTeam(projects).get(team.toLowerCase()) ?? []
  return works.flatMap(({ project, planned }) => {
    const days = isAsked(project) ? sum(planned.map((one) => daysIn(one, period))) : NO_DAYS
    return days === 0 ? [] : [{ project, days }]
  })
}

/** The retained projects that ask work of a team in a period, in plan order. */
export function demandOf(plan: Pick<Plan, 'projects'>, team: string, period: Period): ProjectDemand[] {
  return demandFrom(plan.projects, isRetained, team, period)
}

export function candidateDemandOf(plan: Pick<Plan, 'projects'>, team: string, period: Period): ProjectDemand[] {
  return demandFrom(plan.projects, isCandidate, team, period)
}

/** The days of some projects that are still to be done by own staff and lie in no period, or on no team of the plan: no load holds them. */
export function unplacedDays(
  { projects, teams }: Pick<Plan, 'projects' | 'teams'>,
  isAsked: (project: Project) => boolean,
): Days {
  const known = new Set(teams.map(({ id }) => id.toLowerCase()))
  const works = projects
    .filter((project) => isAsked(project) && !isCompleted(project))
    .flatMap(({ workload }) => workload.filter(isOwnStaff))
    .filter(({ team = '', planned }) => planned.size === 0 || !known.has(team.toLowerCase()))
  return sum(works.map(({ total }) => total))
}

/** Planned days, dated or not, that count against a team; undefined where none are written. */
export function plannedDays({ workload }: Pick<Project, 'workload'>): Days | undefined {
  const works = workload.filter(countsAgainstTeam)
  return works.length === 0 ? undefined : sum(works.map(({ total }) => total))
}
