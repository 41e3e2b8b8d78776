/** Finds a project by a reference to it. */
import type { Plan, Project } from '../../model/plan.ts'

/** The project of an id without regard to case; undefined where the plan has none. */
export function projectById(plan: Pick<Plan, 'index'>, id: string): Project | undefined {
  return plan.index.get('project')?.get(id.toLowerCase()) as Project | undefined
}
