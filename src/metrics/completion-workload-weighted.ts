/** Workload-weighted completion: completed projects by the person-days of their baseline. */
import { plain } from '../units/quantity.ts'
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { isCompleted, isInitial } from './portfolio.ts'

/** Workload-weighted completion. @example baselines of 80 days (completed) and 120 (not): 80/200 = 40.0 % */
export const completionWorkloadWeighted = defineRate({
  id: 'completion_workload_weighted',
  label: { fr: 'Taux de réalisation pondéré par la charge', en: 'Workload-weighted completion' },
  parts: 'days',
  formula: {
    fr: 'charge de référence des projets terminés ÷ charge de référence du portefeuille initial\u00a0; projets sans charge de référence écartés',
    en: 'baseline workload of completed projects ÷ baseline workload of the initial portfolio; projects without a baseline workload are left out',
  },
  source: 'usual practice of IT master plans; weights by person-days of the baseline',
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.touching.filter(isInitial).flatMap((entity) => {
      const days = entity.baseline?.days
      if (days === undefined || days === 0) return []
      const weight = plain(scope.part(entity, days))
      return [{ entity, amount: isCompleted(entity) ? weight : 0, of: weight }]
    }),
  expected: (_, scope) => scope.touching.filter(isInitial).length,
})
