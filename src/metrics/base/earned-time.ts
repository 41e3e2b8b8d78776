/** Earned schedule of several projects together: when what is earned by now was planned to be there, beside the time that has passed. */
import type { Plan } from '../../plan/plan.ts'
import { isCompleted } from '../../plan/project-status.ts'
import { type Day, firstDay, lastDay, monthOfDay, monthsBetween } from '../../values/calendar.ts'
import { type EarnedValue, earnedSchedule, plannedShare } from './earned-value.ts'

/** Months since the first month of the earliest reference. */
export interface EarnedTime {
  /** Earned schedule (ES). */
  readonly earned: number
  /** Actual time (AT): up to the status date, or to the last real end once all are completed. */
  readonly passed: number
  /** Planned duration (PD): up to the last month of the latest reference. */
  readonly planned: number
}

/** Whole months from the first, and the share of the month that a day lies in. */
function monthsUpTo(first: Day, day: Day): number {
  if (day < first) return 0
  const month = monthOfDay(day)
  const [start, end] = [firstDay(month), lastDay(month)]
  return month - monthOfDay(first) + (day - start + 1) / (end - start + 1)
}

/** The day that the clock stops on: the status date, or the last real end where everything is completed. */
function stopOf({ asOf }: Pick<Plan, 'asOf'>, values: readonly EarnedValue[]): Day {
  const ends = values.flatMap(({ project }) =>
    isCompleted(project) && project.actual.end !== undefined ? [project.actual.end] : [],
  )
  if (ends.length < values.length) return asOf
  return Math.min(asOf, Math.max(...ends)) as Day
}

export function earnedTime(plan: Pick<Plan, 'asOf'>, values: readonly EarnedValue[]): EarnedTime | undefined {
  if (values.length === 0) return undefined
  const first = firstDay(monthOfDay(Math.min(...values.map(({ start }) => start)) as Day))
  const last = Math.max(...values.map(({ end }) => end)) as Day
  const months = monthsBetween(monthOfDay(first), monthOfDay(last))
  const planned = months.map((month) =>
    values.reduce(
      (total, { start, end, budget }) => total + Math.round(budget * plannedShare(start, end, lastDay(month))),
      0,
    ),
  )
  const earned = values.reduce((total, value) => total + value.earned, 0)
  return {
    earned: earnedSchedule(planned, earned),
    passed: monthsUpTo(first, stopOf(plan, values)),
    planned: months.length,
  }
}
