/**
 * An option that a committee has: a scenario, what it inherits, and the plan that it would make; and the scenarios that a decision settled, so that only its record says what they were.
 */
import { applyScenario } from '../overlay/apply-scenario.ts'
import type { FlatScenario } from '../overlay/flat-scenario.ts'
import { flattenScenario } from '../overlay/flatten-scenario.ts'
import type { Entry, Plan } from '../plan/plan.ts'

export interface CommitteeOption {
  readonly id: string
  readonly entry: Entry<'scenarios'>
  /** With what it inherits. */
  readonly scenario: FlatScenario
  readonly plan: Plan
}

/** The option of a scenario of the plan; the same plan is laid out once. */
export function committeeOption(plan: Plan, entry: Entry<'scenarios'>): CommitteeOption {
  return { id: entry.id, entry, scenario: flattenScenario(plan, entry), plan: applyScenario(plan, entry) }
}

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
export function settlingRecord({ appraisals }: Plan, { id, status }: Entry<'scenarios'>): Appraisal | undefined {
  if (status !== 'rejected' && status !== 'superseded') return undefined
  const key = id.toLowerCase()
  return appraisals.findLast(({ options }) => options.some(({ scenario }) => scenario.toLowerCase() === key))
}

/** The settled scenarios of a plan, in its order. */
export function settledOptions(plan: Plan): SettledOption[] {
  return plan.scenarios.flatMap((scenario) => {
    const record = settlingRecord(plan, scenario)
    return record === undefined ? [] : [{ scenario, record }]
  })
}
