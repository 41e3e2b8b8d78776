/** `plan arbitrate`: the projects and dates that are worth most under all limits, with the reasons, in several modes. */

import { arbitrationProgress } from '../../lang/catalogue/arbitration.ts'
import { timeAtMost } from '../../lang/catalogue/progress.ts'
import { isScreen, REPORT_FORMATS } from '../../render/formats.ts'
import { safe } from '../../render/text/safe-text.ts'
import { ARBITRATION_REPORT } from '../../reports/arbitration/report.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { ResultUse } from '../command-result.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit, resultIn } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { failsBy } from '../findings.ts'
import { warnIfPartial } from '../open-plan.ts'
import { sectionsAsked } from '../option-values.ts'
import { saveOutput } from '../save.ts'
import { solvingAsked, withSolver } from '../solving.ts'
import { type OutputTarget, targetsOf } from '../targets.ts'
import { finishDraft, openToWrite, type PlanToWrite } from '../write-plan.ts'
import { type ArbitrationView, arbitrate, arbitrationModel, prepareArbitration } from './arbitrate.ts'
import type { ARBITRATE } from './declaration.ts'
import { requestAsked } from './request.ts'
import { addArbitrated, arbitratedSummary } from './write-proposal.ts'

type ArbitrateOptions = OptionsOf<typeof ARBITRATE>

/** Writes the proposal and tells of it; beside data on standard output, on the other one. */
async function writeProposal(
  io: Io,
  { opened, lang }: PlanToWrite,
  view: ArbitrationView,
  options: ArbitrateOptions,
  targets: readonly OutputTarget[],
): Promise<void> {
  const { proposal } = view.arbitration
  if (opened === undefined || options.write === undefined || proposal === undefined) return
  const made = addArbitrated(opened.draft, options.write, view, proposal)
  const isTold = targets.some(({ format, file }) => file === '-' && !isScreen(format))
  const told = isTold ? { ...io, stdout: io.stderr } : io
  if (targets.some(({ file }) => file === '-')) told.stdout.write(safe`\n`)
  await finishDraft(told, opened, made.draft, arbitratedSummary(made, lang), options)
}

/** Runs `plan arbitrate`; exit code 1 where nothing fits or findings reach --fail-on, 130 with the best answer where it was interrupted. */
export const runArbitrate: CommandRun<ArbitrateOptions> = async ({ io, lang: spoken }, _, options) => {
  const targets = targetsOf(options, REPORT_FORMATS)
  const sections = sectionsAsked(options.section, ARBITRATION_REPORT.sectionIds)
  const asked = requestAsked(options, sections, { argv: io.argv, lang: spoken })
  const solving = solvingAsked(options)
  const opened = await openToWrite(io, options)
  const { loaded, lang } = opened
  const prepared = prepareArbitration(loaded, asked(loaded.plan))
  if (options.writeModel !== undefined)
    await saveOutput(io, [{ path: options.writeModel, content: arbitrationModel(prepared) }], lang)
  const { result: view, isInterrupted } = await withSolver(
    io,
    solving,
    ({ stage, value, bound }, left) => arbitrationProgress(stage, value, bound, lang) + timeAtMost(left, lang),
    (tools) => arbitrate(loaded, prepared, tools),
  )
  const resultFor = (use: ResultUse): CommandResult => view.result(sections, use)
  await emit(io, (format) => resultIn(format, loaded.plan, resultFor), targets, options, lang)
  await writeProposal(io, opened, view, options, targets)
  warnIfPartial(io, loaded, lang)
  if (isInterrupted) return EXIT.interrupted
  if (view.arbitration.proposal === undefined) return EXIT.infeasible
  return failsBy(loaded, options.failOn) ? EXIT.findings : EXIT.clean
}
