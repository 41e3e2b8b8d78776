/** Money bound by contracts and orders. */
import { defineStageTotal } from './stage-total.ts'

/** Committed. @example committed 55 in 2023 and 90 in 2024: 145 */
export const budgetCommitted = defineStageTotal({
  id: 'budget_committed',
  label: { fr: 'Engagé', en: 'Committed' },
  stage: 'committed',
  formula: {
    fr: 'somme des montants engagés',
    en: 'sum of the amounts committed',
  },
  source: 'budget stages of local government; a commitment creates an obligation to pay',
})
