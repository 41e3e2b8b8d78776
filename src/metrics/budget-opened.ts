/** Opened credits, after amending decisions. */
import { defineStageTotal } from './stage-total.ts'

/** Opened credits. @example opened 60 in 2023 and 120 in 2024: 180 */
export const budgetOpened = defineStageTotal({
  id: 'budget_opened',
  label: { fr: 'Crédits ouverts', en: 'Opened credits' },
  stage: 'opened',
  formula: {
    fr: 'somme des crédits ouverts, décisions modificatives comprises',
    en: 'sum of the credits opened, amending decisions included',
  },
  source: 'budget stages of local government',
})
