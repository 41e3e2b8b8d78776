/** `plan scenario new`: writes a do-minimum scenario, drawn from the plan itself. */
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { unlessRefused } from '../refusal.ts'
import { finishDraft, openDraft } from '../write-plan.ts'
import { addDoMinimum, minimumSummary } from './add-do-minimum.ts'
import type { SCENARIO_NEW } from './declaration.ts'

/** Runs `plan scenario new`. */
export const runScenarioNew: CommandRun<OptionsOf<typeof SCENARIO_NEW>> = async (
  { io },
  _,
  options,
) => {
  const opened = await openDraft(io, options)
  const { draft, reload, lang } = opened
  const made = unlessRefused(addDoMinimum(draft, options.id ?? 'SC-MIN', reload))
  await finishDraft(io, opened, made.draft, minimumSummary(made, lang), options)
  return EXIT.clean
}
