/** `plan scenario drop`: takes a scenario out of the plan. */
import { SCENARIO_EDIT_TEXTS } from '../../lang/catalogue/scenario-edits.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { planPath } from '../open-plan.ts'
import { unlessRefused } from '../refusal.ts'
import { requiredIds } from '../scenario/request.ts'
import { scenarioNamed } from '../scenario-edit/standing.ts'
import { finishDraft, openDraft } from '../write-plan.ts'
import type { SCENARIO_DROP } from './declaration.ts'
import { dropScenario, refuseNeeded } from './drop-scenario.ts'

/** Runs `plan scenario drop`. */
export const runScenarioDrop: CommandRun<OptionsOf<typeof SCENARIO_DROP>> = async (
  { io },
  words,
  options,
) => {
  const { argv } = io
  const path = planPath(io, options)
  const opened = await openDraft(io, { ...options, plan: path })
  const { draft, reload, lang } = opened
  const [word = ''] = requiredIds(draft.plan, words, { path, argv })
  const scenario = scenarioNamed(draft.plan, word)
  refuseNeeded(draft.plan, scenario, { path, argv })
  const made = unlessRefused(dropScenario(draft, scenario, reload))
  const lines = [SCENARIO_EDIT_TEXTS.dropped(scenario.id)[lang]]
  await finishDraft(io, opened, made, lines, { ...options, tellsWarnings: true })
  return EXIT.clean
}
