/** Payments ordered. */
import { defineStageTotal } from './stage-total.ts'

/** Paid. @example paid 50 in 2023 and 30 in 2024: 80 */
export const budgetPaid = defineStageTotal({
  id: 'budget_paid',
  label: { fr: 'Mandaté', en: 'Paid' },
  stage: 'paid',
  formula: {
    fr: 'somme des montants mandatés, hors exercices non commencés à la date d’arrêté',
    en: 'sum of the payments ordered, without budget years that have not begun by the status date',
  },
  source: 'budget stages of local government',
})
