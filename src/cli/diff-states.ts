/** Finds the two states of a plan that a command names: revisions of git, folders, or the files at hand. */

import { FILES_AT_HAND } from '../lang/catalogue/changes.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import type { Bilingual } from '../values/language.ts'
import { WorkspaceFailure } from '../workspace/failure.ts'
import { pathFrom } from '../workspace/input-file.ts'
import { isPlan } from '../workspace/plan-folder.ts'
import { pathExists } from '../workspace/write-files.ts'
import type { Io } from './io.ts'
import { openPlan, type PlanChoice, planPath } from './open-plan.ts'
import { openPlanAt } from './open-plan-at.ts'
import { Refusal } from './refusal.ts'

/** The revision before where no word is given. */
const USUAL = 'HEAD'

/** A state as it was opened. */
export interface OpenedState {
  /** How a reader knows it. */
  readonly name: Bilingual
  /** What a refusal calls it: a path, or `REVISION:PATH`. */
  readonly path: string
  readonly loaded: Loaded
}

/** Whether a word names a plan that is there, rather than a revision. */
function isPlanHere({ cwd }: Io, word: string): boolean {
  if (!isPlan(pathFrom(cwd, '.', word))) return false
  return word.endsWith('.yaml') || isPlan(pathFrom(cwd, '.', `${word}/plan.yaml`))
}

/** Opens what must be a revision, since it is no plan; where it is none either, the refusal speaks of the word. */
function openRevision(io: Io, path: string, word: string, choice: PlanChoice): Loaded {
  try {
    return openPlanAt(io, path, word, choice)
  } catch (error) {
    const code = error instanceof WorkspaceFailure ? error.code : undefined
    if (code === 'revision-unknown' && pathExists(io.cwd, word))
      throw new Refusal('path-not-a-plan', word)
    if (code === 'git-unavailable' && word !== USUAL) throw new Refusal('revision-unknown', word)
    throw error
  }
}

function openWord(io: Io, word: string, path: string, choice: PlanChoice): OpenedState {
  const name = { fr: word, en: word }
  if (isPlanHere(io, word)) return { name, path: word, loaded: openPlan(io, word, choice) }
  return { name, path: `${word}:${path}`, loaded: openRevision(io, path, word, choice) }
}

/**
 * The states before and after: HEAD and the files at hand where no word is given, one word and the files at hand,
 * or two words. A revision is read at the plan of --plan, else of the other word, else in or above the current folder.
 */
export function openStates(
  io: Io,
  [before, after]: readonly string[],
  choice: PlanChoice,
): readonly [OpenedState, OpenedState] {
  const [first, second] = [before, after].filter(
    (word): word is string => word !== undefined && isPlanHere(io, word),
  )
  if (second !== undefined && choice.plan !== undefined) throw new Refusal('plan-twice')
  const other = after === undefined ? undefined : first
  const path = choice.plan ?? other ?? planPath(io, undefined, choice)
  const older = openWord(io, before ?? USUAL, path, choice)
  if (after !== undefined) return [older, openWord(io, after, path, choice)]
  return [older, { name: FILES_AT_HAND, path, loaded: openPlan(io, path, choice) }]
}
