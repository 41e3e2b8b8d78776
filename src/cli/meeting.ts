/** Reads what `plan report meeting` is asked: whose meeting, since when, which projects, and the plan as it was then. */
import type { Loaded } from '../app/load.ts'
import { bodyOf, type MeetingWish, parseFilter, sinceOf } from '../app/meeting.ts'
import { nearest } from '../text/nearest.ts'
import { dayText, parseDay } from '../units/calendar.ts'
import { WorkspaceFailure } from '../workspace/failure.ts'
import { revisionBefore } from '../workspace/git-log.ts'
import type { CommandOptions } from './command.ts'
import type { Io } from './io.ts'
import { openPlanAt } from './open-plan-at.ts'
import { Refusal } from './refusal.ts'

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
function olderAt(io: Io, path: string, day: string): Loaded | undefined {
  try {
    const revision = revisionBefore(io.cwd, path, day)
    return revision === undefined ? undefined : openPlanAt(io, path, revision, {})
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
  const day = since === undefined ? sinceOf(plan, body) : parseDay(since, 'end')
  if (day !== undefined) return { body, filter, since: day, older: olderAt(io, path, dayText(day)) }
  const older = openPlanAt(io, path, since ?? '', {})
  return { body, filter, since: older.plan?.asOf, older }
}
