/** Which projects a rule about coverage counts. */

import type { Plan, Project } from '../../plan/plan.ts'
import { isCandidate, isRetained } from '../../plan/project-status.ts'

/** Whether the project is retained or, in a plan that nobody approved yet, still a candidate. */
export function isKept(plan: Pick<Plan, 'isApproved'>, project: Project): boolean {
  return isRetained(project) || (!plan.isApproved && isCandidate(project))
}
