/** Money carried over to the next budget year. */
import { defineStageTotal } from './stage-total.ts'

/** Carried over. @example committed 90 and not paid at the end of 2023, carried over 90: 90 */
export const budgetCarryOver = defineStageTotal({
  id: 'budget_carry_over',
  label: { fr: 'Reports', en: 'Carried over' },
  stage: 'carry_over',
  formula: {
    fr: 'somme des montants reportés sur l’exercice suivant',
    en: 'sum of the amounts carried over to the next budget year',
  },
  source: 'budget stages of local government; committed and not paid at the end of the year',
})
