/** Money asked for, before any arbitration. */
import { defineStageTotal } from './stage-total.ts'

/** Budget requested. @example lines that request 100 and 50: 150 */
export const budgetRequested = defineStageTotal({
  id: 'budget_requested',
  label: { fr: 'Budget demandé', en: 'Budget requested' },
  stage: 'requested',
  formula: {
    fr: 'somme des montants demandés',
    en: 'sum of the amounts requested',
  },
  source: 'budget stages of local government',
})
