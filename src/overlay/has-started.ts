/** Whether work on a project has begun, so that its past stands. */
import type { Project } from '../model/plan.ts'

const STARTED: readonly string[] = ['in_progress', 'on_hold', 'completed']

/** Whether a project has a real date, or a status that says it is under way or done. */
export function hasStarted({ actual, status }: Pick<Project, 'actual' | 'status'>): boolean {
  return actual.start !== undefined || actual.end !== undefined || STARTED.includes(status)
}
