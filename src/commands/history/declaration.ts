/** `plan history` as the command line knows it. */
import { OPTIONS, READING, SENDING } from '../options.ts'

/** Its arguments, options and examples. */
export const HISTORY = {
  name: 'history',
  summary: {
    fr: 'suivre réalisation, exécution, dérive et constats au fil des commits',
    en: 'follow completion, execution, slippage and findings over the commits',
  },
  options: [
    ...READING,
    ...SENDING,
    {
      flags: '--by <step>',
      text: { fr: 'rythme\u00a0: month, commit ou tag', en: 'step: month, commit or tag' },
    },
    OPTIONS.since,
  ],
  examples: [
    'plan history -p plans/minimal',
    'plan history -p plans/minimal --by tag --format csv',
  ],
} as const
