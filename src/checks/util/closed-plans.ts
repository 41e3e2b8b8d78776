/** The closed plans that a plan answers for: itself once it is closed, and the one before it. */
import { within } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { PathOrigin } from '../../source/origin.ts'

/** A closed plan; `at` is where this plan names it, missing for the plan itself. */
export interface ClosedPlan {
  readonly plan: Plan
  readonly at: PathOrigin | undefined
}

/** The plan itself and its previous plan, each where it is closed. */
export function closedPlans(plan: Plan): ClosedPlan[] {
  const earlier = plan.previous
  const own = plan.status === 'closed' ? [{ plan, at: undefined }] : []
  if (earlier?.status !== 'closed') return own
  return [...own, { plan: earlier, at: within(plan.header, 'previous_plan') }]
}
