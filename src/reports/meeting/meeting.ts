/** What the page of a meeting is made from: whose meeting, since when, which projects and decisions, how its lists are grouped, and what changed since. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { themeLabel } from '../../plan/vocabulary.ts'
import type { Comparison } from '../../scenarios/compare/comparison.ts'
import type { Day } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import { column, type ItemColumn } from '../document/table.ts'
import type { ProjectChoice } from '../project-choice.ts'
import { endDay } from '../sections/decisions.ts'
import { distinctTitle, entityTitle } from '../words/names.ts'

export interface MeetingChoice extends ProjectChoice {
  /** The day of the meeting before, or another that the reader asked for. */
  readonly since: Day
  /** The plan of that day against the plan now; undefined where no older state is known. */
  readonly comparison?: Comparison | undefined
  /** The words that asked for its projects. */
  readonly words?: Bilingual | undefined
}

export interface Meeting extends MeetingChoice {
  /** The plan with the projects of the page only. */
  readonly plan: Plan
  /** The plan with all of its projects. */
  readonly whole: Plan
}

/** Days before the status date where no body and no day says since when. */
const USUAL_DAYS = 30

/** The day of a body's last meeting before the status date; undefined where its register names none. */
export function lastMeeting({ asOf }: Pick<Plan, 'asOf'>, body: Entry<'bodies'> | undefined): Day | undefined {
  return (body?.meetings ?? [])
    .flatMap(({ date }) => endDay(date) ?? [])
    .filter((day) => day < asOf)
    .reduce<Day | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined)
}

/** Since when a page tells where nobody says: the body's last meeting, else a month. */
export function usualSince(plan: Pick<Plan, 'asOf'>, body?: Entry<'bodies'>): Day {
  return lastMeeting(plan, body) ?? ((plan.asOf - USUAL_DAYS) as Day)
}

/** Whether a written day lies after the meeting before and not after the status date. */
export function isRecent({ since, whole }: Pick<Meeting, 'since' | 'whole'>, date: string | undefined): boolean {
  const day = endDay(date)
  return day !== undefined && day > since && day <= whole.asOf
}

/** Whether the page is about the whole plan, or what is looked at names a project of the page. */
export function isOfPage(
  { plan, whole }: Pick<Meeting, 'plan' | 'whole'>,
  { projects = [] }: { readonly projects?: readonly string[] | undefined },
): boolean {
  if (plan === whole) return true
  const ids = new Set(plan.projects.map(({ id }) => id.toLowerCase()))
  return projects.some((id) => ids.has(id.toLowerCase()))
}

/** How a page's lists are grouped: an office reads by theme, a strategy committee by department. */
export function groupingOf(body: Entry<'bodies'> | undefined): 'theme' | 'department' {
  return body?.level === 'office' || body?.level === 'project' ? 'theme' : 'department'
}

/** The first columns of a page's lists: the theme or the lead department, empty where there is none, then the project. */
export function groupColumns<T>(
  { plan, whole, body }: Meeting,
  projectOf: (item: T) => Project,
): [group: ItemColumn<T>, project: ItemColumn<T>] {
  const field = groupingOf(body)
  return [
    column(field, LABELS[field], 'text', (item: T) => {
      const { theme, leadDepartment } = projectOf(item)
      if (field === 'theme') return theme === undefined ? EMPTY : text(themeLabel(plan, theme))
      if (leadDepartment === undefined) return EMPTY
      return text(entityTitle(plan, 'department', leadDepartment))
    }),
    column('project', LABELS.project, 'text', (item) => distinctTitle(whole, projectOf(item))),
  ]
}

/** Where each group stands: departments as the plan lists them, themes by name; without one last. */
function groupRank({ plan, body }: Meeting, { theme, leadDepartment }: Project): string {
  const last = '\uffff'
  if (groupingOf(body) === 'theme') return theme ?? last
  const id = leadDepartment?.toLowerCase()
  const index = plan.departments.findIndex((department) => department.id.toLowerCase() === id)
  return index < 0 ? last : String(index).padStart(6, '0')
}

/** Items in the order of the groups of their projects, those of one group by another order, else as they come. */
export function sortedByGroup<T>(
  meeting: Meeting,
  items: readonly T[],
  projectOf: (item: T) => Project,
  within: (left: T, right: T) => number = () => 0,
): T[] {
  return items
    .map((item) => ({ item, rank: groupRank(meeting, projectOf(item)) }))
    .toSorted((left, right) => {
      if (left.rank !== right.rank) return left.rank < right.rank ? -1 : 1
      return within(left.item, right.item)
    })
    .map(({ item }) => item)
}

const RUNNING: readonly string[] = ['in_progress', 'on_hold']

/** The running projects of the page, by group. */
export function runningProjects(meeting: Meeting, isShown: (project: Project) => boolean = () => true): Project[] {
  return sortedByGroup(
    meeting,
    meeting.plan.projects.filter((one) => RUNNING.includes(one.status) && isShown(one)),
    (project) => project,
  )
}
