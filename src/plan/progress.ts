/** The progress of a project as it was known on the status date. */
import { parseDay } from '../values/calendar.ts'
import type { Plan, Project } from './plan.ts'

type Progress = NonNullable<Project['written']['progress']>

/** The progress written, unless it is dated after the status date: nobody knew it then. */
export function knownProgress(
  { asOf }: Pick<Plan, 'asOf'>,
  { written: { progress } }: Pick<Project, 'written'>,
): Progress | undefined {
  const day = parseDay(progress?.as_of ?? '', 'start')
  return day !== undefined && day > asOf ? undefined : progress
}
