/** On-time rate: completed projects that ended by their baseline end, within the tolerance. */
import { initialPortfolio, isCompleted } from '../plan/project-status.ts'
import { BY_PORTFOLIO, defineRate } from './base/define.ts'
import { isOnTime } from './base/keeping.ts'
import { PROJECT_PORTFOLIOS } from './base/sources.ts'

/** On-time rate. @example 45 completed, of which 27 by their baseline end: 27/45 = 60.0 % */
export const onTimeRate = defineRate({
  id: 'on_time_rate',
  label: { fr: 'Taux de respect des délais', en: 'On-time rate' },
  parts: 'count',
  formula: {
    fr: 'projets terminés au plus tard à leur fin de référence (tolérance du plan en jours comprise) ÷ projets terminés du portefeuille initial dont on connaît la fin réelle et la fin de référence',
    en: "projects completed by their baseline end (with the plan's tolerance in days) ÷ completed projects of the initial portfolio whose real and baseline ends are known",
  },
  source: PROJECT_PORTFOLIOS,
  breakdowns: BY_PORTFOLIO,
  terms: (plan, scope) =>
    initialPortfolio(scope)
      .filter(isCompleted)
      .flatMap((entity) => {
        const isKept = isOnTime(plan, entity)
        return isKept === undefined ? [] : [{ entity, amount: isKept ? 1 : 0, of: 1 }]
      }),
  expected: (_, scope) => initialPortfolio(scope).filter(isCompleted),
})
