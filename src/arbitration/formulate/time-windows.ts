/** The days between which a project must lie, each with what sets it. */

import type { Deadline } from '../../plan/due-dates.ts'
import type { MaxShift, Plan, Project } from '../../plan/plan.ts'
import { hasStarted } from '../../plan/project-status.ts'
import { blockedGoLives } from '../../rules/facts/go-lives.ts'
import { shiftDay } from '../../rules/facts/project-dates.ts'
import { addMonths, type Day, firstDay, lastDay, type Month, monthOfDay, parseDay } from '../../values/calendar.ts'
import type { WindowReason } from './formulation-map.ts'

interface WindowEdge {
  readonly reason: WindowReason
  readonly day: Day
}

/** The days that a project may not start before, may not start after, and may not end after. */
export interface TimeWindow {
  readonly starts: readonly WindowEdge[]
  /** Last days of a start. */
  readonly latestStarts: readonly WindowEdge[]
  readonly ends: readonly WindowEdge[]
}

/** What the bounds of a project depend on beside the project. */
export interface WindowContext {
  readonly frame: Plan
  /** The day by which law or contract wants a project to have ended. */
  readonly deadlineOf: (project: Project) => Deadline | undefined
  /** The project of an id, in lower case, where nothing about its dates is to be chosen and the plan keeps it. */
  readonly fixedProject: (id: string) => Project | undefined
  /** How far a choice may move a start; undefined where only float and windows do (a smoothing). */
  readonly maxShift?: MaxShift | undefined
  /** The last day that a smoothing may plan. */
  readonly planEnd?: Day | undefined
}

function edge(bound: WindowReason, day: Day | undefined): WindowEdge[] {
  return day === undefined ? [] : [{ reason: bound, day }]
}

/** The first day after each predecessor that stands where it is, as far after it as the lag says. */
function predecessorEdges({ written }: Project, { fixedProject: standing }: WindowContext): WindowEdge[] {
  return (written.depends_on ?? []).flatMap(({ project, lag = 0 }) => {
    const end = standing(project.toLowerCase())?.span.end
    return end === undefined ? [] : edge('predecessor', (shiftDay(end, lag) + 1) as Day)
  })
}

function startEdges(project: Project, windows: WindowContext): WindowEdge[] {
  const { asOf, horizon } = windows.frame
  const earliest = project.written.window?.earliest
  const isCarried = project.origin === 'carried_over'
  return [
    ...edge('status-date', firstDay(addMonths(monthOfDay(asOf), 1))),
    ...edge('window-start', earliest === undefined ? undefined : parseDay(earliest, 'start')),
    ...edge('horizon-start', isCarried ? undefined : firstDay(horizon.first)),
    ...predecessorEdges(project, windows),
  ]
}

const MONTHS_IN_QUARTER = 3

/**
 * How far the start may move from the wished one. A window of the project's own takes the place of the side that it
 * names. Where all else forbids the wished dates, the nearest ones that it allows count instead.
 */
function shiftEdges(
  project: Project,
  { maxShift = 'free' }: WindowContext,
  { starts, ends }: Pick<TimeWindow, 'starts' | 'ends'>,
): { earlier: WindowEdge[]; later: WindowEdge[] } {
  const { start } = project.span
  if (start === undefined || maxShift === 'free' || hasStarted(project)) return { earlier: [], later: [] }
  const { earliest, latest_end } = project.written.window ?? {}
  const wished = monthOfDay(start)
  const end = monthOfDay(lastDayOf(project) ?? start)
  const first = Math.max(wished, ...starts.map(({ day }) => monthOfDay(day))) as Month
  const tooLate = Math.max(0, ...ends.map(({ day }) => end - monthOfDay(day)))
  const back = addMonths(wished, -tooLate - MONTHS_IN_QUARTER * maxShift.earlier)
  const on = addMonths(first, MONTHS_IN_QUARTER * maxShift.later)
  return {
    earlier: edge('shift-earlier', earliest === undefined ? firstDay(back) : undefined),
    later: edge('shift-later', latest_end === undefined ? lastDay(on) : undefined),
  }
}

/** The last day of a project; of one without an end, that of its first month. */
function lastDayOf({ span }: Project): Day | undefined {
  return span.end ?? (span.start === undefined ? undefined : lastDay(monthOfDay(span.start)))
}

/**
 * The bounds of a project; work that has begun has none on its start.
 *
 * @param project - where it was wished for.
 */
export function timeWindowOf(project: Project, windows: WindowContext): TimeWindow {
  const { written } = project
  const latest = written.window?.latest_end
  const isFree = written.beyond_horizon === true
  const starts = hasStarted(project) ? [] : startEdges(project, windows)
  const ends = [
    ...edge('window-end', latest === undefined ? undefined : parseDay(latest, 'end')),
    ...edge('deadline', windows.deadlineOf(project)?.day),
    ...edge('horizon-end', isFree ? undefined : lastDay(windows.frame.horizon.last)),
    ...edge('plan-end', windows.planEnd),
  ]
  const { earlier, later } = shiftEdges(project, windows, { starts, ends })
  return { starts: [...starts, ...earlier], latestStarts: later, ends }
}

/** The bounds that a project breaks where it lies. */
export function violatedReasons(project: Project, { starts, latestStarts, ends }: TimeWindow): WindowReason[] {
  const [start, end] = [project.span.start, lastDayOf(project)]
  const broken = [
    ...starts.filter(({ day }) => start !== undefined && start < day),
    ...latestStarts.filter(({ day }) => start !== undefined && start > day),
    ...ends.filter(({ day }) => end !== undefined && end > day),
  ]
  return [...new Set(broken.map(({ reason: bound }) => bound))]
}

/** Whether the project has a go-live on a day on which none may be. */
export function hasBlackout(frame: Plan, project: Project): boolean {
  return blockedGoLives(frame, project).length > 0
}
