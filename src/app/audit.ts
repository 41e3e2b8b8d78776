/** The commands that look at a plan: validate, audit, and the reports. */
import type { Plan } from '../model/plan.ts'
import { projectById } from '../model/project-by-id.ts'
import { AUDIT, buildReport, projectReport, reportsOf, SUMMARY } from '../report/index.ts'
import type { ReportKind } from '../report/kind.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Loaded } from './load.ts'
import {
  contextOf,
  countFindings,
  findingsOf,
  findingsOfProjects,
  metricsData,
  outcomeOf,
} from './outcome.ts'
import { findingsSince } from './transitions.ts'

/** The outcome of `plan validate`; an earlier state of the plan adds what was rewritten since. */
export function validate(
  loaded: Loaded,
  rules: readonly string[] = [],
  before?: Plan | undefined,
): Outcome {
  const findings =
    before === undefined ? findingsOf(loaded, rules) : findingsSince(before, loaded, rules)
  return outcomeOf('validate', loaded, findings, { data: { counts: countFindings(findings) } })
}

/** Which part of the audit is asked for. */
export interface AuditOptions {
  /** Ids of sections; all where none is named. */
  readonly sections: readonly string[]
  /** Whether the one-screen summary is wanted instead of the whole. */
  readonly isSummary: boolean
}

function withSections(kind: ReportKind, wanted: readonly string[]): ReportKind {
  if (wanted.length === 0) return kind
  return {
    ...kind,
    sections: (context) => kind.sections(context).filter(({ id }) => wanted.includes(id)),
  }
}

function build(command: string, loaded: Loaded, kind: ReportKind): Outcome {
  const findings =
    kind.projects === undefined ? findingsOf(loaded) : findingsOfProjects(loaded, kind.projects)
  const context = contextOf(loaded, findings)
  const counts = countFindings(findings)
  if (context === undefined) return outcomeOf(command, loaded, findings, { data: { counts } })
  return outcomeOf(command, loaded, findings, {
    report: buildReport(kind, context),
    data: { counts, metrics: metricsData(context.figures) },
  })
}

/** The outcome of `plan audit`; without a readable plan it holds findings only. */
export function audit(loaded: Loaded, { sections, isSummary }: AuditOptions): Outcome {
  const kind = isSummary && sections.length === 0 ? SUMMARY : withSections(AUDIT, sections)
  return build('audit', loaded, kind)
}

/** The report of a plan with a name; undefined where there is none. */
export function reportNamed(plan: Plan, name: string, project?: string): ReportKind | undefined {
  if (name === 'project' && project !== undefined) {
    const found = projectById(plan, project)
    return found === undefined ? undefined : projectReport(plan, found)
  }
  return reportsOf(plan).find(({ id }) => id === name)
}

/** The outcome of `plan report NAME`. */
export function report(loaded: Loaded, kind: ReportKind): Outcome {
  return build('report', loaded, kind)
}
