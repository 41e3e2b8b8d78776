/** Credits of the initial budget, as voted. */
import { defineStageTotal } from './stage-total.ts'

/** Budget voted. @example lines of 100 and 80 voted: 180 */
export const budgetVoted = defineStageTotal({
  id: 'budget_voted',
  label: { fr: 'Budget voté', en: 'Budget voted' },
  stage: 'voted',
  formula: {
    fr: 'somme des crédits votés (budget primitif)',
    en: 'sum of the credits voted (initial budget)',
  },
  source: 'budget stages of local government',
})
