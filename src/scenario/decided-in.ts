/** Which scenarios a decision settled, so that only its record says what they were. */
import type { Entry, Plan } from '../plan/plan.ts'

type Appraisal = Entry<'appraisals'>

/** A scenario that is no longer an option, and the record of the decision that settled it. */
export interface SettledOption {
  readonly scenario: Entry<'scenarios'>
  readonly record: Appraisal
}

/**
 * The record that holds what a scenario was when it was refused, or approved where another replaced it since; the last
 * one. Undefined for a scenario that is an option still, and for one that was set aside without a record.
 */
export function decidedIn(
  { appraisals }: Plan,
  { id, status }: Entry<'scenarios'>,
): Appraisal | undefined {
  if (status !== 'rejected' && status !== 'superseded') return undefined
  const key = id.toLowerCase()
  return appraisals.findLast(({ options }) =>
    options.some(({ scenario }) => scenario.toLowerCase() === key),
  )
}

/** The settled scenarios of a plan, in its order. */
export function settledOptions(plan: Plan): SettledOption[] {
  return plan.scenarios.flatMap((scenario) => {
    const record = decidedIn(plan, scenario)
    return record === undefined ? [] : [{ scenario, record }]
  })
}
