/** The use case of `plan diff`: two loaded states of a plan, what changed between them, as a page and as plain data. */

import type { Finding } from '../../plan/finding.ts'
import type { Loaded, ReadablePlan } from '../../plan/load/load-plan.ts'
import type { Project } from '../../plan/plan.ts'
import { isDifferent, narrowedComparison } from '../../reports/diff/changes.ts'
import { COMMENT_ROOM, diffData, diffReport } from '../../reports/diff/report.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { showFindings } from '../../reports/document/shown-findings.ts'
import { choiceData, choiceNote, chosenPlan, type NamedChoice } from '../../reports/project-choice.ts'
import type { Checked } from '../../rules/check.ts'
import { compareFindings } from '../../scenarios/compare/findings.ts'
import { comparePlans, isCourse } from '../../scenarios/compare/states.ts'
import { dayText } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { resultOf } from '../command-result.ts'
import { allFindings, checked, checkTransitionOf, keptFindings } from '../findings.ts'

export interface ComparedState {
  /** How a reader knows it: a revision, a folder, the files at hand. */
  readonly name: Bilingual
  readonly loaded: ReadablePlan
}

/** The projects that count in either state. */
export interface ChosenInStates {
  readonly before: NamedChoice
  readonly after: NamedChoice
}

function isPartial({ findings }: Loaded): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

/** What must not become of a plan in its course. */
function rewritten(older: ReadablePlan, newer: ReadablePlan): Checked {
  return isCourse(older.plan, newer.plan) ? checkTransitionOf(older, newer) : { findings: [], waiting: [] }
}

/**
 * What changed from one state to the other; findings pair up whatever their lines.
 *
 * @param choice - the projects that count, in either state; all of them by default.
 */
export function diff(before: ComparedState, after: ComparedState, choice?: ChosenInStates) {
  const [older, newer] = [before.loaded, after.loaded]
  const olderPart = chosenPlan(older.plan, choice?.before ?? {})
  const newerPart = chosenPlan(newer.plan, choice?.after ?? {})
  const isPart = olderPart !== older.plan || newerPart !== newer.plan
  const ids = [olderPart, newerPart].flatMap(({ projects }) => projects.map(({ id }) => id))
  const kept = new Set(ids.map((id) => id.toLowerCase()))
  const isShown = isPart ? ({ id }: Project) => kept.has(id.toLowerCase()) : undefined
  const all = comparePlans(older.plan, newer.plan)
  const comparison = isShown === undefined ? all : narrowedComparison(all, isShown)
  // Of a rule that could not be run on one side nobody can say what is new or solved.
  const since = rewritten(older, newer)
  const waiting = new Set([...[older, newer].flatMap((loaded) => checked(loaded).waiting), ...since.waiting])
  const known = (loaded: Loaded) => allFindings(loaded).filter(({ rule }) => !waiting.has(rule))
  const own = (loaded: Loaded, findings: readonly Finding[]) =>
    isPart ? keptFindings(loaded, findings, ids) : findings
  const found = compareFindings(own(older, known(older)), own(newer, known(newer)))
  const findings = {
    fresh: showFindings([...found.fresh, ...own(newer, since.findings)], newer.sources, newer.plan),
    solved: showFindings(found.solved, older.sources, older.plan),
  }
  const scope = choice && choiceNote(newer.plan, newerPart, choice.after)
  const told = {
    comparison,
    findings,
    ...(isShown === undefined ? {} : { isShown }),
    ...(scope === undefined ? {} : { scope }),
    before: { name: before.name, isPartial: isPartial(older) },
    after: { name: after.name, isPartial: isPartial(newer) },
  }
  const stateData = ({ name, loaded: { plan } }: ComparedState) => ({
    state: name.en,
    plan: plan.id,
    as_of: dayText(plan.asOf),
    hash: plan.hash,
  })
  const data = {
    before: stateData(before),
    after: stateData(after),
    ...(choice === undefined ? {} : { chosen_projects: choiceData(newer.plan, newerPart, choice.after) }),
    is_different: isDifferent(comparison, findings),
    ...diffData(comparison, findings),
  }
  // The findings are those that changed, in sections of their own.
  const made = (room?: typeof COMMENT_ROOM): CommandResult => ({
    ...resultOf('diff', newer, [], {
      waiting: [...waiting],
      unreadBefore: older.unread,
      report: diffReport({ ...told, ...(room === undefined ? {} : { room }) }),
      data,
    }),
    rules: [],
  })
  // The whole for every format but Markdown, whose tables are short enough for a comment on a merge request.
  return { isDifferent: data.is_different, fresh: findings.fresh, result: made(), comment: made(COMMENT_ROOM) }
}
