/** `plan baseline freeze`: keeps each project's dates, cost and days as its baseline, by a decision. */
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { freezeSummary } from '../edits/freeze.ts'
import { EXIT } from '../exit-codes.ts'
import { required } from '../option-values.ts'
import { unlessRefused } from '../refusal.ts'
import { finishDraft, openDraft } from '../write-plan.ts'
import type { BASELINE_FREEZE } from './declaration.ts'
import { freezeByDecision } from './freeze-by-decision.ts'

/** Runs `plan baseline freeze`. */
export const runBaselineFreeze: CommandRun<OptionsOf<typeof BASELINE_FREEZE>> = async (
  { io },
  _,
  options,
) => {
  const decision = required(options.decision, '--decision')
  const opened = await openDraft(io, options)
  const { draft, reload, lang } = opened
  const { date, reason, force } = options
  const request = { decision, date, reason, isForced: force === true }
  const { frozen, ground } = unlessRefused(freezeByDecision(draft, request, reload))
  await finishDraft(io, opened, frozen.draft, freezeSummary(frozen, ground, lang), options)
  return EXIT.clean
}
