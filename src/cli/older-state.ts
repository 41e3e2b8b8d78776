/** Reads an earlier state of a plan from git: the one that --since names, or that a day had. */
import type { Loaded } from '../plan/load/load-plan.ts'
import { type Day, dayText } from '../values/calendar.ts'
import { WorkspaceFailure } from '../workspace/failure.ts'
import { revisionBefore } from '../workspace/git-log.ts'
import type { Io } from './io.ts'
import { openPlanAt } from './open-plan-at.ts'
import { sinceDay } from './since-day.ts'

/** Whether an error says that the plan was not there at a moment. */
export function isAbsence(error: unknown): error is WorkspaceFailure {
  return error instanceof WorkspaceFailure && error.code === 'revision-without-plan'
}

/**
 * The plan as the last commit of HEAD's line on or before a day holds it.
 *
 * @returns undefined where the line begins later, or the plan was not there yet.
 * @throws WorkspaceFailure `git-unavailable`.
 */
export function stateOn(io: Io, path: string, day: Day): Loaded | undefined {
  const revision = revisionBefore(io.cwd, path, dayText(day))
  if (revision === undefined) return undefined
  try {
    return openPlanAt(io, path, revision, {})
  } catch (error) {
    // The revision's own name would say nothing to somebody who named a day.
    if (isAbsence(error)) return undefined
    throw error
  }
}

/**
 * The plan as it was on the day, or at the revision, that --since names.
 *
 * @throws WorkspaceFailure `git-unavailable`, `revision-unknown`, `revision-without-plan`.
 */
export function stateSince(io: Io, path: string, since: string): Loaded {
  const day = sinceDay(since)
  const older = day === undefined ? openPlanAt(io, path, since, {}) : stateOn(io, path, day)
  if (older === undefined) throw new WorkspaceFailure('revision-without-plan', since)
  return older
}
