/** Which projects are no longer to be worked on. */

import type { Project } from '../../plan/plan.ts'
import { isCompleted } from '../../plan/project-status.ts'
import { isLive } from './is-live.ts'

/** Whether the project is completed, cancelled, postponed, rejected or merged. */
export function hasEnded(project: Pick<Project, 'status'>): boolean {
  return isCompleted(project) || !isLive(project)
}
