/** The projects that another cannot do without: those it requires and those that it depends on. */
import { projectById, successorOf } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'

/**
 * The lower-cased ids of the projects that a project requires or depends on, each once; of a merged one, the project
 * that took over its scope.
 *
 * @param plan - the plan as its files write it; ids that it does not have are left out.
 */
export function prerequisitesOf(plan: Pick<Plan, 'index'>, { id, written }: Project): string[] {
  const ids = [
    ...(written.requires ?? []),
    ...(written.depends_on ?? []).map(({ project }) => project),
  ]
  const found = ids.flatMap((one) => {
    const other = projectById(plan, one)
    return other === undefined ? [] : [successorOf(plan, other).id.toLowerCase()]
  })
  return [...new Set(found)].filter((one) => one !== id.toLowerCase())
}
