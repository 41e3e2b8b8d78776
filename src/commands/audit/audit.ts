/** The use case of `plan audit`: the whole audit of a plan, some of its sections, or one screen. */
import type { Loaded } from '../../plan/load/load-plan.ts'
import { AUDIT, SUMMARY } from '../../reports/catalogue.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { NamedChoice } from '../../reports/project-choice.ts'
import { reportResult } from '../command-result.ts'

export interface AuditChoice {
  /** Ids of sections; all where none is named. */
  readonly sections: readonly string[]
  /** Whether the one-screen summary is wanted instead of the whole. */
  readonly isSummary: boolean
  /** The projects that count; all of them where nothing is said. */
  readonly projects?: NamedChoice | undefined
}

/** The result of `plan audit`; without a readable plan it holds findings only. */
export function audit(loaded: Loaded, { sections, isSummary, projects }: AuditChoice): CommandResult {
  const kind = isSummary && sections.length === 0 ? SUMMARY : AUDIT
  return reportResult('audit', loaded, kind, sections, projects)
}
