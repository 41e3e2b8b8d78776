/** Reads the plan that a command names, with its previous plan and the date of HEAD. */
import { rememberingReader } from '../plan/load/document-memory.ts'
import { type Loaded, loadPlan } from '../plan/load/load-plan.ts'
import type { PlanInput } from '../plan/load/plan-input.ts'
import { type Day, parseDay } from '../values/calendar.ts'
import { WorkspaceFailure } from '../workspace/failure.ts'
import { headDate } from '../workspace/git.ts'
import { pathFrom } from '../workspace/input-file.ts'
import { findPlanAbove, isPlan, readPlanFolder, shownPath } from '../workspace/plan-folder.ts'
import type { Io } from './io.ts'
import { Refusal } from './refusal.ts'
import { recoverPlan } from './save.ts'

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
    recoverPlan(io, previous)
    return readPlanFolder(io.cwd, previous)
  } catch (error) {
    if (error instanceof WorkspaceFailure) return undefined
    throw error
  }
}

/** The status date that --as-of asks for; undefined where it is not given. */
export function askedDay({ asOf }: PlanChoice): Day | undefined {
  const day = asOf === undefined ? undefined : parseDay(asOf, 'end')
  if (asOf !== undefined && day === undefined) throw new Refusal('date-unreadable', asOf)
  return day
}

/** A plan with the files that it was loaded from, and a way to load it again from other files. */
export interface OpenedFiles {
  readonly input: PlanInput
  readonly loaded: Loaded
  /** Files that are still the same bytes are not read again. */
  readonly reload: (input: PlanInput) => Loaded
}

/** Reads and loads a plan that is to be changed. */
export function openFiles(io: Io, path: string, choice: PlanChoice): OpenedFiles {
  const asOf = askedDay(choice)
  const read = rememberingReader()
  const reload = (input: PlanInput): Loaded =>
    loadPlan(input, {
      asOf,
      headDate: () => parseDay(headDate(pathFrom(io.cwd, input.root, '.')) ?? '', 'end'),
      readPrevious: (root, previous) => readPrevious(io, root, previous),
      read,
    })
  recoverPlan(io, path)
  const input = readPlanFolder(io.cwd, path)
  const loaded = reload(input)
  if (loaded.isUndated) throw new Refusal('plan-undated')
  return { input, loaded, reload }
}

/** Reads and loads a plan; git is asked for a date only where nothing else gives one. */
export function openPlan(io: Io, path: string, choice: PlanChoice): Loaded {
  return openFiles(io, path, choice).loaded
}
