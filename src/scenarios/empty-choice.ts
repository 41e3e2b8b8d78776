/** The choice about a project that says nothing, to say one thing over. */

import type { Choice } from '../overlay/flat-scenario.ts'
import type { Project } from '../plan/plan.ts'

/** A choice that leaves a project as it is; its place is the project's. */
export function emptyChoice({ id, at }: Pick<Project, 'id' | 'at'>): Choice {
  return {
    project: id,
    isKept: undefined,
    start: undefined,
    scale: undefined,
    stretch: undefined,
    variant: undefined,
    isForced: false,
    reason: undefined,
    at,
  }
}
