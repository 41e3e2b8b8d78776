/** Opens the plan of an arbitration, and writes the proposal into it where that is asked for. */
import { refusedId } from '../app/add-scenario.ts'
import type { ArbitrationView } from '../app/arbitrate.ts'
import { addArbitrated } from '../app/arbitrated-scenario.ts'
import { arbitratedSummary } from '../app/write-summary.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import { safe } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import type { CommandOptions } from './command.ts'
import type { Target } from './emit.ts'
import type { Io } from './io.ts'
import { openPlan, planPath } from './open-plan.ts'
import { planLang, requirePlan } from './plan-command.ts'
import { finishDraft, type OpenedDraft, openDraft, unlessRefused } from './plan-writing.ts'

/** A plan that is arbitrated. */
export interface Opened {
  readonly loaded: Loaded & { readonly plan: NonNullable<Loaded['plan']> }
  readonly lang: Lang
  /** The draft that the proposal is written into; undefined where it is not. */
  readonly opened: OpenedDraft | undefined
}

/** Opens the plan; one that the proposal is to be written into refuses what stands in the way of that before anything is solved. */
export async function openArbitrated(io: Io, options: CommandOptions): Promise<Opened> {
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
  { opened, lang }: Opened,
  view: ArbitrationView,
  options: CommandOptions,
  targets: readonly Target[],
): Promise<void> {
  const { proposal } = view.arbitration
  if (opened === undefined || options.write === undefined || proposal === undefined) return
  const { draft, reload } = opened
  const made = unlessRefused(addArbitrated(draft, options.write, view, proposal, reload))
  const isTold = targets.some(({ format, file }) => file === '-' && format !== 'pretty')
  const told = isTold ? { ...io, stdout: io.stderr } : io
  if (targets.some(({ file }) => file === '-')) told.stdout.write(safe`\n`)
  await finishDraft(told, opened, made.draft, arbitratedSummary(made, lang), options)
}
