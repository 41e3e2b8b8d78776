/** How much of the expected spending rests on an earlier stage, for lack of a payment or a forecast. */
import { expectedCells } from '../plan/expected-amount.ts'
import { isCandidate, isRetained } from '../plan/project-status.ts'
import { plain, sum } from '../values/quantity.ts'
import { BY_BUDGET, defineRate, defineTotal, notApplicable, type Scope } from './base/define.ts'
import {
  basesOf,
  candidateCostOf,
  isInBudgetScope,
  isMoneyWritten,
  isSpendingKnown,
  NO_BUDGET_AMOUNT,
  spendingOf,
} from './base/spending.ts'

/** Share of fallback. @example expected 700 paid and 300 opened without a forecast: 300/1,000 = 30.0 % */
export const spendingFallbackShare = defineRate({
  id: 'spending_fallback_share',
  label: {
    fr: 'Part de la dépense prévue sans mandat ni prévision',
    en: 'Share of expected spending without payment or forecast',
  },
  parts: 'money',
  isShare: true,
  formula: {
    fr: 'part de la dépense prévue qui repose, faute de mandaté ou de prévu, sur l’ouvert, le voté, la référence, le demandé ou un report ÷ dépense prévue',
    en: 'part of expected spending that rests, for lack of a payment or a forecast, on opened, voted, baseline or requested amounts or on money carried over ÷ expected spending',
  },
  source: { fr: 'qualité des données\u00a0: ce qu’un total suppose', en: 'data quality: what a total assumes' },
  breakdowns: BY_BUDGET,
  missing: (plan, scope) => (isSpendingKnown(plan, scope) ? undefined : NO_BUDGET_AMOUNT),
  terms: (plan, scope) =>
    scope.touching.map((entity) => {
      const cells = isRetained(entity) ? expectedCells(plan, entity).filter(isInBudgetScope(scope)) : []
      return {
        entity,
        amount: plain(scope.part(entity, sum(cells.map(({ fallback }) => fallback)))),
        of: plain(scope.part(entity, spendingOf(plan, entity, scope))),
      }
    }),
})

/** Expected spending, the estimate at completion. @example 2023 closed with 50 paid, 110 forecast in 2024, in 2025 24 and a saving of -10: 174 */
export const spending = defineTotal({
  id: 'spending',
  label: { fr: 'Dépense prévue', en: 'Expected spending' },
  unit: 'money',
  formula: {
    fr: 'par projet retenu, section et année\u00a0: mandaté si l’exercice est clos et que les mandats sont suivis (ou un report constaté)\u00a0; pour l’exercice en cours, le plus élevé du mandaté et de l’estimation\u00a0; sinon l’estimation, soit, par nature de ligne, le premier montant saisi parmi prévu, ouvert, voté, de référence et demandé, à défaut le report de l’année close précédente\u00a0; des projets arrêtés, le seul mandaté\u00a0; les lignes d’économie, de recette et de correction comptent avec leur signe, donc en déduction quand elles sont écrites en négatif, et les gains des bénéfices (benefits) n’y sont pas',
    en: 'by retained project, section and year: paid if the budget year is closed and payments are followed (or money is carried over); in the running year, the greater of paid and the estimate; otherwise the estimate, which is, by nature of line, the first written of forecast, opened, voted, baseline and requested, failing that what the closed year before carried over; of stopped projects, only what was paid; lines of savings, revenue and corrections count with their sign, so that they are taken off where they are written below zero, and gains told as benefits are not in it',
  },
  source: {
    fr: 'coût estimé à terminaison\u00a0: mandatements des exercices clos, prévisions des autres',
    en: 'estimate at completion: payments of closed years and forecasts of the others',
  },
  breakdowns: [...BY_BUDGET, 'programme'],
  missing: (plan, scope) => (isSpendingKnown(plan, scope) ? undefined : NO_BUDGET_AMOUNT),
  terms: (plan, scope) =>
    scope.touching.map((entity) => ({
      entity,
      amount: plain(scope.part(entity, spendingOf(plan, entity, scope))),
      bases: () => basesOf(plan, entity, scope),
    })),
})

const NO_CANDIDATE_COST = notApplicable(
  'aucun projet candidat n’a de montant dans ses lignes de budget',
  'no candidate has an amount in its budget lines',
)

/** Whether some candidates are there and none of them writes an amount; no candidate at all costs nothing. */
function isCandidateCostUntold({ touching }: Scope): boolean {
  const candidates = touching.filter(isCandidate)
  return candidates.length > 0 && !candidates.some((project) => isMoneyWritten(project, {}))
}

/** What the candidates would cost if they were retained. @example a candidate with 90 forecast, another that requests 30: 120 */
export const candidateCost = defineTotal({
  id: 'candidate_cost',
  label: { fr: 'Coût des projets candidats', en: 'Cost of candidates' },
  unit: 'money',
  formula: {
    fr: 'dépense prévue, calculée comme celle des projets retenus, des projets en attente d’arbitrage s’ils étaient retenus',
    en: 'expected spending, reckoned as for retained projects, of the projects that await arbitration if they were retained',
  },
  source: {
    fr: 'usage des plans de charge\u00a0: les candidats ont leur propre colonne',
    en: 'usual practice of load plans: candidates stand in a column of their own',
  },
  breakdowns: [...BY_BUDGET, 'programme'],
  missing: (_, scope) => (isCandidateCostUntold(scope) ? NO_CANDIDATE_COST : undefined),
  terms: (plan, scope) =>
    scope.touching
      .filter((project) => isCandidate(project) && isMoneyWritten(project, {}))
      .map((entity) => ({ entity, amount: plain(scope.part(entity, candidateCostOf(plan, entity, scope))) })),
})
