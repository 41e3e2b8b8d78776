/** Payments ordered. */
import { defineStageTotal } from './stage-total.ts'

/** Paid. @example paid 50 in 2023 and 30 in 2024: 80 */
export const budgetPaid = defineStageTotal({
  id: 'budget_paid',
  label: { fr: 'Mandaté', en: 'Paid' },
  stage: 'paid',
  formula: {
    fr: 'somme des montants mandatés',
    en: 'sum of the payments ordered',
  },
  source: 'budget stages of local government',
})
