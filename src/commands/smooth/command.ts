/** `plan smooth`: projects at other dates, so that no team is asked for too much at once. */

import { timeAtMost } from '../../lang/catalogue/progress.ts'
import { NOTHING_WRITTEN, smoothingProgress, smoothingWritten } from '../../lang/catalogue/smoothing.ts'
import { isScreen, REPORT_FORMATS } from '../../render/formats.ts'
import { safe } from '../../render/text/safe-text.ts'
import { SMOOTHING_REPORT } from '../../reports/smoothing/report.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit, useOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { failsBy } from '../findings.ts'
import { warnIfPartial } from '../open-plan.ts'
import { sectionsAsked } from '../option-values.ts'
import { saveOutput } from '../save.ts'
import { solvingAsked, withSolver } from '../solving.ts'
import { type OutputTarget, targetsOf } from '../targets.ts'
import { finishDraft, openToWrite, type PlanToWrite } from '../write-plan.ts'
import type { SMOOTH } from './declaration.ts'
import { smoothingRequest } from './request.ts'
import { type SmoothingView, smoothingModel, smoothLoaded } from './smooth.ts'
import { writeSmoothing } from './write-scenario.ts'

type SmoothOptions = OptionsOf<typeof SMOOTH>

/** Writes the smoothing, where that is asked for. What is told goes to standard error where data takes the other stream. */
async function finishSmoothing(
  io: Io,
  { opened, lang }: PlanToWrite,
  view: SmoothingView,
  targets: readonly OutputTarget[],
  options: SmoothOptions,
): Promise<void> {
  if (opened === undefined || options.write === undefined) return
  const isData = targets.some(({ file, format }) => file === '-' && !isScreen(format))
  const told: Io = isData ? { ...io, stdout: io.stderr } : io
  const moved = [...view.smoothing.choices.keys()]
  if (moved.length === 0) {
    told.stdout.write(safe`${NOTHING_WRITTEN[lang]}\n`)
    return
  }
  const made = writeSmoothing(opened.draft, options.write, view)
  const lines = smoothingWritten(options.write, moved, lang)
  if (!isData) told.stdout.write(safe`\n`)
  await finishDraft(told, opened, made, lines, options)
}

/** Runs `plan smooth`; exit code 1 where no dates keep all orders, 130 with the best answer where it was interrupted. */
export const runSmooth: CommandRun<SmoothOptions> = async ({ io }, _, options) => {
  const asked = solvingAsked(options)
  const targets = targetsOf(options, REPORT_FORMATS)
  const sections = sectionsAsked(options.section, SMOOTHING_REPORT.sectionIds)
  const opened = await openToWrite(io, options)
  const { loaded, lang } = opened
  const request = smoothingRequest(options, loaded.plan)
  const { result: view, isInterrupted } = await withSolver(
    io,
    asked,
    ({ stage, value }, left) => smoothingProgress(stage, value, lang) + timeAtMost(left, lang),
    (tools) => smoothLoaded(loaded, request, tools),
  )
  if (options.writeModel !== undefined)
    await saveOutput(io, [{ path: options.writeModel, content: smoothingModel(loaded, request) }], lang)
  await emit(io, (format) => view.result(sections, useOf(format)), targets, options, lang)
  await finishSmoothing(io, opened, view, targets, options)
  warnIfPartial(io, loaded, lang)
  if (isInterrupted) return EXIT.interrupted
  if (view.isInfeasible) return EXIT.infeasible
  return failsBy(loaded, options.failOn) ? EXIT.findings : EXIT.clean
}
