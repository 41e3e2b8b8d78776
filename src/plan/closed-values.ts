/** The values that the format has for the fields of a project by which reports choose projects. */
import { PROJECT_ORIGINS, PROJECT_STATUSES } from '../schema/values.ts'

/** The values by field; a field of ids has none of its own. */
export const CLOSED_VALUES: Readonly<Record<string, readonly string[]>> = {
  origin: PROJECT_ORIGINS,
  status: PROJECT_STATUSES,
}
