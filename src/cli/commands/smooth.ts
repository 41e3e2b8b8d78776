/** `plan smooth`: projects at other dates, so that no team is asked for too much at once. */
import { type SmoothingRequest, smoothingModel, smoothLoaded } from '../../app/smoothing.ts'
import { MODE_TITLES, smoothingProgress } from '../../lang/catalogue/smoothing.ts'
import { nearest } from '../../lang/nearest.ts'
import type { Format } from '../../render/formats.ts'
import { SMOOTHING_SECTION_IDS } from '../../reports/section-ids.ts'
import type { CommandOptions, CommandRun } from '../command.ts'
import { emit, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { requirePlan, warnIfPartial } from '../plan-command.ts'
import { Refusal } from '../refusal.ts'
import { save } from '../save.ts'
import { finishSmoothing, openSmoothing } from '../smoothing-writing.ts'
import { solvingAsked, withSolver } from '../solving.ts'
import { useOf } from '../use-of.ts'

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
  } satisfies SmoothingRequest
}

/** Runs `plan smooth`. */
export const runSmooth: CommandRun = async ({ io }, [word], options) => {
  const asked = solvingAsked(options)
  const targets = targetsOf(options, ALLOWED)
  const sections = (options.section ?? []).map((id) =>
    wordOf(id, SMOOTHING_SECTION_IDS, 'section-unknown'),
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
  await emit(io, (format) => view.outcome(sections, useOf(format)), targets, options, lang)
  await finishSmoothing(io, opened, view, targets, options)
  warnIfPartial(io, loaded, lang)
  if (isInterrupted) return EXIT.interrupted
  return view.isInfeasible ? EXIT.findings : EXIT.clean
}
