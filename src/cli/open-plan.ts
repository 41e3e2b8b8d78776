/** Reads the plan that a command names, with its previous plan and the date of HEAD. */
import type { PlanInput } from '../app/input.ts'
import { type Loaded, loadPlan } from '../app/load.ts'
import { parseDay } from '../units/calendar.ts'
import { WorkspaceFailure } from '../workspace/failure.ts'
import { headDate } from '../workspace/git.ts'
import { pathFrom } from '../workspace/path.ts'
import { findPlanAbove, isPlan, readPlanFolder, shownPath } from '../workspace/plan-folder.ts'
import type { Io } from './io.ts'
import { Refusal } from './refusal.ts'

/** How a command names its plan. */
export interface PlanChoice {
  readonly plan?: string | undefined
  readonly asOf?: string | undefined
}

/** The folder of the plan that the argument or the option names; the one in or above the current folder where none does. */
export function planPath(io: Io, argument: string | undefined, { plan }: PlanChoice): string {
  if (argument !== undefined && plan !== undefined) throw new Refusal('plan-twice')
  return argument ?? plan ?? shownPath(io.cwd, findPlanAbove(io.cwd))
}

function readPrevious(io: Io, root: string, path: string): PlanInput | undefined {
  const previous = pathFrom(io.cwd, root, path)
  if (!isPlan(previous)) return undefined
  try {
    return readPlanFolder(io.cwd, previous)
  } catch (error) {
    if (error instanceof WorkspaceFailure) return undefined
    throw error
  }
}

/** Reads and loads a plan; git is asked for a date only where nothing else gives one. */
export function openPlan(io: Io, path: string, { asOf }: PlanChoice): Loaded {
  const day = asOf === undefined ? undefined : parseDay(asOf, 'end')
  if (asOf !== undefined && day === undefined) throw new Refusal('date-unreadable', asOf)
  const input = readPlanFolder(io.cwd, path)
  const loaded = loadPlan(input, {
    asOf: day,
    headDate: () => parseDay(headDate(pathFrom(io.cwd, input.root, '.')) ?? '', 'end'),
    readPrevious: (root, previous) => readPrevious(io, root, previous),
  })
  if (loaded.isUndated) throw new Refusal('plan-undated')
  return loaded
}
