/** A plan of which a report keeps some projects: what the others say of payments and grants still holds for these. */
import type { Plan } from './plan.ts'

/** The projects of the whole plan, by those that a part of it keeps. */
const wholes = new WeakMap<Plan['projects'], Plan['projects']>()

/** All projects of the plan that some were taken from; these themselves where nothing was left out. */
export function wholeProjects(projects: Plan['projects']): Plan['projects'] {
  return wholes.get(projects) ?? projects
}

/** Whether some projects of the plan are left out: envelopes and capacities are those of all then. */
export function isPartOfPlan({ projects }: Pick<Plan, 'projects'>): boolean {
  return wholeProjects(projects) !== projects
}

/** The plan with its projects told otherwise; a part of a plan stays one. */
export function withProjects<P extends Pick<Plan, 'projects'>>(plan: P, projects: Plan['projects']): P {
  if (isPartOfPlan(plan)) wholes.set(projects, wholeProjects(plan.projects))
  return { ...plan, projects }
}

/** The plan with some of its projects only; the plan itself where all of them stay. */
export function partOfPlan(plan: Plan, projects: Plan['projects']): Plan {
  if (projects.length === plan.projects.length) return plan
  wholes.set(projects, wholeProjects(plan.projects))
  return { ...plan, projects }
}
