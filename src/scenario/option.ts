/** One option that a committee has: a scenario, what it inherits, and the plan that it would make. */

import { applyScenario } from '../overlay/apply-scenario.ts'
import type { FlatScenario } from '../overlay/flat-scenario.ts'
import { flattenScenario } from '../overlay/flatten-scenario.ts'
import type { Entry, Plan } from '../plan/plan.ts'

/** A scenario as an option. */
export interface Option {
  readonly id: string
  readonly entry: Entry<'scenarios'>
  /** With what it inherits. */
  readonly scenario: FlatScenario
  /** The plan with the scenario laid over it. */
  readonly plan: Plan
}

/** The option of a scenario of the plan; the same plan is laid out once. */
export function optionOf(plan: Plan, entry: Entry<'scenarios'>): Option {
  return {
    id: entry.id,
    entry,
    scenario: flattenScenario(plan, entry),
    plan: applyScenario(plan, entry),
  }
}
