/** Work asked of a team by month: the IT-side days of projects, retained ones and candidates apart. */
import type { Plan, Project, Workload } from '../../plan/plan.ts'
import { isCandidate, isRetained } from '../../plan/project-status.ts'
import type { Month } from '../../values/calendar.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import type { Period } from '../../values/period.ts'
import { type Days, NO_DAYS, sum } from '../../values/quantity.ts'

/** Whether the work counts against a team's capacity: own staff, not the business side nor a supplier. */
export function countsAgainstTeam({ side, team }: Workload): boolean {
  return team !== undefined && (side === 'it' || side === 'internal')
}

/** One project's work for a team in a period. */
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

/** The days of some months that lie in a period. */
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
export function demandOf(
  plan: Pick<Plan, 'projects'>,
  team: string,
  period: Period,
): ProjectDemand[] {
  return demandFrom(plan.projects, isRetained, team, period)
}

/** The candidates that would ask work of a team in a period. */
export function candidateDemandOf(
  plan: Pick<Plan, 'projects'>,
  team: string,
  period: Period,
): ProjectDemand[] {
  return demandFrom(plan.projects, isCandidate, team, period)
}

/** Planned days, dated or not, that count against a team; undefined where none are written. */
export function plannedDays({ workload }: Pick<Project, 'workload'>): Days | undefined {
  const works = workload.filter(countsAgainstTeam)
  return works.length === 0 ? undefined : sum(works.map(({ total }) => total))
}
