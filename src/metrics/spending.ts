/** How much of the expected spending rests on an earlier stage, for lack of a payment or a forecast. */
import { expectedCells } from '../plan/expected-amount.ts'
import { isRetained } from '../plan/project-status.ts'
import { plain, sum } from '../values/quantity.ts'
import { BY_BUDGET, defineRate } from './base/define.ts'
import { NO_BUDGET_AMOUNT } from './base/reasons.ts'
import { isInBudgetScope, isSpendingKnown, spendingOf } from './base/spending.ts'

/** Share of fallback. @example expected 700 paid and 300 opened without a forecast: 300/1,000 = 30.0 % */
export const spendingFallbackShare = defineRate({
  id: 'spending_fallback_share',
  label: {
    fr: 'Part de la dépense prévue sans mandat ni prévision',
    en: 'Share of expected spending without payment or forecast',
  },
  parts: 'money',
  formula: {
    fr: 'part de la dépense prévue qui repose, faute de mandaté ou de prévu, sur l’ouvert, le voté, la référence, le demandé ou un report ÷ dépense prévue',
    en: 'part of expected spending that rests, for lack of a payment or a forecast, on opened, voted, baseline or requested amounts or on money carried over ÷ expected spending',
  },
  source: 'data quality: what a total assumes',
  breakdowns: BY_BUDGET,
  missing: (plan, scope) => (isSpendingKnown(plan, scope) ? undefined : NO_BUDGET_AMOUNT),
  terms: (plan, scope) =>
    scope.touching.map((entity) => {
      const cells = isRetained(entity)
        ? expectedCells(plan, entity).filter(isInBudgetScope(scope))
        : []
      return {
        entity,
        amount: plain(scope.part(entity, sum(cells.map(({ fallback }) => fallback)))),
        of: plain(scope.part(entity, spendingOf(plan, entity, scope))),
      }
    }),
})
