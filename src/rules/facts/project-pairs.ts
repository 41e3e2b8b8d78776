/**
 * Pairs the projects of two states of a plan by their ids, and tells where an id changed hands and which decisions are new for a pair.
 */

import { fold, nearest } from '../../lang/nearest.ts'
import { leadAxis } from '../../metrics/base/scope.ts'
import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import { hasApproved } from '../../plan/decisions-taken.ts'
import { isSameId } from '../../plan/entity.ts'
import { entityById, projectById } from '../../plan/find-entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { parseDay } from '../../values/calendar.ts'
import { hasEnded } from './looked-at.ts'

function areAlike(left: string, right: string): boolean {
  const [one, other] = [fold(left), fold(right)]
  return one.includes(other) || other.includes(one) || nearest(left, [right]) !== undefined
}

/** Whether the titles are nearly the same in either language, or one holds the other. */
function haveAlikeTitles({ title: left }: Pick<Project, 'title'>, { title: right }: Pick<Project, 'title'>): boolean {
  return areAlike(left.fr, right.fr) || areAlike(left.en, right.en)
}

/** What one id stands for in two states. */
export interface ProjectPair {
  readonly older: Project
  readonly newer: Project
}

function differs(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && !isSameId(left, right)
}

/** Whether the id names another project now: another title, and another department or axis; both while it is alive. */
function isAnother({ older, newer }: ProjectPair): boolean {
  if (haveAlikeTitles(older, newer)) return false
  const hasMoved = differs(older.leadDepartment, newer.leadDepartment)
  const isElsewhere = differs(leadAxis(older), leadAxis(newer))
  return hasEnded(older) ? hasMoved || isElsewhere : hasMoved && isElsewhere
}

/** The pairs by id without regard to case, but for records that are the very same. */
function changedPairs(before: Plan, after: Plan): ProjectPair[] {
  return before.projects.flatMap((older) => {
    const newer = projectById(after, older.id)
    const isFirst = projectById(before, older.id) === older
    return newer === undefined || newer === older || !isFirst ? [] : [{ older, newer }]
  })
}

/** The ids that name another project now. */
export function reusedIds(before: Plan, after: Plan): ProjectPair[] {
  return changedPairs(before, after).filter(isAnother)
}

/** The projects that are there in both states and whose record is not the very same, in the order of the earlier one. */
export function changedProjects(before: Plan, after: Plan): ProjectPair[] {
  return changedPairs(before, after).filter((pair) => !isAnother(pair))
}

/** The decisions of the scenarios in force that choose about the project. */
function chosenBy(plan: Plan, key: string): (string | undefined)[] {
  return plan.scenarios
    .filter(({ status, decision }) => status === 'approved' && decision !== undefined)
    .filter((scenario) => flattenScenario(plan, scenario).choices.has(key))
    .map(({ decision }) => decision)
}

/** The ids in lower case of the decisions that name the project, that its record names, or that chose about it. */
function decisionsOn(plan: Plan, { id, written }: Project): Set<string> {
  const key = id.toLowerCase()
  const naming = plan.decisions.filter(({ projects = [] }) => projects.some((project) => project.toLowerCase() === key))
  const named = [
    ...naming.map((decision) => decision.id),
    written.disposition?.decision,
    written.addition?.decision,
    ...(written.rebaselines ?? []).map(({ decision }) => decision),
    ...chosenBy(plan, key),
  ]
  return new Set(named.flatMap((decision) => decision?.toLowerCase() ?? []))
}

/** The approved decisions on a project that are dated after the earlier state, or that it did not know of the project. */
export function decidedSince(before: Plan, after: Plan, { older, newer }: ProjectPair): Entry<'decisions'>[] {
  const known = decisionsOn(before, older)
  return [...decisionsOn(after, newer)].flatMap((id) => {
    const decision = entityById(after.decisions, id)
    if (decision === undefined || !hasApproved(decision)) return []
    const day = parseDay(decision.date ?? '', 'end')
    return !known.has(id) || (day !== undefined && day > before.asOf) ? [decision] : []
  })
}
