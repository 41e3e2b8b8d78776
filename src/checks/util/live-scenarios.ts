/** Which scenarios a rule looks at. */
import type { Entry, Plan } from '../../plan/plan.ts'

/** The scenarios that are still on the table or in force: neither rejected nor superseded, in the order of the plan. */
export function liveScenarios({ scenarios }: Pick<Plan, 'scenarios'>): Entry<'scenarios'>[] {
  return scenarios.filter(({ status }) => status !== 'rejected' && status !== 'superseded')
}
