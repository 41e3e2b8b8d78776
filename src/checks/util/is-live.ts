/** Which projects a rule about dates and work looks at. */

import type { Project } from '../../plan/plan.ts'
import { isCandidate, isRetained } from '../../plan/project-status.ts'

/** Whether the project is retained or awaits arbitration: neither stopped, postponed, rejected nor merged. */
export function isLive(project: Pick<Project, 'status'>): boolean {
  return isRetained(project) || isCandidate(project)
}
