/** `plan baseline freeze` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import type { KeptAmounts } from '../edits/reference-values.ts'
import { DECIDING, WRITING } from '../options.ts'

export const KEPT_AMOUNTS: readonly KeptAmounts[] = ['expected', 'voted']

export const AMOUNTS = {
  flags: '--amounts <which>',
  words: KEPT_AMOUNTS,
  text: {
    fr: 'ce que la référence garde comme coût\u00a0: dépense prévue (expected, par défaut) ou montants votés, complétés de la prévision pour un exercice sans vote (voted)',
    en: 'the cost that the baseline keeps: expected spending (the default), or voted amounts, with the expected one of a year without a vote',
  },
} as const

export const BASELINE_FREEZE = {
  name: 'baseline freeze',
  aim: 'govern',
  group: { fr: 'figer la référence du plan', en: 'freeze the baseline of the plan' },
  summary: {
    fr: 'figer la référence\u00a0: dates, coûts et charge de chaque projet, par décision',
    en: 'freeze the baseline: dates, cost and work of every project, by a decision',
  },
  arguments: [PLAN_ARGUMENT],
  options: [...DECIDING, AMOUNTS, ...WRITING],
  examples: [
    'plan baseline freeze plans/centre-val-de-loire-2022-2027 --decision DEC-2024-09 --date 2024-09-12 --as-of 2024-09-12 --reason "Mid-term review" --dry-run',
  ],
} as const
