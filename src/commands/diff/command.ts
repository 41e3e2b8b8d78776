/** `plan diff`: what changed between two states of a plan, each a revision of git, a folder, or the files at hand. */

import { FILES_AT_HAND } from '../../lang/catalogue/changes.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import { REPORT_FORMATS } from '../../render/formats.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { WorkspaceFailure } from '../../workspace/failure.ts'
import { pathFrom } from '../../workspace/input-file.ts'
import { isPlan } from '../../workspace/plan-folder.ts'
import { pathExists } from '../../workspace/write-files.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { planLang } from '../language.ts'
import {
  openPlan,
  openPlanAt,
  type PlanChoice,
  planPath,
  requirePlan,
  warnIfPartial,
} from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import type { DIFF } from './declaration.ts'
import { type ComparedState, diff } from './diff.ts'

/** The revision before where no word is given. */
const USUAL = 'HEAD'

/** A state as it was opened. */
interface OpenedState {
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
function openStates(
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

async function readable(io: Io, state: OpenedState, lang: Lang): Promise<ComparedState> {
  const { name, path, loaded } = state
  return { name, loaded: await requirePlan(io, loaded, path, lang) }
}

/** Runs `plan diff`; with --exit-code, any difference gives 1, as git does. */
export const runDiff: CommandRun<OptionsOf<typeof DIFF>> = async ({ io }, words, options) => {
  const targets = targetsOf(options, REPORT_FORMATS)
  const [before, after] = openStates(io, words, options)
  const lang = planLang(io, options, after.loaded.plan === undefined ? before.loaded : after.loaded)
  const older = await readable(io, before, lang)
  const newer = await readable(io, after, lang)
  const { isDifferent, result, comment } = diff(older, newer)
  await emit(io, (format) => (format === 'md' ? comment : result), targets, options, lang)
  const findings = [...older.loaded.findings, ...newer.loaded.findings]
  warnIfPartial(io, { findings }, lang)
  return isDifferent && options.exitCode === true ? EXIT.findings : EXIT.clean
}
