/**
 * When a project goes live and for which departments, and which awaited go-lives lie on days on which the office said none may be.
 */
import { isSameId, within } from '../../plan/entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Day, monthOfDay, parseDay } from '../../values/calendar.ts'
import { type Period, periodOf } from '../../values/period.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'
import { type AwaitedMilestone, awaitedMilestones } from './milestones.ts'

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

/** A span of days without go-lives, as written. */
export type Blackout = NonNullable<NonNullable<Plan['header']['calendars']>['blackouts']>[number]

/** A go-live and the first blackout that it falls in. */
interface BlockedGoLive {
  readonly goLive: AwaitedMilestone
  readonly found: readonly [position: number, blackout: Blackout]
}

function covers({ from, to }: Blackout, day: Day): boolean {
  const [first, last] = [parseDay(from, 'start'), parseDay(to, 'end')]
  return first !== undefined && last !== undefined && first <= day && day <= last
}

/** Whether the blackout is for a department of the project; one that names none is for all. */
function concerns({ departments }: Blackout, project: Project): boolean {
  if (departments === undefined) return true
  const own = new Set(project.departments.map((id) => id.toLowerCase()))
  return departments.some((id) => own.has(id.toLowerCase()))
}

/** The go-lives, not yet reached, inside a blackout of plan.calendars that concerns the project, in the order of the file. */
export function blockedGoLives(
  { header }: Pick<Plan, 'header'>,
  project: Project,
): BlockedGoLive[] {
  const blackouts = [...(header.calendars?.blackouts ?? []).entries()]
  if (blackouts.length === 0) return []
  return awaitedMilestones(project).flatMap((goLive) => {
    if (goLive.milestone.kind !== 'golive') return []
    const found = blackouts.find(
      ([, blackout]) => covers(blackout, goLive.day) && concerns(blackout, project),
    )
    return found === undefined ? [] : [{ goLive, found }]
  })
}
