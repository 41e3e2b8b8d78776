/** What the dates of the players of a problem depend on: the plan's edges, deadlines, and what stands where it is. */
import { isRetained } from '../../metrics/portfolio.ts'
import { deadlinesOf } from '../../model/deadlines-of.ts'
import type { Plan, Project } from '../../model/plan.ts'
import type { Day } from '../../units/calendar.ts'
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
  return { frame, deadlineOf: deadlinesOf(plan), standing: (id) => standing.get(id), planEnd }
}
