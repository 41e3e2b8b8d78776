/**
 * Completion weighted by the baseline’s money or person-days; and earned value over budget at completion, the only rate
 * in which partial progress counts.
 */
import { isCompleted, isInitial, isStatusTold } from '../plan/project-status.ts'
import { type Cents, plain } from '../values/quantity.ts'
import { BY_PORTFOLIO, BY_PROGRAMME, defineRate } from './base/define.ts'
import { earnedShare } from './base/earned-value.ts'
import { baselineCost } from './base/overrun.ts'

/** Budget-weighted completion. @example baselines of 300 (completed) and 100 (not): 300/400 = 75.0 % */
export const completionBudgetWeighted = defineRate({
  id: 'completion_budget_weighted',
  label: { fr: 'Taux de réalisation pondéré par le budget', en: 'Budget-weighted completion' },
  parts: 'money',
  formula: {
    fr: 'budget de référence des projets terminés ÷ budget de référence du portefeuille initial\u00a0; projets sans budget de référence ou de statut inconnu écartés',
    en: 'baseline budget of completed projects ÷ baseline budget of the initial portfolio; projects without a baseline budget or of unknown status are left out',
  },
  source: {
    fr: 'usage des schémas directeurs SI\u00a0; pondération par le budget de référence à terminaison',
    en: 'usual practice of IT master plans; weights by budget at completion of the baseline',
  },
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.touching.filter(isInitial).flatMap((entity) => {
      const cost = baselineCost(entity)
      if (cost === undefined || !isStatusTold(entity)) return []
      const weight = plain(scope.part(entity, cost))
      return [{ entity, amount: isCompleted(entity) ? weight : 0, of: weight }]
    }),
  expected: (_, scope) => scope.touching.filter(isInitial),
})

/** Workload-weighted completion. @example baselines of 80 days (completed) and 120 (not): 80/200 = 40.0 % */
export const completionWorkloadWeighted = defineRate({
  id: 'completion_workload_weighted',
  label: { fr: 'Taux de réalisation pondéré par la charge', en: 'Workload-weighted completion' },
  parts: 'days',
  formula: {
    fr: 'charge de référence des projets terminés ÷ charge de référence du portefeuille initial\u00a0; projets sans charge de référence ou de statut inconnu écartés',
    en: 'baseline workload of completed projects ÷ baseline workload of the initial portfolio; projects without a baseline workload or of unknown status are left out',
  },
  source: {
    fr: 'usage des schémas directeurs SI\u00a0; pondération par les jours de la référence',
    en: 'usual practice of IT master plans; weights by person-days of the baseline',
  },
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.touching.filter(isInitial).flatMap((entity) => {
      const days = entity.baseline?.days
      if (days === undefined || days === 0 || !isStatusTold(entity)) return []
      const weight = plain(scope.part(entity, days))
      return [{ entity, amount: isCompleted(entity) ? weight : 0, of: weight }]
    }),
  expected: (_, scope) => scope.touching.filter(isInitial),
})

/** Progress-weighted completion. @example baselines of 300 at 100 % and 100 at 20 %: 320/400 = 80.0 % */
export const completionProgressWeighted = defineRate({
  id: 'completion_progress_weighted',
  label: { fr: 'Avancement pondéré par le budget', en: 'Budget-weighted progress' },
  parts: 'money',
  formula: {
    fr: 'somme (budget de référence × avancement) ÷ budget de référence du portefeuille initial\u00a0; terminé = 100\u00a0%, avancement absent (ou daté d’après la date d’arrêté) ou projet arrêté = 0\u00a0%\u00a0; 0\u00a0% ou 50\u00a0% avant la fin là où la méthode de mesure (progress.method) le veut\u00a0; statut inconnu sans avancement\u00a0: écarté',
    en: 'sum of (baseline budget × progress) ÷ baseline budget of the initial portfolio; completed = 100 %, no progress written (or dated after the status date) or project stopped = 0 %; 0 % or 50 % before the end where the method of measure (progress.method) says so; unknown status without progress: left out',
  },
  source: {
    fr: 'méthode de la valeur acquise\u00a0: valeur acquise ÷ budget à terminaison',
    en: 'earned value management: earned value ÷ budget at completion',
  },
  breakdowns: BY_PROGRAMME,
  terms: (plan, scope) =>
    scope.touching.filter(isInitial).flatMap((entity) => {
      const cost = baselineCost(entity)
      const share = earnedShare(plan, entity)
      if (cost === undefined || (share === undefined && !isStatusTold(entity))) return []
      const earned = Math.round(cost * (share ?? 0)) as Cents
      return [{ entity, amount: plain(scope.part(entity, earned)), of: plain(scope.part(entity, cost)) }]
    }),
  expected: (_, scope) => scope.touching.filter(isInitial),
})
