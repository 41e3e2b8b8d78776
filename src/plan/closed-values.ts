/** The values that the format has for what reports choose: fields of a project, and sections of reports. */
import { SECTIONS_BY_REPORT } from '../schema/report-sections.ts'
import { PROJECT_ORIGINS, PROJECT_STATUSES } from '../schema/values.ts'

/** The values by field; a field of ids has none of its own. */
export const CLOSED_VALUES: Readonly<Record<string, readonly string[]>> = {
  origin: PROJECT_ORIGINS,
  status: PROJECT_STATUSES,
}

export function sectionsOfReport(report: string): readonly string[] {
  return Object.hasOwn(SECTIONS_BY_REPORT, report) ? SECTIONS_BY_REPORT[report as keyof typeof SECTIONS_BY_REPORT] : []
}
