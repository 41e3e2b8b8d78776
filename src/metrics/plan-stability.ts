/** Plan stability: how much of the initial portfolio is still there. */
import { initialPortfolio, isStatusTold } from '../plan/project-status.ts'
import { BY_PORTFOLIO, defineRate } from './base/define.ts'
import { MASTER_PLANS } from './base/sources.ts'

const GONE: readonly string[] = ['cancelled', 'merged', 'rejected']

/** Plan stability. @example 60 initial projects, 3 cancelled and 2 merged: 55/60 = 91.7 % */
export const planStability = defineRate({
  id: 'plan_stability',
  label: { fr: 'Stabilité du plan', en: 'Plan stability' },
  parts: 'count',
  formula: {
    fr: 'projets du portefeuille initial ni abandonnés, ni fusionnés, ni écartés ÷ projets du portefeuille initial dont le statut est connu',
    en: 'projects of the initial portfolio neither cancelled, merged nor rejected ÷ projects of the initial portfolio whose status is known',
  },
  source: MASTER_PLANS,
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    initialPortfolio(scope)
      .filter(isStatusTold)
      .map((entity) => ({ entity, amount: GONE.includes(entity.status) ? 0 : 1, of: 1 })),
  expected: (_, scope) => initialPortfolio(scope),
})
