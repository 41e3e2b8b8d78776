/** Aggregate cost overrun: all differences over all baselines, so that large projects weigh more. */
import { minus, plain } from '../units/quantity.ts'
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { comparable, costDrifts } from './overrun.ts'

/** Aggregate cost overrun. @example projects from 10 to 12 and from 1 to 2: 3/11 = 27.3 % */
export const costOverrunAggregate = defineRate({
  id: 'cost_overrun_aggregate',
  label: { fr: 'Taux d’écart budgétaire global', en: 'Cost overrun, aggregate' },
  parts: 'money',
  formula: {
    fr: 'somme (coût final − budget de référence) ÷ somme des budgets de référence, projets retenus du portefeuille initial',
    en: 'sum of (final cost − baseline budget) ÷ sum of the baseline budgets, retained projects of the initial portfolio',
  },
  source: "yearly performance indicator of the French State's large IT projects (Senate reports)",
  breakdowns: BY_PORTFOLIO,
  terms: (plan, scope) =>
    costDrifts(plan, scope.touching).map(({ project, initial, updated }) => ({
      entity: project,
      amount: plain(scope.part(project, minus(updated, initial))),
      of: plain(scope.part(project, initial)),
    })),
  expected: (_, scope) => comparable(scope.touching).length,
})
