/** Which projects are no longer to be worked on. */
import { isCompleted } from '../../metrics/portfolio.ts'
import type { Project } from '../../model/plan.ts'
import { isLive } from './is-live.ts'

/** Whether the project is completed, cancelled, postponed, rejected or merged. */
export function hasEnded(project: Pick<Project, 'status'>): boolean {
  return isCompleted(project) || !isLive(project)
}
