/** `plan diff`: what changed between two states of a plan, each a revision of git, a folder, or the files at hand. */

import { FILES_AT_HAND } from '../../lang/catalogue/changes.ts'
import { formatDate } from '../../lang/dates.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import { rememberingReader } from '../../plan/load/read-document.ts'
import { loadedFor, withNothingWithheld } from '../../plan/load/withhold.ts'
import { REPORT_FORMATS } from '../../render/formats.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { WorkspaceFailure } from '../../workspace/failure.ts'
import { holdsPlan } from '../../workspace/plan-folder.ts'
import { pathExists } from '../../workspace/write-files.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { fails } from '../findings.ts'
import { planLang } from '../language.ts'
import { choiceOverStates, type NarrowingOptions } from '../narrowing.ts'
import {
  missingPath,
  openPlan,
  openPlanAt,
  type PlanChoice,
  planPath,
  requirePlan,
  stateOn,
  warnIfPartial,
} from '../open-plan.ts'
import { sinceDay } from '../option-values.ts'
import { isPathLike } from '../plan-words.ts'
import { Refusal } from '../refusal.ts'
import { targetsOf } from '../targets.ts'
import type { DIFF } from './declaration.ts'
import { type ChosenInStates, type ComparedState, diff } from './diff.ts'

/** The revision before where no word is given. */
const USUAL = 'HEAD'

interface OpenedState {
  /** How a reader knows it. */
  readonly name: Bilingual
  /** What a refusal calls it: a path, or `REVISION:PATH`. */
  readonly path: string
  readonly loaded: Loaded
}

/** Opens what must be a revision, since it is no plan; where it is none either, the refusal speaks of the word. */
function openRevision(io: Io, path: string, word: string, choice: PlanChoice): Loaded {
  try {
    return openPlanAt(io, path, word, choice)
  } catch (error) {
    const code = error instanceof WorkspaceFailure ? error.code : undefined
    if (code === 'revision-unknown' && pathExists(io.cwd, word)) throw new Refusal('path-not-a-plan', word)
    if (code === 'git-unavailable' && word !== USUAL) throw new Refusal('revision-unknown', word)
    throw error
  }
}

function openWord(io: Io, word: string, path: string, choice: PlanChoice): OpenedState {
  const name = { fr: word, en: word }
  if (holdsPlan(io.cwd, word)) return { name, path: word, loaded: openPlan(io, word, choice) }
  const day = sinceDay(word)
  if (day === undefined) return { name, path: `${word}:${path}`, loaded: openRevision(io, path, word, choice) }
  const loaded = stateOn(io, path, day, choice)
  if (loaded === undefined) throw new WorkspaceFailure('revision-without-plan', word)
  return { name: bilingual((lang) => formatDate(word, lang)), path: `${word}:${path}`, loaded }
}

/** The words of the two states, and the plan: the last of three, or the only one where it is a folder. */
function wordsAsked(
  { cwd }: Io,
  words: readonly string[],
  { plan }: PlanChoice,
): { readonly states: readonly string[]; readonly plan: string | undefined } {
  const extra = words.length > 3 ? words.slice(2).filter((word) => !holdsPlan(cwd, word)) : []
  if (words.length > 3) throw new Refusal('argument-excess', (extra.length > 0 ? extra : words.slice(3)).join(' '))
  const [first] = words
  const isOnly = words.length === 1 && first !== undefined && holdsPlan(cwd, first)
  const place = isOnly && plan === undefined ? 0 : 2
  const named = words[place]
  if (named !== undefined && plan !== undefined) throw new Refusal('plan-twice', '--plan')
  return { states: words.filter((_, at) => at !== place), plan: plan ?? named }
}

/** The plan in or above the current folder; where there is none, a state that is a path and leads nowhere is to blame. */
function usualPlan(io: Io, states: readonly string[], choice: PlanChoice): string {
  const lost = states.find((word) => isPathLike(word) && !pathExists(io.cwd, word))
  try {
    return planPath(io, choice)
  } catch (error) {
    if (lost === undefined || !(error instanceof Refusal)) throw error
    throw missingPath(io, lost)
  }
}

/**
 * The states before and after: HEAD and the files at hand where no state is named, one state and the files at hand, or two
 * states. A revision or a day is read at the plan that is named, else at the other state, else in or above the current folder.
 */
function openStates(io: Io, words: readonly string[], choice: PlanChoice): readonly [OpenedState, OpenedState] {
  const { states, plan } = wordsAsked(io, words, choice)
  const [before = USUAL, after] = states
  const folders = states.filter((word) => holdsPlan(io.cwd, word))
  if (folders.length === 2 && plan !== undefined) throw new Refusal('plan-twice', '--plan')
  const other = states.length === 2 ? folders[0] : undefined
  const path = plan ?? other ?? usualPlan(io, states, choice)
  const older = openWord(io, before, path, choice)
  const newer =
    after === undefined
      ? { name: FILES_AT_HAND, path, loaded: openPlan(io, path, choice) }
      : openWord(io, after, path, choice)
  const withheld = newer.loaded.plan?.withholding
  if (withheld === undefined) return [older, newer]
  // What the newer state withholds has no name in the older one either.
  const loaded = loadedFor(withNothingWithheld(older.loaded), choice.audience, withheld)
  return [{ ...older, loaded }, newer]
}

async function readable(io: Io, state: OpenedState, lang: Lang): Promise<ComparedState> {
  const { name, path, loaded } = state
  return { name, loaded: await requirePlan(io, loaded, path, lang) }
}

/** The states before and after, where both can be read. */
export async function statesAsked(io: Io, words: readonly string[], choice: PlanChoice & { readonly lang?: Lang }) {
  const [before, after] = openStates(io, words, choice)
  const lang = planLang(io, choice, after.loaded.plan === undefined ? before.loaded : after.loaded)
  return { older: await readable(io, before, lang), newer: await readable(io, after, lang), lang }
}

/** What --filter, --project and --body keep of each state; a name counts that one of them knows. */
function choicesOf(
  { loaded: older }: ComparedState,
  { loaded: newer }: ComparedState,
  options: NarrowingOptions,
): ChosenInStates | undefined {
  const states = choiceOverStates(options)
  const [before, after] = [states.of(older.plan, older.unread), states.of(newer.plan, newer.unread)]
  states.check()
  return before && after && { before, after }
}

/** Runs `plan diff`; with --exit-code, any difference gives 1, as git does; --fail-on looks at the findings that are new. */
export const runDiff: CommandRun<OptionsOf<typeof DIFF>> = async ({ io }, words, options) => {
  const targets = targetsOf(options, REPORT_FORMATS)
  const { older, newer, lang } = await statesAsked(io, words, { ...options, read: rememberingReader() })
  const { isDifferent, fresh, result, comment } = diff(older, newer, choicesOf(older, newer, options))
  await emit(io, (format) => (format === 'md' ? comment : result), targets, options, lang)
  const findings = [...older.loaded.findings, ...newer.loaded.findings]
  warnIfPartial(io, { findings }, lang)
  if (isDifferent && options.exitCode === true) return EXIT.difference
  return fails(fresh, options.failOn ?? 'never') ? EXIT.findings : EXIT.clean
}
