/** `plan history` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { JUDGING, NARROWING, OPTIONS, READING } from '../options.ts'

export const HISTORY = {
  name: 'history',
  aim: 'govern',
  summary: {
    fr: 'suivre réalisation, exécution, dérive et constats au fil des commits',
    en: 'follow completion, execution, slippage and findings over the commits',
  },
  arguments: [PLAN_ARGUMENT],
  options: [
    ...READING,
    ...JUDGING,
    {
      flags: '--by <step>',
      words: ['month', 'commit', 'tag'],
      meant: { mois: 'month' },
      usual: 'month',
      text: { fr: 'rythme', en: 'step' },
    },
    OPTIONS.since,
    ...NARROWING,
  ],
  exits: ['findings'],
  examples: ['plan history plans/minimal', 'plan history plans/minimal --by tag --format csv'],
} as const
