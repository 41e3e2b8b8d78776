/** Gross completion: completed projects of the initial portfolio over all of it; the figure that offices quote. */
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { initialPortfolio, isCompleted } from './portfolio.ts'

/** Gross completion. @example 60 initial projects of which 45 completed: 45/60 = 75.0 % */
export const completionGross = defineRate({
  id: 'completion_gross',
  label: { fr: 'Taux de réalisation brut', en: 'Gross completion' },
  parts: 'count',
  formula: {
    fr: 'projets du portefeuille initial terminés ÷ projets du portefeuille initial (abandonnés, reportés et fusionnés compris)',
    en: 'completed projects of the initial portfolio ÷ projects of the initial portfolio (cancelled, postponed and merged included)',
  },
  source: 'usual practice of IT master plans; the rate that a retrospective quotes',
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    initialPortfolio(scope).map((entity) => ({
      entity,
      amount: isCompleted(entity) ? 1 : 0,
      of: 1,
    })),
})
