/** Moves a project in time: its dates, its milestones, its work and its money to come. */
import type { Plan, Project, Workload } from '../plan/plan.ts'
import { hasStarted } from '../plan/project-status.ts'
import { addMonths, type Day, dayText, firstDay, lastDay, monthOfDay, parseDay } from '../values/calendar.ts'
import { retimeMoney } from './retime-money.ts'
import { type Retiming, retimeDay, retimeSeries } from './retiming.ts'

type Milestone = NonNullable<Project['written']['milestones']>[number]

/** Whether a day moves: the past of a project that has started stands. */
function moves(day: Day, isStarted: boolean, { from }: Retiming): boolean {
  return !isStarted || monthOfDay(day) >= from
}

/** The milestone on its new day; one that was reached stays, and so does a date that a law sets. */
function retimeMilestone(milestone: Milestone, retiming: Retiming, project: Project, end: Day | undefined): Milestone {
  const { kind, current, baseline, actual } = milestone
  const day = parseDay(current ?? baseline ?? '', 'end')
  if (kind === 'legal' || actual !== undefined || day === undefined) return milestone
  if (!moves(day, hasStarted(project), retiming)) return milestone
  const moved = retimeDay(day, retiming)
  const oldEnd = project.span.end
  // A month that becomes shorter may carry a day past the end of the project, which was before it.
  const isInside = oldEnd !== undefined && day <= oldEnd
  const kept = isInside && end !== undefined ? Math.min(moved, end) : moved
  return { ...milestone, current: dayText(kept as Day) }
}

function retimeWork(work: Workload, retiming: Retiming): Workload {
  return { ...work, planned: retimeSeries(work.planned, retiming) }
}

/** The end in the last month of the retiming: on the same day of the month, the last one staying the last. */
function endOf({ start, end }: Project['span'], retiming: Retiming): Day | undefined {
  if (end === undefined) return undefined
  if (start !== undefined && end < start) return retimeDay(end, retiming)
  const month = monthOfDay(end)
  const [first, last] = [firstDay(retiming.newLast), lastDay(retiming.newLast)]
  return end === lastDay(month) ? last : (Math.min(first + end - firstDay(month), last) as Day)
}

/** The start in the first month of the retiming, however many months that month is stretched over. */
function startOf(start: Day, { from, shift }: Retiming): Day {
  return retimeDay(start, { from, shift, oldLast: from, newLast: addMonths(from, shift) })
}

function datesOf(project: Project, retiming: Retiming): Project['span'] {
  const { start } = project.span
  return {
    start: start === undefined || hasStarted(project) ? start : startOf(start, retiming),
    end: endOf(project.span, retiming),
  }
}

/** The project on its new months; what is past, paid or done stays, and totals of days and money are kept. */
export function retimeProject(plan: Plan, project: Project, retiming: Retiming): Project {
  const span = datesOf(project, retiming)
  const { start, end } = span
  const milestones = project.written.milestones?.map((milestone) => retimeMilestone(milestone, retiming, project, end))
  return {
    ...project,
    span,
    budget: retimeMoney(plan, project, retiming),
    workload: project.workload.map((work) => retimeWork(work, retiming)),
    written: {
      ...project.written,
      ...(start === undefined || start === project.span.start ? {} : { start: dayText(start) }),
      ...(end === undefined || end === project.span.end ? {} : { end: dayText(end) }),
      ...(milestones === undefined ? {} : { milestones }),
    },
    filed: project.written,
  }
}
