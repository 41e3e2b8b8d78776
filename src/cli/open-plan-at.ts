/** Reads a plan as it was at a revision of git, with its previous plan and the date of that commit. */
import { type Loaded, loadPlan } from '../plan/load/load-plan.ts'
import { parseDay } from '../values/calendar.ts'
import { readPlanAt, readPreviousAt } from '../workspace/plan-at.ts'
import type { Io } from './io.ts'
import { askedDay, type PlanChoice } from './open-plan.ts'
import { Refusal } from './refusal.ts'

/**
 * Reads and loads the plan at a path as a revision holds it; the path need not be there any more.
 *
 * @throws WorkspaceFailure `git-unavailable`, `revision-unknown`, `revision-without-plan`.
 */
export function openPlanAt(io: Io, path: string, revision: string, choice: PlanChoice): Loaded {
  const asOf = askedDay(choice)
  const input = readPlanAt(io.cwd, path, revision)
  const loaded = loadPlan(input, {
    asOf,
    headDate: () => parseDay(input.day, 'end'),
    readPrevious: (_, previous) => readPreviousAt(io.cwd, input, previous),
  })
  if (loaded.isUndated) throw new Refusal('plan-undated')
  return loaded
}
