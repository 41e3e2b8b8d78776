/** `plan revise` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { DECIDING, OPTIONS, SENDING, WRITING } from '../options.ts'

const [FORMAT] = SENDING

export const REVISE = {
  name: 'revise',
  aim: 'govern',
  summary: {
    fr: 'réviser le plan après un exercice clos (clause de revoyure)\u00a0: la page à mettre au vote, puis la révision votée',
    en: 'revise the plan after a closed year: the page to put to the vote, then the revision that was voted',
  },
  arguments: [PLAN_ARGUMENT],
  options: [
    {
      flags: '--year <year>',
      names: 'year',
      text: { fr: 'l’exercice clos que la révision regarde', en: 'the closed year that the revision looks back on' },
    },
    ...DECIDING,
    { flags: '--notes <text>', text: { fr: 'ce que la révision a changé', en: 'what the revision changed' } },
    FORMAT,
    OPTIONS.json,
    OPTIONS.output,
    OPTIONS.noColor,
    ...WRITING,
  ],
  examples: [
    'plan revise --year 2022 plans/centre-val-de-loire-2017-2021',
    'plan revise --year 2023 plans/draft --decision D-9 --body CODIR --date 2024-02-08 --dry-run',
  ],
} as const
