/** Budget-weighted completion: completed projects by the money of their baseline, not by what they cost. */
import { plain } from '../units/quantity.ts'
import { baselineCost } from './baseline-cost.ts'
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { isCompleted, isInitial } from './portfolio.ts'

/** Budget-weighted completion. @example baselines of 300 (completed) and 100 (not): 300/400 = 75.0 % */
export const completionBudgetWeighted = defineRate({
  id: 'completion_budget_weighted',
  label: { fr: 'Taux de réalisation pondéré par le budget', en: 'Budget-weighted completion' },
  parts: 'money',
  formula: {
    fr: 'budget de référence des projets terminés ÷ budget de référence du portefeuille initial\u00a0; projets sans budget de référence écartés',
    en: 'baseline budget of completed projects ÷ baseline budget of the initial portfolio; projects without a baseline budget are left out',
  },
  source: 'usual practice of IT master plans; weights by budget at completion of the baseline',
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.touching.filter(isInitial).flatMap((entity) => {
      const cost = baselineCost(entity)
      if (cost === undefined) return []
      const weight = plain(scope.part(entity, cost))
      return [{ entity, amount: isCompleted(entity) ? weight : 0, of: weight }]
    }),
  expected: (_, scope) => scope.touching.filter(isInitial).length,
})
