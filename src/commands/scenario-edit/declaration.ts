/** `plan scenario edit` as the command line knows it. */
import { PLAN_ARGUMENT, SCENARIO_ARGUMENT } from '../declaration.ts'
import { OPTIONS, WRITING } from '../options.ts'
import { CHOOSING, DESCRIBING, UNSETTING } from './options.ts'

export const SCENARIO_EDIT = {
  name: 'scenario edit',
  aim: 'decide',
  summary: {
    fr: 'changer ce qu’un scénario choisit, et le comparer aussitôt',
    en: 'change what a scenario chooses, and compare it at once',
  },
  arguments: [SCENARIO_ARGUMENT, PLAN_ARGUMENT],
  options: [OPTIONS.plan, OPTIONS.asOf, OPTIONS.lang, ...DESCRIBING, ...CHOOSING, UNSETTING, ...WRITING],
  examples: [
    'plan scenario edit SC-HAUT plans/centre-val-de-loire-2022-2027 --out P-043 --start P-042=2026-07 --dry-run',
    'plan scenario edit SC-HAUT plans/centre-val-de-loire-2022-2027 --unset P-042,investment:2027 --dry-run',
  ],
} as const
