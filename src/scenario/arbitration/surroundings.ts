/** What the dates of the players of a problem depend on: the plan's edges, deadlines, and what stands where it is. */

import { deadlineByProject } from '../../plan/due-dates.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import type { Day } from '../../values/calendar.ts'
import type { Surroundings } from './bounds.ts'
import type { Roles } from './roles.ts'

/** The surroundings of the players; retained bystanders stand. */
export function surroundingsOf(
  plan: Plan,
  frame: Plan,
  { bystanders }: Roles,
  planEnd?: Day,
): Surroundings {
  const standing = new Map<string, Project>()
  for (const { project } of bystanders) {
    const key = project.id.toLowerCase()
    if (isRetained(project) && !standing.has(key)) standing.set(key, project)
  }
  return { frame, deadlineOf: deadlineByProject(plan), standing: (id) => standing.get(id), planEnd }
}
