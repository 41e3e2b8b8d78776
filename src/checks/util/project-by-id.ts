/** Finds a project by a reference to it. */
import type { Plan, Project } from '../../model/plan.ts'

/** The project of an id without regard to case; undefined where the plan has none, or one that could not be read. */
export function projectById(plan: Pick<Plan, 'index'>, id: string): Project | undefined {
  const found = plan.index.get('project')?.get(id.toLowerCase())
  return found !== undefined && 'written' in found ? (found as Project) : undefined
}
