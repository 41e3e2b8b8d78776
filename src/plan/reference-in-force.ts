/** The reference that a project is held against once it was re-baselined: of each value the last that is stated. */
import { type Day, parseDay } from '../values/calendar.ts'
import { hundredths } from '../values/decimal.ts'
import type { Cents } from '../values/quantity.ts'
import type { Baseline, Plan, Project } from './plan.ts'

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

/** A written amount in cents; undefined where none is written or cents cannot hold it. */
function centsIn({ scale }: Pick<Plan, 'scale'>, value: number | undefined): Cents | undefined {
  if (value === undefined) return undefined
  const exact = hundredths(value, scale)
  return typeof exact === 'number' ? (exact as Cents) : undefined
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
    investment: inForce(({ investment }) => centsIn(plan, investment)),
    operating: inForce(({ operating }) => centsIn(plan, operating)),
    days: project.baseline?.days,
  }
  return { ...project, baseline }
}
