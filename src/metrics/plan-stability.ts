/** Plan stability: how much of the initial portfolio is still there. */
import { initialPortfolio, isStatusTold } from '../plan/project-status.ts'
import { BY_PORTFOLIO, defineRate } from './base/define.ts'
import { MASTER_PLANS } from './base/sources.ts'
import { shareOf } from './base/terms.ts'

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
  terms: (_, scope) => shareOf(initialPortfolio(scope).filter(isStatusTold), (entity) => !GONE.includes(entity.status)),
  expected: (_, scope) => initialPortfolio(scope),
})
