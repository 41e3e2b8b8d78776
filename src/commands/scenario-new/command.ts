/** `plan scenario new`: writes a do-minimum scenario, drawn from the plan itself. */

import type { CommandRun } from '../declaration.ts'
import { minimumSummary } from '../edits/summary.ts'
import { EXIT } from '../exit-codes.ts'
import { Refusal } from '../refusal.ts'
import { finishDraft, openDraft, requiredOption, unlessRefused } from '../write-plan.ts'
import { addDoMinimum } from './add-do-minimum.ts'

const KIND = 'do-minimum'

/** Runs `plan scenario new`. */
export const runScenarioNew: CommandRun = async ({ io }, [word], options) => {
  const kind = requiredOption(word, 'kind')
  if (kind !== KIND) throw new Refusal('kind-unknown', kind)
  const opened = await openDraft(io, options)
  const { draft, reload, lang } = opened
  const made = unlessRefused(addDoMinimum(draft, options.id ?? 'SC-MIN', reload))
  await finishDraft(io, opened, made.draft, minimumSummary(made, lang), options)
  return EXIT.clean
}
