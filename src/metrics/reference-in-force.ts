/** The reference that a project is held against once it was re-baselined. */
import { lastStated } from '../model/last-stated.ts'
import type { Baseline, Plan, Project } from '../model/plan.ts'
import { parseDay } from '../units/calendar.ts'
import { hundredths } from '../units/decimal.ts'
import type { Cents } from '../units/quantity.ts'

/** A written amount in cents; undefined where none is written or cents cannot hold it. */
function centsIn({ scale }: Pick<Plan, 'scale'>, value: number | undefined): Cents | undefined {
  if (value === undefined) return undefined
  const exact = hundredths(value, scale)
  return typeof exact === 'number' ? (exact as Cents) : undefined
}

/**
 * The project with the dates and the money of its reference in force as its baseline, for figures that hold it against
 * one: of each value the last that a re-baseline states, else that of the baseline. Days stay those of the baseline.
 */
export function againstReferenceInForce(plan: Pick<Plan, 'scale'>, project: Project): Project {
  if ((project.written.rebaselines ?? []).length === 0) return project
  const baseline: Baseline = {
    start: lastStated(project, ({ start = '' }) => parseDay(start, 'start')),
    end: lastStated(project, ({ end = '' }) => parseDay(end, 'end')),
    investment: lastStated(project, ({ investment }) => centsIn(plan, investment)),
    operating: lastStated(project, ({ operating }) => centsIn(plan, operating)),
    days: project.baseline?.days,
  }
  return { ...project, baseline }
}
