/** Which decisions are new for a project between two states of a plan. */

import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { parseDay } from '../../values/calendar.ts'
import type { ProjectPair } from './paired-projects.ts'

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
  const naming = plan.decisions.filter(({ projects = [] }) =>
    projects.some((project) => project.toLowerCase() === key),
  )
  const named = [
    ...naming.map((decision) => decision.id),
    ...[written.disposition?.decision, written.addition?.decision],
    ...(written.rebaselines ?? []).map(({ decision }) => decision),
    ...chosenBy(plan, key),
  ]
  return new Set(named.flatMap((decision) => decision?.toLowerCase() ?? []))
}

function isInForce({ outcome }: Entry<'decisions'>): boolean {
  return outcome === undefined || outcome === 'approved'
}

/** The approved decisions on a project that are dated after the earlier state, or that it did not know of the project. */
export function decidedSince(
  before: Plan,
  after: Plan,
  { older, newer }: ProjectPair,
): Entry<'decisions'>[] {
  const known = decisionsOn(before, older)
  return [...decisionsOn(after, newer)].flatMap((id) => {
    const decision = entityById(after.decisions, id)
    if (decision === undefined || !isInForce(decision)) return []
    const day = parseDay(decision.date ?? '', 'end')
    return !known.has(id) || (day !== undefined && day > before.asOf) ? [decision] : []
  })
}
