/** `plan scenario approve` as the command line knows it. */
import { PLAN_ARGUMENT, SCENARIO_ARGUMENT } from '../declaration.ts'
import { DECIDING, WRITING } from '../options.ts'

export const SCENARIO_APPROVE = {
  name: 'scenario approve',
  aim: 'govern',
  summary: {
    fr: 'retenir un scénario\u00a0: la décision, les choix et la référence entrent dans le plan',
    en: 'approve a scenario: its decision, choices and baseline go into the plan',
  },
  arguments: [SCENARIO_ARGUMENT, PLAN_ARGUMENT],
  options: [...DECIDING, ...WRITING],
  exits: ['contradiction'],
  examples: [
    'plan scenario approve SC-REF plans/centre-val-de-loire-2022-2027 --decision DEC-2024-09 --body CODIR --date 2024-09-12 --as-of 2024-09-12 --dry-run',
  ],
} as const
