/**
 * The days by which things must be done: the deadline of a project, its own or that of a need it answers, and the due
 * date of a decision’s follow-up.
 */
import { type Day, parseDay } from '../values/calendar.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { within } from './entity.ts'
import type { Entry, Plan, Project } from './plan.ts'
import { hasStarted, isOpen } from './project-status.ts'

export interface Deadline {
  /** As written. */
  readonly text: string
  readonly day: Day
  readonly at: PathOrigin
}

type Obliged = Parameters<typeof within>[0] & {
  readonly mandatory?: { readonly deadline?: string | undefined } | undefined
}

function deadlineOf({ at, mandatory }: Obliged): Deadline[] {
  const text = mandatory?.deadline
  const day = text === undefined ? undefined : parseDay(text, 'end')
  if (text === undefined || day === undefined) return []
  return [{ text, day, at: within({ at }, 'mandatory', 'deadline') }]
}

/** The deadlines of the needs that projects answer, by project id in lower case. */
function needDeadlines(plan: Pick<Plan, 'needs' | 'projects'>): ReadonlyMap<string, Deadline[]> {
  const byProject = new Map<string, Deadline[]>()
  const byNeed = new Map(plan.needs.map((need) => [need.id.toLowerCase(), deadlineOf(need)]))
  const add = (project: string, need: string): void => {
    const key = project.toLowerCase()
    byProject.set(key, [...(byProject.get(key) ?? []), ...(byNeed.get(need.toLowerCase()) ?? [])])
  }
  for (const { id, projects } of plan.needs) for (const project of projects ?? []) add(project, id)
  for (const { id, written } of plan.projects) for (const need of written.needs ?? []) add(id, need)
  return byProject
}

function earliest(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines.reduce<Deadline | undefined>(
    (first, deadline) => (first !== undefined && first.day <= deadline.day ? first : deadline),
    undefined,
  )
}

/** Gives the earliest deadline of each project of the plan, its own before that of a need on the same day; undefined where it has none. */
export function deadlineByProject(plan: Pick<Plan, 'needs' | 'projects'>): (project: Project) => Deadline | undefined {
  const ofNeeds = needDeadlines(plan)
  return ({ id, at, written: { mandatory } }) =>
    earliest([...deadlineOf({ at, mandatory }), ...(ofNeeds.get(id.toLowerCase()) ?? [])])
}

/** The start now foreseen of a project that is still to begin; undefined where it has begun, or has none. */
export function startAwaited({ status, span }: Pick<Project, 'status' | 'span'>): Day | undefined {
  return status === 'approved' || status === 'planned' ? span.start : undefined
}

/** The end now foreseen of a project that the plan keeps and that is not finished; undefined where it is, or has none. */
export function endAwaited(project: Pick<Project, 'status' | 'span'>): Day | undefined {
  return isOpen(project) ? project.span.end : undefined
}

/** How many days before the status date a project that has begun and is not finished should have ended; undefined where it should not. */
export function daysPastEnd({ asOf }: Pick<Plan, 'asOf'>, project: Project): number | undefined {
  const end = hasStarted(project) ? endAwaited(project) : undefined
  return end !== undefined && end < asOf ? asOf - end : undefined
}

/** Whether a project should have begun, or ended, before the status date, by its dates now foreseen. */
export function isOverdue({ asOf }: Pick<Plan, 'asOf'>, project: Project): boolean {
  return [startAwaited(project), endAwaited(project)].some((day) => day !== undefined && day < asOf)
}

/** How many days before the status date a written day lies; undefined where it does not, or where none is written. */
export function daysOverdue({ asOf }: Pick<Plan, 'asOf'>, due = ''): number | undefined {
  const day = parseDay(due, 'end')
  return day === undefined || day >= asOf ? undefined : asOf - day
}

const SETTLED: readonly string[] = ['done', 'dropped']

/** How many days a decision's follow-up is late on the status date; undefined where it is settled or not yet due. */
export function followUpDelay(
  plan: Pick<Plan, 'asOf'>,
  { due, status = 'open' }: Pick<Entry<'decisions'>, 'due' | 'status'>,
): number | undefined {
  return SETTLED.includes(status) ? undefined : daysOverdue(plan, due)
}

/** Whether a decision is still to be followed up: by a due date, or by the word that it is. */
export function isToFollowUp({ due, status }: Pick<Entry<'decisions'>, 'due' | 'status'>): boolean {
  return (due ?? status) !== undefined && !SETTLED.includes(status ?? 'open')
}

/** Whether a decision has a follow-up to look after, or had one by a day. */
export function isFollowedUp({ due, status }: Pick<Entry<'decisions'>, 'due' | 'status'>): boolean {
  return due !== undefined || (status ?? 'done') !== 'done'
}
