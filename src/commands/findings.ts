/**
 * The findings of a loaded plan: what reading gave, then what the rules found, also against an earlier state, gathered
 * for people.
 */

import { liesIn } from '../plan/entity.ts'
import type { Finding, Severity } from '../plan/finding.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import { withNothingWithheld } from '../plan/load/withhold.ts'
import type { Plan } from '../plan/plan.ts'
import type { ShownFinding } from '../reports/document/command-result.ts'
import { showFindings } from '../reports/document/shown-findings.ts'
import { type Checked, checkPlan, checkTransition, isUnread, RULE_DEFINITIONS, reaches } from '../rules/check.ts'
import { headerFindings } from '../rules/header-findings.ts'
import { parseDay } from '../values/calendar.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { addToList } from '../values/multimap.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { gather } from './gather.ts'

export interface FindingChoice {
  /** Ids of rules; all where none is named. */
  readonly rules?: readonly string[] | undefined
  /** Ids of projects; all findings where none is named, else those about them and those of what could not be read. */
  readonly projects?: readonly string[] | undefined
  /** Whether every finding is wanted by itself, also where one sentence would tell many. */
  readonly isWhole?: boolean | undefined
}

/** After every day that a plan speaks of. */
const LAST_DAY = parseDay('9999-12-31', 'end')

/** What the rules find whatever the status date is: what they say of the first day and of the last one. */
function checkedOnAnyDay(plan: Plan, unread: Loaded['unread']): Checked {
  const first = checkPlan(plan, unread.parts)
  if (LAST_DAY === undefined) return first
  const keyOf = ({ rule, at, message }: Finding): string => JSON.stringify([rule, at, message.en])
  const last = checkPlan({ ...plan, asOf: LAST_DAY }, unread.parts)
  const onLast = new Set(last.findings.map(keyOf))
  return { ...first, findings: first.findings.filter((one) => onLast.has(keyOf(one))) }
}

/** What the rules make of a loaded plan; they are run once for a plan. Without a plan all of them wait. */
export const checked = memoizeByObject((loaded: Loaded): Checked => {
  const { plan, unread, isUndated } = loaded
  const ruled =
    plan === undefined
      ? { findings: [], waiting: RULE_DEFINITIONS.map(({ id }) => id) }
      : isUndated
        ? checkedOnAnyDay(plan, unread)
        : checkPlan(plan, unread.parts)
  const header = plan === undefined ? [] : headerFindings(plan, unread.parts.size === 0)
  return { ...ruled, findings: [...loaded.findings, ...header, ...ruled.findings] }
})

/** All findings of a loaded plan, each by itself and without its place. */
export function allFindings(loaded: Loaded): readonly Finding[] {
  return checked(loaded).findings
}

/** Rules about security measures that are not in place: only the internal audience sees their findings. */
const OF_GAPS: readonly string[] = ['regime-measure-late', 'regime-measure-uncovered']

/** The findings that an audience may see: for a committee none about a record that has no name there, for the public none. */
function seenFindings(findings: readonly Finding[], plan: Plan | undefined): readonly Finding[] {
  const withholding = plan?.withholding
  if (plan === undefined || withholding === undefined) return findings
  if (withholding.audience === 'public') return []
  const isWithheld = insideAny(withholding.places)
  return findings.filter(
    (finding) =>
      // What could not be read is told by how many files it is; their names may tell more.
      !isUnread(finding) &&
      !OF_GAPS.includes(finding.rule) &&
      ![finding.at, ...finding.related.map((one) => one.at)].some(isWithheld),
  )
}

/** Findings with their places, gathered unless each is wanted by itself. */
export function shownFindings(
  findings: readonly Finding[],
  loaded: Loaded,
  { rules = [], projects, isWhole = false }: FindingChoice = {},
): ShownFinding[] {
  const { sources, plan } = loaded
  const seen = seenFindings(findings, plan)
  const ofRules = rules.length === 0 ? seen : seen.filter(({ rule }) => rules.includes(rule))
  const wanted = projects === undefined ? ofRules : keptFindings(loaded, ofRules, projects)
  const told = isWhole || plan === undefined ? wanted : gather(wanted, plan)
  return showFindings(told, sources, plan)
}

const gatheredFindings = memoizeByObject((loaded: Loaded) => shownFindings(allFindings(loaded), loaded))

/** The findings of a loaded plan with their places: all of them, gathered, where nothing else is chosen. */
export function findingsOf(loaded: Loaded, choice?: FindingChoice): readonly ShownFinding[] {
  if (choice === undefined) return gatheredFindings(loaded)
  return shownFindings(allFindings(loaded), loaded, choice)
}

/** Whether a place lies in one of some records. */
function insideAny(records: readonly PathOrigin[]): (at: Finding['at']) => boolean {
  return (at) => 'path' in at && records.some((record) => liesIn(at, record))
}

/** Gives the ids of the projects that a finding is about: the one that it names, and the one whose record it lies in. */
const subjectsIn = memoizeByObject((plan: Plan): ((finding: Finding) => ReadonlySet<string>) => {
  const placeOf = ({ file, path }: PathOrigin): string => [file, ...path.slice(0, 2)].join('\0')
  const ids = new Set(plan.projects.map(({ id }) => id))
  const inRecord = new Map(plan.projects.map(({ id, at }) => [placeOf(at), id]))
  return ({ entity = '', at }) => {
    const holder = 'path' in at ? inRecord.get(placeOf(at)) : undefined
    return new Set([...(ids.has(entity) ? [entity] : []), ...(holder === undefined ? [] : [holder])])
  }
})

function aboutProjects({ plan }: Loaded, findings: readonly Finding[], ids: readonly string[]): Finding[] {
  if (plan === undefined) return []
  const named = new Set(ids)
  const subjectsOf = subjectsIn(plan)
  return findings.filter((finding) => [...subjectsOf(finding)].some((id) => named.has(id)))
}

/** The findings of a choice of projects: those about them, and what could not be read, which may be about any project. */
export function keptFindings(loaded: Loaded, findings: readonly Finding[], ids: readonly string[]): Finding[] {
  const about = new Set(aboutProjects(loaded, findings, ids))
  return findings.filter((finding) => about.has(finding) || isUnread(finding))
}

/** The findings about each project that its audience may see, by its id; one look at each finding, whatever their number. */
const byProject = memoizeByObject((loaded: Loaded): ReadonlyMap<string, readonly Finding[]> => {
  const { plan } = loaded
  const about = new Map<string, Finding[]>()
  if (plan === undefined) return about
  const subjectsOf = subjectsIn(plan)
  for (const finding of seenFindings(allFindings(loaded), plan))
    for (const id of subjectsOf(finding)) addToList(about, id, finding)
  return about
})

/** The findings about one project, each by itself and without its place. */
export function findingsAboutProject(loaded: Loaded, id: string): readonly Finding[] {
  return byProject(loaded).get(id) ?? []
}

export function findingsOfProjects(loaded: Loaded, ids: readonly string[]): readonly ShownFinding[] {
  const { sources, plan } = loaded
  return showFindings(aboutProjects(loaded, allFindings(loaded), ids), sources, plan)
}

/**
 * Whether the findings of a plan reach the severity of --fail-on; they are made only where it is given.
 *
 * @param projects - ids of the projects that were chosen; all findings count where none were.
 */
export function failsBy(loaded: Loaded, limit: Severity | 'never' = 'never', projects?: readonly string[]): boolean {
  if (limit === 'never') return false
  // Chosen projects have the same ids for all but those that are withheld.
  const all = withNothingWithheld(loaded)
  return fails(projects === undefined ? findingsOf(all) : findingsOf(all, { projects }), limit)
}

/** Whether any finding that is not waived is at least as serious as the limit. */
export function fails(findings: readonly ShownFinding[], limit: Severity | 'never'): boolean {
  if (limit === 'never') return false
  return findings.some(({ severity, waiver }) => waiver === undefined && reaches(severity, limit))
}

/** How many findings of each severity are not waived, and how many are. */
export function countFindings(
  findings: readonly Pick<ShownFinding, 'severity' | 'waiver'>[],
): Record<Severity | 'waived', number> {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 }
  for (const { severity, waiver } of findings) counts[waiver === undefined ? severity : 'waived'] += 1
  return counts
}

/** A state of a plan, as far as it could be read. */
type State = Pick<Loaded, 'plan' | 'unread'>

/** What the rules on two states find; of what could not be read in either, nothing is said to be gone or rewritten. */
export function checkTransitionOf(before: State, after: State): Checked {
  if (before.plan === undefined || after.plan === undefined) return { findings: [], waiting: [] }
  return checkTransition(
    { plan: before.plan, unread: before.unread.parts },
    { plan: after.plan, unread: after.unread.parts },
  )
}

/** All findings of a loaded plan with those against an earlier state, where there is one; and the rules that wait. */
export function checkedSince(before: State | undefined, loaded: Loaded): Checked {
  const now = checked(loaded)
  if (before === undefined) return now
  const since = checkTransitionOf(before, loaded)
  return { findings: [...now.findings, ...since.findings], waiting: [...now.waiting, ...since.waiting] }
}
