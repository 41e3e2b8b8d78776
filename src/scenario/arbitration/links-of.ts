/** The orders in time between tasks, from what their projects depend on. */

import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted } from '../../plan/project-status.ts'
import type { Link } from '../../solver/problem.ts'
import type { Way } from './ways.ts'

/** A task as far as order goes. */
export interface Ordered {
  /** As its file writes it. */
  readonly base: Project
  readonly ways: readonly Way[]
}

/** Undefined where any of the ways has no such date, and where there are none. */
function edgeOf(
  ways: readonly Way[],
  edge: 'startsOn' | 'endsOn',
  pick: (...values: number[]) => number,
): number | undefined {
  const days = ways.flatMap((way) => way[edge] ?? [])
  return days.length < ways.length || days.length === 0 ? undefined : pick(...days)
}

/**
 * The links of the tasks, in their order; none to work in hand, whose start is past, and none where a date is missing.
 *
 * Months alone would forbid a start on the 20th after an end on the 15th of one month, which the rule allows: where every
 * start lies on a later day of its month than every end, the lag is a month less.
 */
export function linksOf(plan: Plan, tasks: readonly Ordered[]): Link[] {
  const positions = new Map(tasks.map(({ base }, position) => [base, position]))
  return tasks.flatMap(({ base, ways }, after) => {
    const startsOn = edgeOf(ways, 'startsOn', Math.min)
    if (startsOn === undefined || hasStarted(base)) return []
    return (base.written.depends_on ?? []).flatMap(({ project, lag = 0 }): Link[] => {
      const found = projectById(plan, project)
      const before = found === undefined ? undefined : positions.get(found)
      const endsOn = edgeOf(tasks[before ?? -1]?.ways ?? [], 'endsOn', Math.max)
      if (before === undefined || endsOn === undefined) return []
      return [{ predecessor: before, successor: after, lag: startsOn > endsOn ? lag - 1 : lag }]
    })
  })
}
