/** The use case of a meeting's page: whose, since when, and the older state that changes are told against. */

import { entityById } from '../../plan/find-entity.ts'
import type { Loaded, ReadablePlan } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { FILTER_FIELDS, type ProjectFilter } from '../../reports/filter.ts'
import { type MeetingChoice, usualSince } from '../../reports/meeting/meeting.ts'
import { meetingReport, pagePlan } from '../../reports/meeting/report.ts'
import { comparePlans } from '../../scenarios/compare/states.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { report } from './report.ts'

/** What the reader asks of the page. */
export interface MeetingWish {
  /** The id of a body of the plan. */
  readonly body?: string | undefined
  readonly since?: Day | undefined
  readonly filter?: ProjectFilter | undefined
  /** The plan as it was at `since`; undefined where no such state is known. */
  readonly older?: Loaded | undefined
}

/** The body of an id in the plan, case apart; undefined where there is none. */
function bodyOf({ bodies }: Plan, id: string): Plan['bodies'][number] | undefined {
  return entityById(bodies, id)
}

/** Since when the page of a body tells where nobody says: its last meeting, else a month. */
export function sinceOf(plan: Plan, body: string | undefined): Day {
  return usualSince(plan, body === undefined ? undefined : bodyOf(plan, body))
}

/**
 * Reads filters as they are typed, `theme=infrastructure`; values of one field add up.
 *
 * @returns the first word that is no filter, where there is one.
 */
export function parseFilter(words: readonly string[]): ProjectFilter | string {
  const filter: Record<string, string[]> = {}
  for (const word of words) {
    const at = word.indexOf('=')
    const [field, value] = [word.slice(0, at), word.slice(at + 1)]
    if (at <= 0 || value === '' || !FILTER_FIELDS.includes(field)) return word
    filter[field] = [...(filter[field] ?? []), ...value.split(',').map((one) => one.trim())]
  }
  return filter
}

/** The page as people read it: of the findings that its first lines count, only the errors are listed, if any. */
export function meetingPage(result: CommandResult): CommandResult {
  const findings = result.findings.filter(
    ({ severity, waiver }) => severity === 'error' && waiver === undefined,
  )
  return { ...result, findings, rules: [] }
}

/** The result of `plan report meeting`. */
export function meeting(
  loaded: ReadablePlan,
  { body, since, filter, older }: MeetingWish,
): CommandResult {
  const { plan } = loaded
  const day = since ?? sinceOf(plan, body)
  const choice: MeetingChoice = {
    body: body === undefined ? undefined : bodyOf(plan, body),
    since: day,
    filter,
    comparison: older?.plan === undefined ? undefined : comparePlans(older.plan, plan),
  }
  const page = pagePlan(plan, choice)
  const ids = page === plan ? undefined : page.projects.map(({ id }) => id)
  const result = report(loaded, meetingReport(choice, ids))
  return { ...result, data: { since: dayText(day), ...result.data } }
}
