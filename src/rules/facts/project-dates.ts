/**
 * A project's foreseen start and end: as its author wrote them, where that is, and a day some months later.
 */
import { within } from '../../plan/entity.ts'
import type { Project } from '../../plan/plan.ts'
import { addMonths, type Day, firstDay, lastDay, monthOfDay } from '../../values/calendar.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'

/** The place of the date that the project's span takes; the id where no date is written. */
export function datePlace(project: Project, edge: 'start' | 'end'): PathOrigin {
  const { actual, baseline, [edge]: current } = project.filed ?? project.written
  if (actual?.[edge] !== undefined) return within(project, 'actual', edge)
  if (current !== undefined) return within(project, edge)
  return baseline?.[edge] === undefined ? within(project, 'id') : within(project, 'baseline', edge)
}

/** The date that the project's span takes, as written: `2024-03` or `2024-03-31`; empty where there is none. */
export function dateText({ written }: Project, edge: 'start' | 'end'): string {
  return written.actual?.[edge] ?? written[edge] ?? written.baseline?.[edge] ?? ''
}

/** The same day some months later; the last day of a month stays the last day. */
export function shiftDay(day: Day, months: number): Day {
  const month = monthOfDay(day)
  const target = addMonths(month, months)
  if (day === lastDay(month)) return lastDay(target)
  return Math.min(firstDay(target) + (day - firstDay(month)), lastDay(target)) as Day
}
