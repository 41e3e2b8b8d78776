/** The use case of `plan report NAME`: a report of a plan by its name, that of its scenarios too. */

import { projectById } from '../../plan/find-entity.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { isOwnReport, projectReport, reportsOf } from '../../reports/catalogue.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { NamedChoice } from '../../reports/project-choice.ts'
import type { ReportKind } from '../../reports/report-kind.ts'
import { reportResult } from '../command-result.ts'

/** The report of a plan with a name; undefined where there is none. */
export function reportNamed(plan: Plan, name: string, project?: string): ReportKind | undefined {
  if (name === 'project' && project !== undefined && !isOwnReport(plan, name)) {
    const found = projectById(plan, project)
    return found === undefined ? undefined : projectReport(found)
  }
  return reportsOf(plan).find(({ id }) => id === name)
}

/** The result of `plan report NAME`; all of its sections where none is named. */
export function report(
  loaded: Loaded,
  kind: ReportKind,
  projects?: NamedChoice,
  sections: readonly string[] = [],
): CommandResult {
  return reportResult('report', loaded, kind, sections, projects)
}

export function withCommit(result: CommandResult, commit: string | undefined): CommandResult {
  if (result.report === undefined || commit === undefined) return result
  const provenance = { ...result.report.provenance, commit }
  return { ...result, report: { ...result.report, provenance } }
}
