/** Status shares: how the initial portfolio divides by status; the shares reconcile to 100 %. */
import { initialPortfolio } from '../plan/project-status.ts'
import { defineRate } from './base/define.ts'

/** Status share; over no status in particular it is all of them. @example 60 initial projects, 4 of them postponed: 4/60 = 6.7 % */
export const statusShare = defineRate({
  id: 'status_share',
  label: { fr: 'Répartition par statut', en: 'Share by status' },
  parts: 'count',
  formula: {
    fr: 'projets du portefeuille initial dans le statut ÷ projets du portefeuille initial\u00a0; la somme fait 100\u00a0%',
    en: 'projects of the initial portfolio with the status ÷ projects of the initial portfolio; they add up to 100 %',
  },
  source: {
    fr: 'usage des bilans\u00a0: les décomptes d’un plan doivent s’équilibrer',
    en: 'usual practice of retrospectives: the counts of a plan must reconcile',
  },
  breakdowns: ['status'],
  terms: (_, scope) =>
    initialPortfolio(scope).map((entity) => ({
      entity,
      amount: scope.status === undefined || entity.status === scope.status ? 1 : 0,
      of: 1,
    })),
})
