/** Money of the approved reference, as budget lines write it by year. */
import { defineStageTotal } from './stage-total.ts'

/** Baseline budget. @example a line of 60 in 2023 and 120 in 2024: 180 */
export const budgetBaseline = defineStageTotal({
  id: 'budget_baseline',
  label: { fr: 'Budget de référence', en: 'Baseline budget' },
  stage: 'baseline',
  formula: {
    fr: 'somme des montants de référence, par année de chaque ligne',
    en: 'sum of the baseline amounts of the years of each line',
  },
  source: 'budget stages of local government',
})
