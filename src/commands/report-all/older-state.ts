/** The state of a plan that its start page tells changes against: that of the last meeting, else the last one that differs. */

import { hashFiles, type Loaded } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { startSince } from '../../reports/start-page.ts'
import { comparePlans } from '../../scenarios/compare/states.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import { WorkspaceFailure } from '../../workspace/failure.ts'
import { readPlanLog } from '../../workspace/git-log.ts'
import { readPlanAt } from '../../workspace/plan-at.ts'
import type { Io } from '../declaration.ts'
import { isSoleState, openState, type Reader, stateOn } from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import type { OlderState } from './site.ts'

/** So many commits of a plan are read to find one that differs: the last is the plan itself, unless it was edited since. */
const READ = 2

/** What git tells; undefined where it tells nothing, or nothing that can be read. */
function known<T>(ask: () => T | undefined): T | undefined {
  try {
    return ask()
  } catch (error) {
    if (error instanceof WorkspaceFailure || error instanceof Refusal) return undefined
    throw error
  }
}

/** The last commits that changed the plan and left one, newest first. */
function lastCommits(io: Io, folder: string): { readonly id: string; readonly day: string }[] {
  return readPlanLog(io.cwd, folder)
    .commits.filter(({ changes, hasPlan }) => changes.length > 0 && hasPlan)
    .slice(-READ)
    .reverse()
}

/** The last state in git that is not the plan as it is. */
function lastOther(
  io: Io,
  folder: string,
  { plan, reader, sought }: { plan: Plan; reader: Reader; sought: Day },
): OlderState | undefined {
  for (const { id, day: written } of known(() => lastCommits(io, folder)) ?? []) {
    const state = known(() => readPlanAt(io.cwd, folder, id))
    if (state !== undefined && hashFiles(state) === plan.hash) continue
    const loaded = state && known(() => openState(io, folder, state, reader))
    const day = parseDay(written, 'end')
    if (loaded?.plan === undefined || day === undefined) return undefined
    return { told: { day, sought }, loaded, comparison: comparePlans(loaded.plan, plan) }
  }
  return undefined
}

/** The older state with what the plan is apart from it; undefined where git knows none. */
export function olderState(
  io: Io,
  folder: string,
  { plan }: Loaded,
  { audience = 'committee', read }: Pick<Reader, 'audience' | 'read'>,
): OlderState | undefined {
  if (plan === undefined) return undefined
  const told = startSince(plan)
  const reader = { audience, newer: plan.withholding, read }
  const loaded = known(() => stateOn(io, folder, told.day, reader))
  if (loaded?.plan === undefined) return lastOther(io, folder, { plan, reader, sought: told.day })
  if (known(() => isSoleState(io, folder, loaded, plan)) !== false) return undefined
  return { told, loaded, comparison: comparePlans(loaded.plan, plan) }
}
