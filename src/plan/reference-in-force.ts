/** The reference that a project is held against once it was re-baselined: of each value the last that is stated. */
import { type Day, parseDay } from '../values/calendar.ts'
import type { Baseline, Plan, Project } from './plan.ts'
import { writtenCents } from './written-amount.ts'

/** What a baseline and a re-baseline both may state. */
type Stage = NonNullable<Project['written']['baseline']>

/** Whether a re-baseline was made by a day; one whose date cannot be read was. */
function isMadeBy(day: Day, date: string): boolean {
  const made = parseDay(date, 'start')
  return made === undefined || made <= day
}

/**
 * The last value that a re-baseline states, else that of the baseline; undefined where none states one that can be read.
 *
 * @param until - the day after which re-baselines are left out; all count where none is given.
 */
export function latestValue<T>(
  { written }: Pick<Project, 'written'>,
  read: (stage: Stage) => T | undefined,
  until?: Day,
): T | undefined {
  const later = (written.rebaselines ?? []).filter(
    ({ date }) => until === undefined || isMadeBy(until, date),
  )
  return [written.baseline ?? {}, ...later].map(read).findLast((value) => value !== undefined)
}

/**
 * The project with the dates and the money of its reference in force as its baseline, for figures that hold it against
 * one: of each value the last that a re-baseline states by the status date, else that of the baseline. Days stay those
 * of the baseline.
 */
export function againstReferenceInForce(
  plan: Pick<Plan, 'scale' | 'asOf'>,
  project: Project,
): Project {
  if ((project.written.rebaselines ?? []).length === 0) return project
  const inForce = <T>(read: (stage: Stage) => T | undefined): T | undefined =>
    latestValue(project, read, plan.asOf)
  const baseline: Baseline = {
    start: inForce(({ start = '' }) => parseDay(start, 'start')),
    end: inForce(({ end = '' }) => parseDay(end, 'end')),
    investment: inForce(({ investment }) => writtenCents(plan, investment)),
    operating: inForce(({ operating }) => writtenCents(plan, operating)),
    days: project.baseline?.days,
  }
  return { ...project, baseline }
}
