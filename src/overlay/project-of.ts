/** Finds a project by an id that a scenario writes. */
import type { Plan, Project } from '../model/plan.ts'

/** The project of an id without regard to case; undefined where the plan has none that could be read. */
export function projectOf(plan: Pick<Plan, 'index'>, id: string): Project | undefined {
  const found = plan.index.get('project')?.get(id.toLowerCase())
  return found !== undefined && 'status' in found ? (found as Project) : undefined
}
