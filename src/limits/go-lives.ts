/** The most go-lives of a department in a quarter, for one that changes several tools at once adopts none of them. */
import { onDate } from '../lang/dates.ts'
import { formatNumber } from '../lang/numbers.ts'
import { isSameId, titleOf, within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { LimitById, Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { monthOfDay, parseDay } from '../values/calendar.ts'
import { type Period, periodOf, periodText } from '../values/period.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { limitsById } from './by-id.ts'
import type { DemandOf, LimitKind } from './define.ts'

/** The most go-lives of a department in a quarter. */
export interface GoLivesLimit {
  readonly kind: 'golives'
  readonly department: string
  readonly quarter: Period
  readonly limit: number
}

type Milestone = NonNullable<Project['written']['milestones']>[number]

/** A dated go-live, reached or not. */
export interface GoLive {
  readonly project: Project
  readonly milestone: Milestone
  /** As written. */
  readonly date: string
  readonly at: PathOrigin
  readonly quarter: Period
}

/** The key of a milestone's date: the real one, else the one now foreseen, else the baseline. */
function dateKeyOf(milestone: Milestone): 'actual' | 'current' | 'baseline' | undefined {
  return (['actual', 'current', 'baseline'] as const).find((date) => milestone[date])
}

/** The dated go-lives of a project, in the order of the file. */
export function goLivesOf(project: Project): GoLive[] {
  return (project.written.milestones ?? []).flatMap((milestone, index) => {
    if (milestone.kind !== 'golive') return []
    const key = dateKeyOf(milestone)
    const date = key === undefined ? undefined : milestone[key]
    const day = date === undefined ? undefined : parseDay(date, 'end')
    if (key === undefined || date === undefined || day === undefined) return []
    const filedKey = dateKeyOf(project.filed?.milestones?.[index] ?? milestone) ?? key
    const at = within(project, 'milestones', index, filedKey)
    return [{ project, milestone, date, at, quarter: periodOf(monthOfDay(day), 'quarter') }]
  })
}

/** Whether a department leads the project or contributes to it. */
export function takesPart({ leadDepartment, departments }: Project, id: string): boolean {
  return [leadDepartment ?? '', ...departments].some((department) => isSameId(department, id))
}

/** Whether a quarter is over on the status date. */
function isPast({ asOf }: Plan, quarter: Period): boolean {
  return quarter.last < monthOfDay(asOf)
}

/** The go-lives of a department by quarter, in time order; quarters that are over are left out. */
export function goLivesByQuarter(plan: Plan, department: string): [Period, GoLive[]][] {
  const quarters = new Map<number, [Period, GoLive[]]>()
  const taking = plan.projects.filter((project) => isRetained(project) && takesPart(project, department))
  for (const goLive of taking.flatMap(goLivesOf)) {
    const { quarter } = goLive
    if (isPast(plan, quarter)) continue
    const [, known] = quarters.get(quarter.first) ?? [quarter, []]
    quarters.set(quarter.first, [quarter, [...known, goLive]])
  }
  return [...quarters.values()].sort(([left], [right]) => left.first - right.first)
}

/** The quarters, not yet over, in which a retained project goes live for a department, each with the limit. */
function liveQuarters(
  plan: Plan,
  limits: readonly LimitById[],
  project: Project,
): [limit: LimitById, quarter: Period][] {
  if (limits.length === 0 || !isRetained(project)) return []
  const taking = limits.filter(({ id }) => takesPart(project, id))
  return goLivesOf(project)
    .filter(({ quarter }) => !isPast(plan, quarter))
    .flatMap(({ quarter }) => taking.map((limit): [LimitById, Period] => [limit, quarter]))
}

/** Opens the limit of a department and quarter when a go-live first meets it. */
function countGoLives(plan: Plan, open: (limit: GoLivesLimit) => number): DemandOf {
  const limits = limitsById(plan, 'golive_limits')
  const positions = new Map<LimitById, Map<number, number>>()
  return (project, add) => {
    for (const [limit, quarter] of liveQuarters(plan, limits, project)) {
      const own = positions.get(limit) ?? new Map<number, number>()
      positions.set(limit, own)
      const { id: department, value } = limit
      const known = own.get(quarter.first)
      const position = known ?? open({ kind: 'golives', department, quarter, limit: value })
      own.set(quarter.first, position)
      add(position, 1)
    }
  }
}

/** Binds in quarters, not yet over, in which a project may go live; the others have no limit to speak of. */
export const goLives: LimitKind<GoLivesLimit> = {
  kind: 'golives',
  unit: 'count',
  rules: ['department-golives-over-limit'],
  table: {
    id: 'arbitration_golives',
    title: { fr: 'Mises en service par trimestre', en: 'Go-lives in a quarter' },
    rows: 12,
  },
  title: { fr: 'mises en service par trimestre', en: 'go-lives in a quarter' },
  isFilledByRank: false,
  frameLines: (plan, { scenario }) =>
    scenario.frame.limits
      .filter(({ key }) => key === 'golive_limits')
      .map(({ id, value, at }) => {
        const title = titleOf(entityById(plan.departments, id)?.title, id)
        return {
          id: `golives ${id}`,
          name: {
            fr: `Mises en service par trimestre au plus, ${title.fr}`,
            en: `Most go-lives in a quarter, ${title.en}`,
          },
          before: undefined,
          after: { unit: 'count', value },
          at,
        }
      }),
  inPlan: () => [],
  isOver: (plan, { quarter }) => isPast(plan, quarter),
  most: ({ limit }) => limit,
  least: () => undefined,
  elasticMost: () => undefined,
  extraMeans: () => [],
  violation: () => ({ code: 'golives', words: { fr: 'au-delà du nombre permis', en: 'beyond the number allowed' } }),
  soft: () => undefined,
  demand: (plan, _, open) => (open === undefined ? () => undefined : countGoLives(plan, open)),
  name: ({ department, quarter }, lang, when) => {
    const what = { fr: 'mises en service', en: 'go-lives' }[lang]
    return `${what} ${department} ${when(quarter)}`
  },
  more: (_, { department, quarter }, by, lang) => {
    const [much, when] = [`+${formatNumber(by, lang)}`, onDate(periodText(quarter), lang)]
    return { fr: `${much} mise en service chez ${department} ${when}`, en: `${much} go-live at ${department} ${when}` }[
      lang
    ]
  },
}
