/** Which projects a rule about coverage counts. */
import { isCandidate, isRetained } from '../../metrics/portfolio.ts'
import type { Plan, Project } from '../../model/plan.ts'

/** Whether the project is retained or, in a plan that nobody approved yet, still a candidate. */
export function isKept(plan: Pick<Plan, 'isApproved'>, project: Project): boolean {
  return isRetained(project) || (!plan.isApproved && isCandidate(project))
}
