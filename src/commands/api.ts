/** The public way in: opens a plan from texts and gives its findings and reports as plain data; touches no file. */

import { loadPlan } from '../plan/load/load-plan.ts'
import type { PlanInput } from '../plan/load/plan-input.ts'
import { reportsOf } from '../reports/catalogue.ts'
import type { CommandResult, ShownFinding } from '../reports/document/command-result.ts'
import { dayText, parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { audit } from './audit/audit.ts'
import { findingsOf } from './findings.ts'
import { report, reportNamed } from './report/report.ts'
import { validate } from './validate/validate.ts'

export type { Severity } from '../plan/finding.ts'
export type { InputFile, PlanInput, SchemaCopy } from '../plan/load/plan-input.ts'
export type { Picture } from '../plan/picture.ts'
export type { RuleSubject } from '../rules/subjects.ts'
export type { Day, Month } from '../values/calendar.ts'
export type { Bilingual, Lang } from '../values/language.ts'
export type { Period } from '../values/period.ts'
export type { ExcerptLine } from '../yaml/read/origin.ts'
export { mappingJsonSchema, planJsonSchema } from './schema/json-schemas.ts'

/** What opening a plan takes beside its files. */
export interface OpenOptions {
  /** Status date `YYYY-MM-DD`, instead of the plan's own; needed where the plan has none. */
  readonly asOf?: string
  /** The files of the plan that `plan.previous_plan` names. */
  readonly previous?: PlanInput
}

/** A plan that was opened. */
export interface OpenedPlan {
  /** The plan's id and status date; undefined where its header cannot be read. */
  readonly plan: { readonly id: string; readonly asOf: string } | undefined
  /** Every finding, by file, place and rule. */
  readonly findings: readonly ShownFinding[]
  /** What `plan validate` gives, for the named rules or for all. */
  readonly validate: (rules?: readonly string[]) => CommandResult
  /** What `plan audit` gives, for the named sections or for all; findings alone for an unreadable plan. */
  readonly audit: (sections?: readonly string[]) => CommandResult
  /** The reports that the plan has, its own among them; empty for an unreadable plan. */
  readonly reports: readonly { readonly id: string; readonly title: Bilingual }[]
  /** What `plan report NAME` gives; `project` names one for the report `project`. Undefined for an unknown name. */
  readonly report: (name: string, project?: string) => CommandResult | undefined
}

/**
 * Opens a plan.
 *
 * @throws RangeError where `asOf` is no day, or neither it nor the plan gives a status date; never at a plan's text.
 */
export function openPlan(input: PlanInput, { asOf, previous }: OpenOptions = {}): OpenedPlan {
  const day = asOf === undefined ? undefined : parseDay(asOf, 'end')
  if (asOf !== undefined && day === undefined) throw new RangeError(`not a day: ${asOf}`)
  const loaded = loadPlan(input, { asOf: day, readPrevious: () => previous })
  if (loaded.isUndated) throw new RangeError('the plan has no status date: give asOf')
  const { plan } = loaded
  return {
    plan: plan && { id: plan.id, asOf: dayText(plan.asOf) },
    findings: findingsOf(loaded),
    validate: (rules) => validate(loaded, { rules }),
    audit: (sections = []) => audit(loaded, { sections, isSummary: false }),
    reports: plan === undefined ? [] : reportsOf(plan).map(({ id, title }) => ({ id, title })),
    report: (name, project) => {
      const kind = plan && reportNamed(plan, name, project)
      return kind && report(loaded, kind)
    },
  }
}
