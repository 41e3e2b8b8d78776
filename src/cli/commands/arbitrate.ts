/** `plan arbitrate`: the projects and dates that are worth most under all limits, with the reasons, in several modes. */
import { arbitrate, arbitrationModel, poseArbitration } from '../../app/arbitrate.ts'
import { arbitrationProgress } from '../../lang/catalogue/arbitration.ts'
import type { Format } from '../../render/formats.ts'
import { arbitrationSections, requestAsked } from '../arbitrate-request.ts'
import { openArbitrated, writeProposal } from '../arbitration-writing.ts'
import type { CommandRun } from '../command.ts'
import { emit, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { warnIfPartial } from '../plan-command.ts'
import { unlessRefused } from '../plan-writing.ts'
import { save } from '../save.ts'
import { solvingAsked, withSolver } from '../solving.ts'
import { useOf } from '../use-of.ts'

const ALLOWED: readonly Format[] = ['pretty', 'md', 'json', 'xlsx', 'csv']

/** Runs `plan arbitrate`; exit code 1 where nothing fits, 130 with the best answer where it was interrupted. */
export const runArbitrate: CommandRun = async ({ io }, _, options) => {
  const targets = targetsOf(options, ALLOWED)
  const sections = arbitrationSections(options.section)
  const asked = requestAsked(options, sections)
  const solving = solvingAsked(options)
  const opened = await openArbitrated(io, options)
  const { loaded, lang } = opened
  const posed = unlessRefused(poseArbitration(loaded, asked(loaded.plan)))
  if (options.writeModel !== undefined)
    await save(io, [{ path: options.writeModel, content: arbitrationModel(posed) }])
  const { result: view, isInterrupted } = await withSolver(
    io,
    solving,
    ({ stage, value, bound }) => arbitrationProgress(stage, value, bound, lang),
    (tools) => arbitrate(loaded, posed, tools),
  )
  await emit(io, (format) => view.outcome(sections, useOf(format)), targets, options, lang)
  await writeProposal(io, opened, view, options, targets)
  warnIfPartial(io, loaded, lang)
  if (isInterrupted) return EXIT.interrupted
  return view.arbitration.proposal === undefined ? EXIT.findings : EXIT.clean
}
