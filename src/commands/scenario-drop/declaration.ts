/** `plan scenario drop` as the command line knows it. */
import { PLAN_ARGUMENT, SCENARIO_ARGUMENT } from '../declaration.ts'
import { ON_PLAN, WRITING } from '../options.ts'

export const SCENARIO_DROP = {
  name: 'scenario drop',
  aim: 'decide',
  summary: {
    fr: 'supprimer du plan un scénario que rien ne reprend et que nul n’a décidé',
    en: 'drop a scenario that nothing starts from and nobody decided',
  },
  arguments: [SCENARIO_ARGUMENT, PLAN_ARGUMENT],
  options: [...ON_PLAN, ...WRITING],
  examples: ['plan scenario drop SC-TOUT plans/centre-val-de-loire-2022-2027 --dry-run'],
} as const
