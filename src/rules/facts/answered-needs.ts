/** The needs that a project of the plan answers, whichever side writes the link. */
import { successorOf } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { isInPlan } from '../../plan/project-status.ts'

/** Tells whether a retained project answers a need, or a candidate while the plan is not approved. */
export function answeredNeeds(plan: Plan): (need: Entry<'needs'>) => boolean {
  // What a merged project was to answer, the one that took over its scope answers.
  const kept = plan.projects.filter((project) => isInPlan(plan, successorOf(plan, project)))
  const projects = new Set(kept.map(({ id }) => id.toLowerCase()))
  const needs = new Set(kept.flatMap(({ written }) => (written.needs ?? []).map((id) => id.toLowerCase())))
  return ({ id, projects: named = [] }) =>
    needs.has(id.toLowerCase()) || named.some((project) => projects.has(project.toLowerCase()))
}
