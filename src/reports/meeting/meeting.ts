/**
 * What the page of a meeting is made from: whose meeting, since when, which projects and decisions, how its lists are grouped, and what changed since.
 */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import type { Comparison } from '../../scenarios/compare/comparison.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import { text } from '../document/cell.ts'
import type { Cell, Column } from '../document/document.ts'
import type { ProjectFilter } from '../report-kind.ts'
import { entityTitle } from '../words/names.ts'

/** What is asked of the page. */
export interface MeetingChoice {
  readonly body?: Entry<'bodies'> | undefined
  /** The day of the meeting before, or another that the reader asked for. */
  readonly since: Day
  readonly filter?: ProjectFilter | undefined
  /** The plan of that day against the plan now; undefined where no older state is known. */
  readonly comparison?: Comparison | undefined
}

/** A meeting's page with its projects. */
export interface Meeting extends MeetingChoice {
  /** The plan with the projects of the page only. */
  readonly plan: Plan
  /** The plan with all of its projects. */
  readonly whole: Plan
}

/** Days before the status date where no body and no day says since when. */
const USUAL_DAYS = 30

/** The day of a body's last meeting before the status date; undefined where its register names none. */
export function lastMeeting(
  { asOf }: Pick<Plan, 'asOf'>,
  body: Entry<'bodies'> | undefined,
): Day | undefined {
  const days = (body?.meetings ?? []).flatMap(({ date }) => parseDay(date, 'end') ?? [])
  return days
    .filter((day) => day < asOf)
    .reduce<Day | undefined>(
      (last, day) => (last === undefined || day > last ? day : last),
      undefined,
    )
}

/** Since when a page tells where nobody says: the body's last meeting, else a month. */
export function usualSince(plan: Pick<Plan, 'asOf'>, body?: Entry<'bodies'>): Day {
  return lastMeeting(plan, body) ?? ((plan.asOf - USUAL_DAYS) as Day)
}

/** Whether a project is a body's business: of its themes, or steered by it where it steers projects. */
function concerns({ themes, level, id }: Entry<'bodies'>, { theme, written }: Project): boolean {
  if (level === 'steering' || level === 'project') {
    return written.steering_body?.toLowerCase() === id.toLowerCase()
  }
  return themes === undefined || themes.some((one) => one === theme)
}

/** The projects of a body; all of them without a body, and where it steers none that says so. */
export function projectsOfBody(
  projects: readonly Project[],
  body: Entry<'bodies'> | undefined,
): readonly Project[] {
  if (body === undefined) return projects
  const own = projects.filter((project) => concerns(body, project))
  return own.length === 0 ? projects : own
}

/** How a page's lists are grouped: an office reads by theme, a strategy committee by department. */
export function groupingOf(body: Entry<'bodies'> | undefined): 'theme' | 'department' {
  return body?.level === 'office' || body?.level === 'project' ? 'theme' : 'department'
}

interface GroupColumn {
  readonly column: Column
  readonly cell: (project: Project) => Cell
}

function departmentCell(plan: Plan, { leadDepartment }: Project): Cell {
  return leadDepartment === undefined
    ? { kind: 'empty' }
    : text(entityTitle(plan, 'department', leadDepartment))
}

/** The column that groups, with its cell of a project; empty for a project without theme or department. */
export function groupColumn({ plan, body }: Meeting): GroupColumn {
  const field = groupingOf(body)
  return {
    column: { id: field, title: LABELS[field], unit: 'text' },
    cell: (project) => {
      if (field === 'department') return departmentCell(plan, project)
      return project.theme === undefined ? { kind: 'empty' } : text(valueLabel(project.theme))
    },
  }
}

/** Where each group stands: departments as the plan lists them, themes by name; without one last. */
export function groupRank({ plan, body }: Meeting, { theme, leadDepartment }: Project): string {
  const last = '\uffff'
  if (groupingOf(body) === 'theme') return theme ?? last
  const id = leadDepartment?.toLowerCase()
  const index = plan.departments.findIndex((department) => department.id.toLowerCase() === id)
  return index < 0 ? last : String(index).padStart(6, '0')
}

/** The projects in the order of their groups, those of one group in plan order. */
export function sortedByGroup(meeting: Meeting, projects: readonly Project[]): Project[] {
  const ranked = projects.map((project) => ({ project, rank: groupRank(meeting, project) }))
  return ranked
    .toSorted((left, right) => (left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0))
    .map(({ project }) => project)
}

/** Whether the page is about the whole plan, or the decision names a project of the page. */
export function isOfPage(
  { plan, whole }: Pick<Meeting, 'plan' | 'whole'>,
  { projects = [] }: Entry<'decisions'>,
): boolean {
  if (plan === whole) return true
  const ids = new Set(plan.projects.map(({ id }) => id.toLowerCase()))
  return projects.some((id) => ids.has(id.toLowerCase()))
}
