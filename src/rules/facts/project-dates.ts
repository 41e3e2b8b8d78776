/**
 * A project's foreseen start and end: as its author wrote them, where that is, and a day some months later.
 */
import { within } from '../../plan/entity.ts'
import type { Project } from '../../plan/plan.ts'
import { addMonths, type Day, firstDay, lastDay, monthOfDay, parseDay } from '../../values/calendar.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'

/** The dates of a record that its span may take, the first to count first; of re-baselines that of the span's own day. */
function datesOf(written: Project['written'], edge: 'start' | 'end', day: Day | undefined) {
  const { actual, baseline, rebaselines = [] } = written
  const moved = [...rebaselines.entries()]
    .map(([index, { [edge]: text }]) => ({ text, steps: ['rebaselines', index, edge] }))
    .filter(({ text }) => text !== undefined && parseDay(text, edge) === day)
  return [
    { text: actual?.[edge], steps: ['actual', edge] },
    { text: written[edge], steps: [edge] },
    ...moved.toReversed(),
    { text: baseline?.[edge], steps: ['baseline', edge] },
  ]
}

/** The place of the date that the project's span takes; the id where no date is written. */
export function datePlace(project: Project, edge: 'start' | 'end'): PathOrigin {
  const { filed, written, span } = project
  const dates = datesOf(filed ?? written, edge, span[edge])
  return within(project, ...(dates.find(({ text }) => text !== undefined)?.steps ?? ['id']))
}

/** The date that the project's span takes, as written: `2024-03` or `2024-03-31`; empty where there is none. */
export function dateText({ written, span }: Project, edge: 'start' | 'end'): string {
  const text = written.actual?.[edge] ?? written[edge]
  return text ?? datesOf(written, edge, span[edge]).find((one) => one.text !== undefined)?.text ?? ''
}

/** The same day some months later; the last day of a month stays the last day. */
export function shiftDay(day: Day, months: number): Day {
  const month = monthOfDay(day)
  const target = addMonths(month, months)
  if (day === lastDay(month)) return lastDay(target)
  return Math.min(firstDay(target) + (day - firstDay(month)), lastDay(target)) as Day
}
