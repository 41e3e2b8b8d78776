/** What decisions decide: whether they approve, and those that were taken by the status date, each with its day and budget year. */
import { type Day, monthOfDay, parseDay } from '../values/calendar.ts'
import { budgetYearOf } from './budget-year.ts'
import type { Entry, Plan } from './plan.ts'

export interface DecisionTaken {
  readonly decision: Entry<'decisions'>
  readonly day: Day
  /** The budget year of that day. */
  readonly year: number
}

/** Whether a decision says yes, as one without an outcome does: something may be written by it. */
export function hasApproved({ outcome }: Pick<Entry<'decisions'>, 'outcome'>): boolean {
  return outcome === undefined || outcome === 'approved'
}

/** The dated decisions up to the status date that are not pending, oldest first; those of one day as the files write them. */
export function decisionsTaken(plan: Plan): DecisionTaken[] {
  return plan.decisions
    .flatMap((decision) => {
      const day = parseDay(decision.date ?? '', 'end')
      if (day === undefined || day > plan.asOf || decision.outcome === 'pending') return []
      return [{ decision, day, year: budgetYearOf(plan, monthOfDay(day)) }]
    })
    .sort((left, right) => left.day - right.day)
}
