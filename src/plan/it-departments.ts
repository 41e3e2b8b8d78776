/** Which departments are the IT department, and which projects concern more than it and one other. */
import { memoizeByObject } from '../values/memoize.ts'
import type { Plan, Project } from './plan.ts'

/**
 * The IT department, by ids in lower case: what is marked `is_it`; where nothing is marked, the departments that teams belong
 * to; none where no team names one.
 */
export const itDepartments = memoizeByObject(
  ({ departments, teams }: Pick<Plan, 'departments' | 'teams'>): ReadonlySet<string> => {
    const marked = departments.filter(({ is_it: isIt }) => isIt).map(({ id }) => id)
    const told = marked.length > 0 ? marked : teams.flatMap(({ written }) => written.department ?? [])
    return new Set(told.map((id) => id.toLowerCase()))
  },
)

/**
 * Whether the project concerns two departments or more beside IT: one of a single department with its IT team is an IT project of
 * that department. In a plan that tells no IT department every department counts.
 */
export function isCrossFunctional(
  plan: Pick<Plan, 'departments' | 'teams'>,
  { departments }: Pick<Project, 'departments'>,
): boolean {
  const it = itDepartments(plan)
  return departments.filter((id) => !it.has(id.toLowerCase())).length > 1
}
