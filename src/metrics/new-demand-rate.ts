/** New-demand rate: projects added in mid-plan against those that the plan began with. */
import { additions, initialPortfolio } from '../plan/project-status.ts'
import { BY_PORTFOLIO, defineRate } from './base/define.ts'
import { MASTER_PLANS } from './base/sources.ts'

/** New-demand rate; may pass 100 %. @example 12 projects added to 60: 12/60 = 20.0 % */
export const newDemandRate = defineRate({
  id: 'new_demand_rate',
  label: { fr: 'Taux de nouvelles demandes', en: 'New-demand rate' },
  parts: 'count',
  formula: {
    fr: 'projets ajoutés en cours de plan (hors demandes en attente ou refusées) ÷ projets du portefeuille initial',
    en: 'projects added in mid-plan (not requests that wait or were refused) ÷ projects of the initial portfolio',
  },
  source: MASTER_PLANS,
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) => [
    ...initialPortfolio(scope).map((entity) => ({ entity, amount: 0, of: 1 })),
    ...additions(scope).map((entity) => ({ entity, amount: 1, of: 0 })),
  ],
})
