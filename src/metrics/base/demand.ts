/** Work asked of a team by month: the IT-side days of projects, retained ones and candidates apart. */
import type { Plan, Project, Workload } from '../../plan/plan.ts'
import { isCandidate, isCompleted, isRetained } from '../../plan/project-status.ts'
import type { Month } from '../../values/calendar.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import type { Period } from '../../values/period.ts'
import { type Days, sum } from '../../values/quantity.ts'

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

/** What a project asks of a team, and the months from the first to the last of which it asks anything. */
interface TeamWork extends Period {
  readonly project: Project
  readonly planned: readonly ReadonlyMap<Month, Days>[]
}

function teamWork(project: Project, planned: readonly ReadonlyMap<Month, Days>[]): TeamWork {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const days of planned)
    for (const month of days.keys()) {
      first = Math.min(first, month)
      last = Math.max(last, month)
    }
  return { project, planned, first: first as Month, last: last as Month }
}

type TeamWorks = ReadonlyMap<string, readonly TeamWork[]>

/** Work by team, in plan order; kept for the list of projects so that asking for every period stays linear. */
function worksOf(projects: readonly Project[], isAsked: (project: Project) => boolean): TeamWorks {
  const index = new Map<string, TeamWork[]>()
  for (const project of projects) {
    if (!isAsked(project)) continue
    const own = new Map<string, ReadonlyMap<Month, Days>[]>()
    for (const { team = '', planned } of project.workload.filter(countsAgainstTeam))
      addToList(own, team.toLowerCase(), planned)
    for (const [team, planned] of own) addToList(index, team, teamWork(project, planned))
  }
  return index
}

const retainedWorks = memoizeByObject((projects: readonly Project[]) => worksOf(projects, isRetained))
const candidateWorks = memoizeByObject((projects: readonly Project[]) => worksOf(projects, isCandidate))

export function daysIn(days: ReadonlyMap<Month, Days>, { first, last }: Period): Days {
  let total = 0
  for (let month = first; month <= last; month = (month + 1) as Month) total += days.get(month) ?? 0
  return total as Days
}

function demandFrom(works: TeamWorks, team: string, period: Period): ProjectDemand[] {
  const found: ProjectDemand[] = []
  for (const { project, planned, first, last } of works.get(team.toLowerCase()) ?? []) {
    if (last < period.first || first > period.last) continue
    const days = sum(planned.map((one) => daysIn(one, period)))
    if (days !== 0) found.push({ project, days })
  }
  return found
}

/** The retained projects that ask work of a team in a period, in plan order. */
export function demandOf(plan: Pick<Plan, 'projects'>, team: string, period: Period): ProjectDemand[] {
  return demandFrom(retainedWorks(plan.projects), team, period)
}

export function candidateDemandOf(plan: Pick<Plan, 'projects'>, team: string, period: Period): ProjectDemand[] {
  return demandFrom(candidateWorks(plan.projects), team, period)
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
