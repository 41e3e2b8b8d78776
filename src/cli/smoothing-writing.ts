/** Opens the plan that is smoothed, for reading alone or to write into it, and writes the scenario where one is asked for. */

import type { SmoothingView } from '../app/smoothing.ts'
import { refusedId, writeSmoothing } from '../app/write-smoothing.ts'
import { NOTHING_WRITTEN, smoothingWritten } from '../lang/catalogue/smoothing.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import { safe } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import type { CommandOptions } from './command.ts'
import type { Target } from './emit.ts'
import type { Io } from './io.ts'
import { openPlan, planPath } from './open-plan.ts'
import { planLang } from './plan-command.ts'
import { finishDraft, type OpenedDraft, openDraft, unlessRefused } from './plan-writing.ts'

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
  targets: readonly Target[],
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
