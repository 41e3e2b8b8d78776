/** Within-budget rate: completed projects that cost no more than their baseline, within the tolerance. */
import { initialPortfolio, isCompleted } from '../plan/project-status.ts'
import { BY_PORTFOLIO, defineRate } from './base/define.ts'
import { isWithinBudget } from './base/keeping.ts'
import { PROJECT_PORTFOLIOS } from './base/sources.ts'

/** Within-budget rate. @example 45 completed, of which 36 within their baseline: 36/45 = 80.0 % */
export const withinBudgetRate = defineRate({
  id: 'within_budget_rate',
  label: { fr: 'Taux de respect des budgets', en: 'Within-budget rate' },
  parts: 'count',
  formula: {
    fr: 'projets terminés dont le coût prévu à terminaison ne dépasse pas le budget de référence (tolérance du plan comprise) ÷ projets terminés du portefeuille initial dont on connaît le coût et le budget de référence',
    en: "completed projects whose estimate at completion does not exceed the baseline budget (with the plan's tolerance) ÷ completed projects of the initial portfolio whose cost and baseline budget are known",
  },
  source: PROJECT_PORTFOLIOS,
  breakdowns: BY_PORTFOLIO,
  terms: (plan, scope) =>
    initialPortfolio(scope)
      .filter(isCompleted)
      .flatMap((entity) => {
        const isKept = isWithinBudget(plan, entity)
        return isKept === undefined ? [] : [{ entity, amount: isKept ? 1 : 0, of: 1 }]
      }),
  expected: (_, scope) => initialPortfolio(scope).filter(isCompleted),
})
