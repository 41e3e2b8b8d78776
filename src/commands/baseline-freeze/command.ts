/** `plan baseline freeze`: keeps each project's dates, cost and days as its baseline, by a decision. */

import type { CommandRun } from '../declaration.ts'
import { freezeSummary } from '../edits/summary.ts'
import { EXIT } from '../exit-codes.ts'
import { finishDraft, openDraft, requiredOption, unlessRefused } from '../write-plan.ts'
import { freezeByDecision } from './freeze-by-decision.ts'

/** Runs `plan baseline freeze`. */
export const runBaselineFreeze: CommandRun = async ({ io }, _, options) => {
  const decision = requiredOption(options.decision, '--decision')
  const opened = await openDraft(io, options)
  const { draft, reload, lang } = opened
  const { date, reason, force } = options
  const request = { decision, date, reason, isForced: force === true }
  const { frozen, ground } = unlessRefused(freezeByDecision(draft, request, reload))
  await finishDraft(io, opened, frozen.draft, freezeSummary(frozen, ground, lang), options)
  return EXIT.clean
}
