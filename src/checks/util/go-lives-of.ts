/** When a project goes live, and for which departments. */
import { isSameId } from '../../metrics/base/scope.ts'
import { within } from '../../plan/entity.ts'
import type { Project } from '../../plan/plan.ts'
import type { PathOrigin } from '../../source/origin.ts'
import { monthOfDay, parseDay } from '../../values/calendar.ts'
import { type Period, periodOf } from '../../values/period.ts'

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
