/** Net completion: gross completion without the projects that were merged, cancelled or rejected by decision. */
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { initialPortfolio, isCompleted, leavesByDecision } from './portfolio.ts'

/** Net completion; never published without the gross one. @example 60 initial projects, 45 completed, 2 merged, 3 cancelled: 45/55 = 81.8 % */
export const completionNet = defineRate({
  id: 'completion_net',
  label: { fr: 'Taux de réalisation net', en: 'Net completion' },
  parts: 'count',
  formula: {
    fr: 'projets du portefeuille initial terminés ÷ projets du portefeuille initial, hors fusionnés et hors abandonnés ou écartés par décision',
    en: 'completed projects of the initial portfolio ÷ projects of the initial portfolio less those merged, or cancelled or rejected by decision',
  },
  source: 'usual practice of IT master plans; read beside gross completion',
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    initialPortfolio(scope)
      .filter((project) => !leavesByDecision(project))
      .map((entity) => ({ entity, amount: isCompleted(entity) ? 1 : 0, of: 1 })),
})
