/** Of the projects of an arbitration, those that do not tell dates, work or cost, by what that means for the choice. */

import type { Plan } from '../../plan/plan.ts'
import { isOpen } from '../../plan/project-status.ts'
import { awaitsDecision, type Unestimated, unestimated } from '../to-estimate.ts'
import type { Meaning, TaskMeaning } from './meaning.ts'

/** Projects that do not tell all, each list in plan order. */
export interface Estimates {
  /** Never chosen: candidates that must be estimated first. */
  readonly barred: readonly Unestimated[]
  /** In the proposal because they were let compete all the same. */
  readonly admitted: readonly Unestimated[]
  /** In the proposal because the plan holds them or they are required: the proposal is silent about what they lack. */
  readonly silent: readonly Unestimated[]
}

function isBarred({ barrier }: TaskMeaning): boolean {
  return barrier?.kind === 'estimate'
}

/**
 * The projects of an arbitration that do not tell all.
 *
 * @param laid - the plan under the proposal.
 * @param isRequired - whether a task must be in, by position.
 */
export function estimatesOf(
  { plan, tasks }: Meaning,
  laid: Plan,
  isRequired: (task: number) => boolean,
): Estimates {
  const written = new Map(plan.projects.map((project) => [project.id, project]))
  const choosable = new Set(
    tasks.flatMap(({ project }, position) => {
      const base = written.get(project.id)
      return base !== undefined && awaitsDecision(base) && !isRequired(position) ? [project.id] : []
    }),
  )
  const inside = laid.projects.filter(isOpen).flatMap((project) => unestimated(plan, project) ?? [])
  return {
    barred: tasks.filter(isBarred).flatMap(({ project }) => unestimated(plan, project) ?? []),
    admitted: inside.filter(({ project }) => choosable.has(project.id)),
    silent: inside.filter(({ project }) => !choosable.has(project.id)),
  }
}
