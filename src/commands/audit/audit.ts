/** The commands that look at a plan: validate, audit, and the reports. */

import { projectById } from '../../plan/find-entity.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { AUDIT, projectReport, reportsOf, SUMMARY } from '../../reports/catalogue.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { metricsData } from '../../reports/document/figures.ts'
import { buildReport, type ReportKind } from '../../reports/report-kind.ts'
import { isUnread } from '../../rules/check.ts'
import { contextOf, resultOf } from '../command-result.ts'
import {
  checked,
  checkedSince,
  countFindings,
  type FindingChoice,
  findingsOf,
  findingsOfProjects,
  shownFindings,
} from '../findings.ts'

/** What `plan validate` takes beside the plan. */
export interface ValidateOptions extends FindingChoice {
  /** An earlier state of the plan: it adds what was rewritten since. */
  readonly before?: Pick<Loaded, 'plan' | 'unread'> | undefined
}

/** The outcome of `plan validate`. */
export function validate(
  loaded: Loaded,
  { before, ...choice }: ValidateOptions = {},
): CommandResult {
  const { findings, waiting } = checkedSince(before, loaded)
  const { rules = [] } = choice
  const waits = rules.length === 0 ? waiting : waiting.filter((id) => rules.includes(id))
  // What keeps a rule that was asked for from being run is told with it.
  const causes = waits.length === 0 ? [] : findings.filter(isUnread).map(({ rule }) => rule)
  const asked = rules.length === 0 ? rules : [...rules, ...causes]
  const told = shownFindings(findings, loaded, { ...choice, rules: asked })
  return resultOf('validate', loaded, told, {
    waiting: waits,
    unreadBefore: before?.unread,
    data: { counts: countFindings(told) },
  })
}

/** Which part of the audit is asked for. */
export interface AuditOptions {
  /** Ids of sections; all where none is named. */
  readonly sections: readonly string[]
  /** Whether the one-screen summary is wanted instead of the whole. */
  readonly isSummary: boolean
}

function buildResult(
  command: string,
  loaded: Loaded,
  kind: ReportKind,
  wanted: readonly string[] = [],
): CommandResult {
  const findings =
    kind.projects === undefined ? findingsOf(loaded) : findingsOfProjects(loaded, kind.projects)
  const context = contextOf(loaded, findings)
  const counts = countFindings(findings)
  const { waiting } = checked(loaded)
  if (context === undefined)
    return resultOf(command, loaded, findings, { waiting, data: { counts } })
  return resultOf(command, loaded, findings, {
    waiting,
    report: buildReport(kind, context, context.plan, wanted),
    data: { counts, metrics: metricsData(context.figures) },
  })
}

/** The outcome of `plan audit`; without a readable plan it holds findings only. */
export function audit(loaded: Loaded, { sections, isSummary }: AuditOptions): CommandResult {
  const kind = isSummary && sections.length === 0 ? SUMMARY : AUDIT
  return buildResult('audit', loaded, kind, sections)
}

/** The report of a plan with a name; undefined where there is none. */
export function reportNamed(plan: Plan, name: string, project?: string): ReportKind | undefined {
  if (name === 'project' && project !== undefined) {
    const found = projectById(plan, project)
    return found === undefined ? undefined : projectReport(found)
  }
  return reportsOf(plan).find(({ id }) => id === name)
}

/** The outcome of `plan report NAME`. */
export function report(loaded: Loaded, kind: ReportKind): CommandResult {
  return buildResult('report', loaded, kind)
}
