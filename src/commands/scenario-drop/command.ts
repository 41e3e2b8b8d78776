/** `plan scenario drop`: takes a scenario out of the plan. */
import { SCENARIO_EDIT_TEXTS } from '../../lang/catalogue/scenario-edits.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { openScenario } from '../open-scenario.ts'
import { finishDraft } from '../write-plan.ts'
import type { SCENARIO_DROP } from './declaration.ts'
import { dropScenario, refuseNeeded } from './drop-scenario.ts'

export const runScenarioDrop: CommandRun<OptionsOf<typeof SCENARIO_DROP>> = async ({ io }, words, options) => {
  const { opened, scenario } = await openScenario(io, words, options)
  const { draft, path, lang } = opened
  refuseNeeded(draft.plan, scenario, { path, argv: io.argv })
  const lines = [SCENARIO_EDIT_TEXTS.dropped(scenario.id)[lang]]
  await finishDraft(io, opened, dropScenario(draft, scenario), lines, { ...options, tellsWarnings: true })
  return EXIT.clean
}
