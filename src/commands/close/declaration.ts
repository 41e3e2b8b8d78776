/** `plan close` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { DECIDING, WRITING } from '../options.ts'

export const CLOSE = {
  name: 'close',
  aim: 'govern',
  summary: {
    fr: 'clore le plan par une décision, une fois connu le sort de chaque projet\u00a0; sinon, dire ce qui manque',
    en: 'close the plan by a decision once the fate of every project is known; else say what lacks',
  },
  arguments: [PLAN_ARGUMENT],
  options: [...DECIDING, ...WRITING],
  exits: ['unclosed'],
  examples: ['plan close plans/centre-val-de-loire-2022-2027 --dry-run'],
} as const
