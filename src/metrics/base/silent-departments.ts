/** Departments that the plan lists and that took no part in it: no need, no project, no workshop. */
import type { Entry, Plan } from '../../plan/plan.ts'
import { memoizeByObject } from '../../values/memoize.ts'

/** The departments that attended a workshop of the preparation, once for each. */
function attending({ preparation }: Plan): string[] {
  return preparation.flatMap(({ workshops = [] }) => workshops.flatMap(({ attended = [] }) => attended))
}

/** How often each id stands in a list, without regard to case. */
function timesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const id of ids) times.set(id.toLowerCase(), (times.get(id.toLowerCase()) ?? 0) + 1)
  return times
}

const needsOf = memoizeByObject((needs: Plan['needs']) => timesOf(needs.map(({ department }) => department)))

const projectsOf = memoizeByObject((projects: Plan['projects']) =>
  timesOf(projects.flatMap(({ departments }) => [...new Set(departments.map((id) => id.toLowerCase()))])),
)

export interface Participation {
  readonly department: Entry<'departments'>
  readonly needs: number
  readonly projects: number
  readonly workshops: number
}

/** How many needs, projects (whatever their status) and workshops attended each department has, in plan order. */
export function participation(plan: Plan): Participation[] {
  const workshops = timesOf(attending(plan))
  return plan.departments.map((department) => {
    const id = department.id.toLowerCase()
    return {
      department,
      needs: needsOf(plan.needs).get(id) ?? 0,
      projects: projectsOf(plan.projects).get(id) ?? 0,
      workshops: workshops.get(id) ?? 0,
    }
  })
}

/** Whether a department gave nothing at all; the IT department itself is not asked. */
export function isSilent({ department, needs, projects, workshops }: Participation): boolean {
  return department.is_it !== true && needs + projects + workshops === 0
}
