/** Due completion: of what should be finished by the status date, how much is; the fair measure in mid-plan. */
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { initialPortfolio, isCompleted } from './portfolio.ts'

/** Due completion. @example 20 projects due by the status date, 15 of them completed: 15/20 = 75.0 % */
export const completionDue = defineRate({
  id: 'completion_due',
  label: { fr: 'Taux de réalisation à échéance', en: 'Due completion' },
  parts: 'count',
  formula: {
    fr: 'projets terminés ÷ projets du portefeuille initial, parmi ceux dont la fin de référence est passée à la date d’arrêté',
    en: 'completed projects ÷ projects of the initial portfolio, among those whose baseline end has passed by the status date',
  },
  source: 'usual practice of portfolio steering: a plan is measured against what was due',
  breakdowns: BY_PORTFOLIO,
  terms: ({ asOf }, scope) =>
    initialPortfolio(scope)
      .filter(({ baseline }) => baseline?.end !== undefined && baseline.end <= asOf)
      .map((entity) => ({ entity, amount: isCompleted(entity) ? 1 : 0, of: 1 })),
  expected: ({ asOf }, scope) =>
    initialPortfolio(scope).filter(({ baseline }) => (baseline?.end ?? asOf) <= asOf).length,
})
