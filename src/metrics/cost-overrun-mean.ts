/** Mean cost overrun: the simple mean of each project's own overrun, whatever its size. */
import { minus } from '../units/quantity.ts'
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineMean } from './define.ts'
import { comparable, costDrifts } from './overrun.ts'

/** Mean cost overrun. @example projects from 10 to 12 (20 %) and from 1 to 2 (100 %): 60.0 % */
export const costOverrunMean = defineMean({
  id: 'cost_overrun_mean',
  label: { fr: 'Taux d’écart budgétaire moyen', en: 'Cost overrun, mean' },
  formula: {
    fr: 'moyenne simple, par projet, de (coût final − budget de référence) ÷ budget de référence, projets retenus du portefeuille initial',
    en: 'simple mean over projects of (final cost − baseline budget) ÷ baseline budget, retained projects of the initial portfolio',
  },
  source: "headline figure of the French State's panorama of large IT projects",
  breakdowns: BY_PORTFOLIO,
  terms: (plan, scope) =>
    costDrifts(plan, scope.projects).map(({ project, initial, updated }) => ({
      entity: project,
      amount: minus(updated, initial),
      of: initial,
    })),
  expected: (_, scope) => comparable(scope.projects).length,
})
