/** Where a project's foreseen start and end are written: the real date, else the current one, else the baseline. */
import { within } from '../../plan/entity.ts'
import type { Project } from '../../plan/plan.ts'
import type { PathOrigin } from '../../source/origin.ts'

/** The place of the date that the project's span takes; the id where no date is written. */
export function datePlace(project: Project, edge: 'start' | 'end'): PathOrigin {
  const { actual, baseline, [edge]: current } = project.filed ?? project.written
  if (actual?.[edge] !== undefined) return within(project, 'actual', edge)
  if (current !== undefined) return within(project, edge)
  return baseline?.[edge] === undefined ? within(project, 'id') : within(project, 'baseline', edge)
}
