/** Three-point estimates (PERT) of what projects cost, and the factor by which credits may be over-programmed. */
import type { Plan, Project } from '../plan/plan.ts'
import { isLive } from '../plan/project-status.ts'
import { writtenCents } from '../plan/written-amount.ts'
import { type Cents, plain } from '../values/quantity.ts'
import { BY_PORTFOLIO, defineMetric, defineTotal, notApplicable, whenEmpty } from './base/define.ts'
import { wholeScope } from './base/scope.ts'
import { executionRate } from './credit-rates.ts'

const NO_POINTS = notApplicable(
  'aucun projet n’a les trois montants d’un chiffrage (estimate.optimistic, likely, pessimistic)',
  'no project has the three amounts of an estimate (estimate.optimistic, likely, pessimistic)',
)

export interface ThreePoints {
  readonly optimistic: Cents
  readonly likely: Cents
  readonly pessimistic: Cents
  /** (O + 4M + P) / 6, rounded to the cent. */
  readonly mean: Cents
  /** (P − O) / 6, rounded to the cent. */
  readonly deviation: Cents
}

/** The three points of a project's estimate; undefined where one is not told. @example 10, 15, 30: mean 16.67, deviation 3.33 */
export function threePoints(plan: Plan, { written }: Project): ThreePoints | undefined {
  const { estimate } = written
  const optimistic = writtenCents(plan, estimate?.optimistic)
  const likely = writtenCents(plan, estimate?.likely)
  const pessimistic = writtenCents(plan, estimate?.pessimistic)
  if (optimistic === undefined || likely === undefined || pessimistic === undefined) return undefined
  const mean = Math.round((optimistic + 4 * likely + pessimistic) / 6) as Cents
  const deviation = Math.round((pessimistic - optimistic) / 6) as Cents
  return { optimistic, likely, pessimistic, mean, deviation }
}

/** Mean of three-point estimates. @example 10, 15 and 30: (10 + 60 + 30)/6 = 16.67 */
export const pertCost = defineTotal({
  id: 'pert_cost',
  label: { fr: 'Coût moyen des chiffrages à trois points', en: 'Mean of three-point estimates' },
  unit: 'money',
  formula: {
    fr: 'somme, sur les projets retenus et candidats qui ont les trois montants, de (optimiste + 4 × probable + pessimiste) ÷ 6',
    en: 'sum, over the retained projects and candidates that have the three amounts, of (optimistic + 4 × likely + pessimistic) ÷ 6',
  },
  source: { fr: 'méthode PERT, estimation à trois points', en: 'PERT, three-point estimate' },
  breakdowns: BY_PORTFOLIO,
  expected: (_, scope) => scope.touching.filter(isLive),
  missing: (plan, _scope, terms) =>
    plan.projects.some((project) => isLive(project) && threePoints(plan, project))
      ? undefined
      : whenEmpty(NO_POINTS)(plan, _scope, terms),
  terms: (plan, scope) =>
    scope.touching.filter(isLive).flatMap((entity) => {
      const points = threePoints(plan, entity)
      return points === undefined ? [] : [{ entity, amount: plain(scope.part(entity, points.mean)) }]
    }),
})

/** Over-programming factor. @example 75 paid of 100 opened in closed years: 100/75 = 1.33 */
export const overProgrammingFactor = defineMetric({
  id: 'over_programming_factor',
  label: { fr: 'Facteur de surprogrammation', en: 'Over-programming factor' },
  unit: 'index',
  formula: {
    fr: '1 ÷ taux d’exécution des exercices clos\u00a0: de combien les inscriptions peuvent dépasser les crédits qui seront mandatés\u00a0; vaut pour les crédits de paiement, ni pour les autorisations de programme ni pour les jours',
    en: '1 ÷ execution rate of closed years: how far planned credits may exceed what will be paid; holds for yearly credits, neither for authorisations nor for people',
  },
  source: { fr: 'usage de la prévision des crédits de paiement', en: 'usual practice of forecasting yearly credits' },
  breakdowns: [],
  compute: (plan) => {
    const { numerator = 0, denominator = 0, value, reason } = executionRate.compute(plan, wholeScope(plan))
    if (value === null) return { value: null, ...(reason === undefined ? {} : { reason }) }
    if (numerator <= 0) return { value: null, reason: NOTHING_PAID }
    return { value: denominator / numerator, numerator: denominator, denominator: numerator }
  },
})

const NOTHING_PAID = notApplicable(
  'rien n’a été mandaté dans les exercices clos',
  'nothing was paid in closed budget years',
)
