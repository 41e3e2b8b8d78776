/** Which projects a rule about dates and work looks at. */
import { isCandidate, isRetained } from '../../metrics/portfolio.ts'
import type { Project } from '../../model/plan.ts'

/** Whether the project is retained or awaits arbitration: neither stopped, postponed, rejected nor merged. */
export function isLive(project: Pick<Project, 'status'>): boolean {
  return isRetained(project) || isCandidate(project)
}
