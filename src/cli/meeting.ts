/** Reads what `plan report meeting` is asked: whose meeting, since when, which projects, and the plan as it was then. */

import { bodyOf, type MeetingWish, parseFilter, sinceOf } from '../app/meeting.ts'
import { nearest } from '../lang/nearest.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import { narrowedPlan } from '../reports/report-kind.ts'
import type { Day } from '../values/calendar.ts'
import { WorkspaceFailure } from '../workspace/failure.ts'
import type { CommandOptions } from './command.ts'
import type { Io } from './io.ts'
import { stateOn, stateSince } from './older-state.ts'
import { Refusal } from './refusal.ts'
import { sinceDay } from './since-day.ts'

type ReadPlan = NonNullable<Loaded['plan']>

function checkBody(plan: ReadPlan, body: string | undefined): void {
  if (body === undefined || bodyOf(plan, body) !== undefined) return
  throw new Refusal(
    'body-unknown',
    body,
    nearest(
      body,
      plan.bodies.map(({ id }) => id),
    ),
  )
}

/** The plan as the last commit on or before a day holds it; undefined without git, or before the plan's first commit. */
function olderAt(io: Io, path: string, day: Day): Loaded | undefined {
  try {
    return stateOn(io, path, day)
  } catch (error) {
    if (error instanceof WorkspaceFailure) return undefined
    throw error
  }
}

/** What the options ask; a `--since` that is no day is a revision, and tells since the status date of that state. */
export function meetingWish(
  io: Io,
  path: string,
  plan: ReadPlan,
  { body, since, filter: words = [] }: CommandOptions,
): MeetingWish {
  checkBody(plan, body)
  const filter = parseFilter(words)
  if (typeof filter === 'string') throw new Refusal('filter-unreadable', filter)
  if (words.length > 0 && narrowedPlan(plan, filter).projects.length === 0) {
    throw new Refusal('filter-empty', words.join(', '))
  }
  const day = since === undefined ? sinceOf(plan, body) : sinceDay(since)
  if (since !== undefined && day === undefined) {
    const older = stateSince(io, path, since)
    if (older.plan === undefined) throw new Refusal('plan-unreadable', `${since}:${path}`)
    return { body, filter, since: older.plan.asOf, older }
  }
  const older = day === undefined ? undefined : olderAt(io, path, day)
  return { body, filter, since: day, older }
}
