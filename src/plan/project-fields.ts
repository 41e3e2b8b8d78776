/** The fields by which projects are filtered and grouped, and what a project has in each. */
import { isOwnField, ownValues } from './own-fields.ts'
import type { Project } from './plan.ts'

const FIELDS: Readonly<Record<string, (project: Project) => readonly (string | undefined)[]>> = {
  theme: ({ theme }) => [theme],
  axis: ({ axes }) => axes.map(({ id }) => id),
  department: ({ departments }) => departments,
  status: ({ status }) => [status],
  origin: ({ origin }) => [origin],
  programme: ({ written }) => [written.programme],
  steering_body: ({ written }) => [written.steering_body],
  sponsor: ({ written }) => [written.sponsor],
  lead: ({ written }) => [written.lead],
  tag: ({ written }) => written.tags ?? [],
  project: ({ id }) => [id],
}

/** The fields of the format, in the order in which they are told. */
export const PROJECT_FIELDS: readonly string[] = Object.keys(FIELDS)

/** The values of a project in one of these fields or in an own field; none where it has none, or there is no such field. */
export function projectValues(project: Project, field: string): readonly string[] {
  if (isOwnField(field)) return ownValues(project, field)
  return (FIELDS[field]?.(project) ?? []).filter((value) => value !== undefined)
}
