/**
 * `plan arbitrate`: the projects and dates that are worth most under all limits, with the reasons, in several modes; written into the plan where that is asked for.
 */

import { arbitrationProgress } from '../../lang/catalogue/arbitration.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import { isScreen, REPORT_FORMATS } from '../../render/formats.ts'
import { safe } from '../../render/text/safe-text.ts'
import type { Lang } from '../../values/language.ts'
import type { CommandOptions, CommandRun, Io } from '../declaration.ts'
import { refusedId } from '../edits/new-record.ts'
import { arbitratedSummary } from '../edits/summary.ts'
import { emit, type OutputTarget, targetsOf, useOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { openPlan, planLang, planPath, requirePlan, warnIfPartial } from '../open-plan.ts'
import { save } from '../save.ts'
import { solvingAsked, withSolver } from '../solving.ts'
import { finishDraft, type OpenedDraft, openDraft, unlessRefused } from '../write-plan.ts'
import {
  type ArbitrationView,
  arbitrate,
  arbitrationModel,
  prepareArbitration,
} from './arbitrate.ts'
import { arbitrationSections, requestAsked } from './request.ts'
import { addArbitrated } from './write-proposal.ts'

/** A plan that is arbitrated. */
export interface OpenedArbitration {
  readonly loaded: Loaded & { readonly plan: NonNullable<Loaded['plan']> }
  readonly lang: Lang
  /** The draft that the proposal is written into; undefined where it is not. */
  readonly opened: OpenedDraft | undefined
}

/** Opens the plan; one that the proposal is to be written into refuses what stands in the way of that before anything is solved. */
export async function openArbitrated(io: Io, options: CommandOptions): Promise<OpenedArbitration> {
  if (options.write !== undefined) {
    const opened = await openDraft(io, options)
    const { plan, loaded } = opened.draft
    unlessRefused(refusedId(plan, options.write) ?? {})
    return { loaded: { ...loaded, plan }, lang: opened.lang, opened }
  }
  const path = planPath(io, undefined, options)
  const loaded = openPlan(io, path, options)
  const lang = planLang(io, options, loaded)
  const plan = await requirePlan(io, loaded, path, lang)
  return { loaded: { ...loaded, plan }, lang, opened: undefined }
}

/** Writes the proposal and tells of it; beside data on standard output, on the other one. */
export async function writeProposal(
  io: Io,
  { opened, lang }: OpenedArbitration,
  view: ArbitrationView,
  options: CommandOptions,
  targets: readonly OutputTarget[],
): Promise<void> {
  const { proposal } = view.arbitration
  if (opened === undefined || options.write === undefined || proposal === undefined) return
  const { draft, reload } = opened
  const made = unlessRefused(addArbitrated(draft, options.write, view, proposal, reload))
  const isTold = targets.some(({ format, file }) => file === '-' && !isScreen(format))
  const told = isTold ? { ...io, stdout: io.stderr } : io
  if (targets.some(({ file }) => file === '-')) told.stdout.write(safe`\n`)
  await finishDraft(told, opened, made.draft, arbitratedSummary(made, lang), options)
}

/** Runs `plan arbitrate`; exit code 1 where nothing fits, 130 with the best answer where it was interrupted. */
export const runArbitrate: CommandRun = async ({ io }, _, options) => {
  const targets = targetsOf(options, REPORT_FORMATS)
  const sections = arbitrationSections(options.section)
  const asked = requestAsked(options, sections)
  const solving = solvingAsked(options)
  const opened = await openArbitrated(io, options)
  const { loaded, lang } = opened
  const posed = unlessRefused(prepareArbitration(loaded, asked(loaded.plan)))
  if (options.writeModel !== undefined)
    await save(io, [{ path: options.writeModel, content: arbitrationModel(posed) }])
  const { result: view, isInterrupted } = await withSolver(
    io,
    solving,
    ({ stage, value, bound }) => arbitrationProgress(stage, value, bound, lang),
    (tools) => arbitrate(loaded, posed, tools),
  )
  await emit(io, (format) => view.result(sections, useOf(format)), targets, options, lang)
  await writeProposal(io, opened, view, options, targets)
  warnIfPartial(io, loaded, lang)
  if (isInterrupted) return EXIT.interrupted
  return view.arbitration.proposal === undefined ? EXIT.findings : EXIT.clean
}
