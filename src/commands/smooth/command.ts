/**
 * `plan smooth`: projects at other dates, so that no team is asked for too much at once; written into the plan as a scenario where that is asked for.
 */

import {
  MODE_TITLES,
  NOTHING_WRITTEN,
  smoothingProgress,
  smoothingWritten,
} from '../../lang/catalogue/smoothing.ts'
import { nearest } from '../../lang/nearest.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Format } from '../../render/formats.ts'
import { safe } from '../../render/text/safe-text.ts'
import { SMOOTHING_REPORT } from '../../reports/smoothing/report.ts'
import type { Lang } from '../../values/language.ts'
import type { CommandOptions, CommandRun, Io } from '../declaration.ts'
import { emit, type OutputTarget, targetsOf, useOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { openPlan, planLang, planPath, requirePlan, warnIfPartial } from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import { save } from '../save.ts'
import { solvingAsked, withSolver } from '../solving.ts'
import { finishDraft, type OpenedDraft, openDraft, unlessRefused } from '../write-plan.ts'
import {
  type SmoothingOptions,
  type SmoothingView,
  smoothingModel,
  smoothLoaded,
} from './smooth.ts'
import { refusedId, writeSmoothing } from './write-scenario.ts'

/** A plan that is smoothed. */
export interface OpenedSmoothing {
  readonly path: string
  readonly loaded: Loaded
  readonly lang: Lang
  /** Where the smoothing is to be written into it. */
  readonly opened: OpenedDraft | undefined
}

/** Opens the plan; an id that is taken is refused before anybody waits for an answer. */
export async function openSmoothing(
  io: Io,
  word: string | undefined,
  options: CommandOptions,
): Promise<OpenedSmoothing> {
  const path = planPath(io, word, options)
  if (options.write === undefined) {
    const loaded = openPlan(io, path, options)
    return { path, loaded, lang: planLang(io, options, loaded), opened: undefined }
  }
  const opened = await openDraft(io, { ...options, plan: path })
  const { draft, lang } = opened
  const refused = refusedId(draft.plan, options.write)
  if (refused !== undefined) unlessRefused(refused)
  return { path, loaded: draft.loaded, lang, opened }
}

/** Writes the smoothing, where that is asked for. What is told goes to standard error where data takes the other stream. */
export async function finishSmoothing(
  io: Io,
  { opened, lang }: OpenedSmoothing,
  view: SmoothingView,
  targets: readonly OutputTarget[],
  options: CommandOptions,
): Promise<void> {
  if (opened === undefined || options.write === undefined) return
  const isData = targets.some(({ file, format }) => file === '-' && format !== 'pretty')
  const told: Io = isData ? { ...io, stdout: io.stderr } : io
  const moved = [...view.smoothing.choices.keys()]
  if (moved.length === 0) {
    told.stdout.write(safe`${NOTHING_WRITTEN[lang]}\n`)
    return
  }
  const made = writeSmoothing(opened.draft, options.write, view, opened.reload)
  const lines = smoothingWritten(options.write, moved, lang)
  if (!isData) told.stdout.write(safe`\n`)
  await finishDraft(told, opened, unlessRefused(made), lines, options)
}

const ALLOWED: readonly Format[] = ['pretty', 'md', 'json', 'xlsx', 'csv']
const MODES = Object.keys(MODE_TITLES) as (keyof typeof MODE_TITLES)[]

function wordOf<W extends string>(
  word: string,
  known: readonly W[],
  refusal: 'mode-unknown' | 'section-unknown' | 'scenario-unknown',
): W {
  const found = known.find((one) => one.toLowerCase() === word.toLowerCase())
  if (found === undefined) throw new Refusal(refusal, word, nearest(word, known))
  return found
}

function requestOf({ mode, scenario }: CommandOptions, scenarios: readonly string[]) {
  return {
    ...(mode === undefined ? {} : { mode: wordOf(mode, MODES, 'mode-unknown') }),
    ...(scenario === undefined ? {} : { frame: wordOf(scenario, scenarios, 'scenario-unknown') }),
  } satisfies SmoothingOptions
}

/** Runs `plan smooth`. */
export const runSmooth: CommandRun = async ({ io }, [word], options) => {
  const asked = solvingAsked(options)
  const targets = targetsOf(options, ALLOWED)
  const sections = (options.section ?? []).map((id) =>
    wordOf(id, SMOOTHING_REPORT.sectionIds, 'section-unknown'),
  )
  const opened = await openSmoothing(io, word, options)
  const { loaded, path, lang } = opened
  const plan = await requirePlan(io, loaded, path, lang)
  const request = requestOf(
    options,
    plan.scenarios.map(({ id }) => id),
  )
  const { result: view, isInterrupted } = await withSolver(
    io,
    asked,
    ({ stage, value }) => smoothingProgress(stage, value, lang),
    (tools) => smoothLoaded(loaded, request, tools),
  )
  if (view === undefined) throw new Refusal('plan-unreadable', path)
  const content = options.writeModel === undefined ? undefined : smoothingModel(loaded, request)
  if (options.writeModel !== undefined && content !== undefined)
    await save(io, [{ path: options.writeModel, content }])
  await emit(io, (format) => view.result(sections, useOf(format)), targets, options, lang)
  await finishSmoothing(io, opened, view, targets, options)
  warnIfPartial(io, loaded, lang)
  if (isInterrupted) return EXIT.interrupted
  return view.isInfeasible ? EXIT.findings : EXIT.clean
}
