/** `plan revise` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { DECIDING, JUDGING, OPTIONS, WRITING } from '../options.ts'

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
    ...JUDGING,
    OPTIONS.noColor,
    ...WRITING,
  ],
  exits: ['findings'],
  examples: [
    'plan revise --year 2024 plans/centre-val-de-loire-2022-2027 --as-of 2025-03-31',
    'plan revise --year 2024 plans/centre-val-de-loire-2022-2027 --as-of 2025-03-31 --decision DEC-2025-01 --body CODIR --date 2025-02-06 --dry-run',
  ],
} as const
