/**
 * Makes the result of a command from a loaded plan: findings shown, figures for machines, the report asked for, and how
 * far the plan is on the ladder.
 */

import { redactor } from '../lang/sensitive-text.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import { ALL_READ, type Unread } from '../plan/load/unread.ts'
import type { Plan } from '../plan/plan.ts'
import { confidentialNames } from '../plan/public-fields.ts'
import type { CommandResult, RuleInfo, ShownFinding } from '../reports/document/command-result.ts'
import type { Report } from '../reports/document/document.ts'
import { computeFigures, metricsData } from '../reports/document/figures.ts'
import { choiceData, choiceSection, chosenPlan, contextOfPart, type NamedChoice } from '../reports/project-choice.ts'
import { buildReport, type ReportContext, type ReportKind } from '../reports/report-kind.ts'
import { type HeldCheck, type PlanStanding, standingOf } from '../reports/sections/ladder.ts'
import { type Checked, RULE_DEFINITIONS, waiverOf } from '../rules/check.ts'
import { RULE_BY_ID } from '../rules/index.ts'
import { dayText } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { checked, countFindings, findingsAboutProject, findingsOf } from './findings.ts'

/**
 * What a result is for: a screen has less room than a page and names what commands take, rows are joined with others by
 * their ids, and only machines take the data.
 */
export type ResultUse = 'screen' | 'page' | 'rows' | 'data'

type Count = Pick<HeldCheck, 'held' | 'of'>

/** How many of the records that a rule looks at it finds nothing about; what is waived counts as held. */
function heldBy(id: string, plan: Plan, { findings, waiting }: Checked): Count | 'waiting' | undefined {
  const rule = RULE_BY_ID.get(id)
  const isOff = plan.header.rules?.[id] === 'off'
  if (rule === undefined || isOff) return undefined
  if (waiting.includes(id)) return 'waiting'
  const found = findings.filter((one) => one.rule === id && waiverOf(one, plan) === undefined)
  // A rule without a population is about the plan itself, once it is approved.
  const of = rule.collective?.population(plan) ?? (plan.isApproved ? 1 : 0)
  return { held: Math.max(0, of - found.length), of }
}

/** How many of the plan's files were read whole; those that only look like one of its files count as not read. */
function readWhole({ plan, unread }: Loaded): Count {
  const files = new Set([...(plan?.files ?? []), ...unread.files])
  return { held: files.size - unread.files.size, of: files.size }
}

/** How far the plan is; without a readable plan only its files are counted. */
function planStanding(loaded: Loaded): PlanStanding {
  const { plan } = loaded
  const all = checked(loaded)
  return standingOf(({ id }) => {
    if (id === 'files') return readWhole(loaded)
    if (plan === undefined) return 'waiting'
    if (id === 'approval') return { held: plan.isApproved ? 1 : 0, of: 1 }
    return heldBy(id, plan, all)
  })
}

export function ruleInfos(): RuleInfo[] {
  return RULE_DEFINITIONS.map(({ id, subject, severity, summary, why, fix }) => ({
    id,
    subject,
    severity: typeof severity === 'string' ? severity : severity.approved,
    summary,
    why,
    fix,
  }))
}

/** What reports are built from; undefined where the plan could not be built. */
export function contextOf(loaded: Loaded, findings: readonly ShownFinding[]): ReportContext | undefined {
  const { plan } = loaded
  if (plan === undefined) return undefined
  const previous = plan.previous === undefined ? undefined : computeFigures(plan.previous)
  const standing = planStanding(loaded)
  const findingsAbout = (project: string) => findingsAboutProject(loaded, project)
  return { plan, figures: computeFigures(plan), previous, findings, findingsAbout, standing }
}

interface OutcomeParts {
  readonly report?: Report
  readonly data?: Readonly<Record<string, unknown>>
  readonly waiting?: readonly string[]
  /** What of the state that is compared with could not be read. */
  readonly unreadBefore?: Unread | undefined
}

export function resultOf(
  command: string,
  loaded: Loaded,
  findings: readonly ShownFinding[],
  { waiting = [], unreadBefore = ALL_READ, ...parts }: OutcomeParts = {},
): CommandResult {
  const { plan, unread } = loaded
  const files = unread.files.size + unreadBefore.files.size
  return {
    command,
    findings,
    ...(waiting.length === 0 ? {} : { waiting: { files, rules: waiting } }),
    rules: ruleInfos(),
    ...parts,
    ...(plan === undefined ? {} : { plan: plan.id, asOf: dayText(plan.asOf) }),
  }
}

/** The report with a first section that says which projects count, where some were chosen. */
function withChoice(report: Report, whole: Plan, part: Plan, choice?: NamedChoice): Report {
  if (choice === undefined) return report
  return { ...report, sections: [choiceSection(whole, part, choice), ...report.sections] }
}

/** A report for the public alone: findings, rules and figures beside it would tell what it leaves out. */
function publicResult(command: string, made: Report, whole: Plan): CommandResult {
  const { provenance } = made
  const { title, organisation } = provenance.plan
  const masked = redactor(confidentialNames(whole))
  const plan = {
    ...provenance.plan,
    title: bilingual((lang) => masked(title[lang], lang)),
    organisation: bilingual((lang) => masked(organisation[lang], lang)),
  }
  const report = { ...made, provenance: { ...provenance, plan } }
  return { command, findings: [], rules: [], report }
}

/** The result of a command that gives a report of a plan; for a plan that could not be built, its findings alone; all of its sections where none is named. */
export function reportResult(
  command: string,
  loaded: Loaded,
  kind: ReportKind,
  sections: readonly string[] = [],
  choice?: NamedChoice,
): CommandResult {
  // A report for the public withholds by itself, and counts what it does not name.
  if (kind.isPublic === true && loaded.whole !== undefined)
    return reportResult(command, loaded.whole, kind, sections, choice)
  const { plan } = loaded
  const part = plan && chosenPlan(plan, choice ?? {})
  const isPart = part !== undefined && part !== plan
  const ids = isPart ? part.projects.map(({ id }) => id) : kind.projects
  const wanted = ids === undefined ? undefined : { projects: ids, isWhole: true }
  const findings = findingsOf(loaded, wanted)
  const whole = contextOf(loaded, findings)
  // Numbers of findings tell nobody what they are about, and none would be said where some are withheld.
  const all = loaded.whole === undefined ? findings : findingsOf(loaded.whole, wanted)
  const counts = countFindings(all)
  const { waiting } = checked(loaded)
  if (whole === undefined || part === undefined)
    return resultOf(command, loaded, findings, { waiting, data: { counts } })
  const context = contextOfPart(whole, part)
  const made = buildReport(kind, context, part, sections)
  if (kind.isPublic === true) return publicResult(command, made, whole.plan)
  return resultOf(command, loaded, findings, {
    waiting,
    report: withChoice(made, whole.plan, part, choice),
    data: {
      ...(choice === undefined ? {} : { projects: choiceData(whole.plan, part, choice) }),
      counts,
      // Only machines read all figures with all their slices: they are computed when asked for.
      get metrics() {
        return metricsData(context.figures)
      },
    },
  })
}
