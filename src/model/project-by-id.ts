/** Finds a project by an id that something else writes. */
import type { Plan, Project } from './plan.ts'

/** The project of an id without regard to case; undefined where the plan has none, or one that could not be read. */
export function projectById(plan: Pick<Plan, 'index'>, id: string): Project | undefined {
  const found = plan.index.get('project')?.get(id.toLowerCase())
  // A record that could not be read stands in the index with its id alone.
  return found !== undefined && 'written' in found ? (found as Project) : undefined
}
