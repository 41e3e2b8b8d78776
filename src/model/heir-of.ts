/** Follows the merger of projects to the one that carries their scope on. */
import type { Plan, Project } from './plan.ts'
import { projectById } from './project-by-id.ts'

/** The project that took over the scope of a merged one, through several mergers; the project itself where there is none. */
export function heirOf(plan: Pick<Plan, 'index'>, project: Project): Project {
  const seen = new Set<Project>()
  let heir = project
  while (heir.status === 'merged' && !seen.has(heir)) {
    seen.add(heir)
    heir = projectById(plan, heir.written.merged_into ?? '') ?? heir
  }
  return heir
}
