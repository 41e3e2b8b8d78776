/** Which projects, scenarios and plans a rule looks at. */

import { within } from '../../plan/entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { isCompleted, isLive } from '../../plan/project-status.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'

/** Whether the project is completed, cancelled, postponed, rejected or merged. */
export function hasEnded(project: Pick<Project, 'status'>): boolean {
  return isCompleted(project) || !isLive(project)
}

/** The scenarios that are still on the table or in force: neither rejected nor superseded, in the order of the plan. */
export function liveScenarios({ scenarios }: Pick<Plan, 'scenarios'>): Entry<'scenarios'>[] {
  return scenarios.filter(({ status }) => status !== 'rejected' && status !== 'superseded')
}

/** A closed plan; `at` is where this plan names it, missing for the plan itself. */
interface ClosedPlan {
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
