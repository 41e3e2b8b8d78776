/** Departments that the plan lists and that took no part in it: no need, no project, no workshop. */
import type { Entry, Plan } from '../../plan/plan.ts'

/** Ids, in lower case, of departments that attended a workshop of the preparation. */
function attending({ preparation }: Plan): string[] {
  return preparation.flatMap(({ workshops = [] }) =>
    workshops.flatMap(({ attended = [] }) => attended.map((id) => id.toLowerCase())),
  )
}

export interface Participation {
  readonly department: Entry<'departments'>
  readonly needs: number
  readonly projects: number
  readonly workshops: number
}

/** How many needs, projects (whatever their status) and workshops attended each department has, in plan order. */
export function participation(plan: Plan): Participation[] {
  const workshops = attending(plan)
  return plan.departments.map((department) => {
    const id = department.id.toLowerCase()
    const isOwn = (other: string): boolean => other.toLowerCase() === id
    return {
      department,
      needs: plan.needs.filter((need) => isOwn(need.department)).length,
      projects: plan.projects.filter(({ departments }) => departments.some(isOwn)).length,
      workshops: workshops.filter(isOwn).length,
    }
  })
}

/** Whether a department gave nothing at all; the IT department itself is not asked. */
export function isSilent({ department, needs, projects, workshops }: Participation): boolean {
  return department.is_it !== true && needs + projects + workshops === 0
}
