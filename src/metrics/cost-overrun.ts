/**
 * Cost overrun: all differences over all baselines, so that large projects weigh more, and the simple mean of the
 * projects’ own.
 */
import { minus, plain } from '../values/quantity.ts'
import { BY_PORTFOLIO, BY_PROGRAMME, defineMean, defineRate } from './base/define.ts'
import { comparable, costOverruns } from './base/overrun.ts'
import { STATE_INDICATOR, STATE_PANORAMA } from './base/sources.ts'

/** Aggregate cost overrun. @example projects from 10 to 12 and from 1 to 2: 3/11 = 27.3 % */
export const costOverrunAggregate = defineRate({
  id: 'cost_overrun_aggregate',
  label: { fr: 'Taux d’écart budgétaire global', en: 'Cost overrun, aggregate' },
  parts: 'money',
  formula: {
    fr: 'somme (coût final − budget de référence) ÷ somme des budgets de référence, projets retenus du portefeuille initial',
    en: 'sum of (final cost − baseline budget) ÷ sum of the baseline budgets, retained projects of the initial portfolio',
  },
  source: STATE_INDICATOR,
  breakdowns: BY_PROGRAMME,
  terms: (plan, scope) =>
    costOverruns(plan, scope.touching).map(({ project, initial, updated }) => ({
      entity: project,
      amount: plain(scope.part(project, minus(updated, initial))),
      of: plain(scope.part(project, initial)),
    })),
  expected: (_, scope) => comparable(scope.touching),
})

/** Mean cost overrun. @example projects from 10 to 12 (20 %) and from 1 to 2 (100 %): 60.0 % */
export const costOverrunMean = defineMean({
  id: 'cost_overrun_mean',
  label: { fr: 'Taux d’écart budgétaire moyen', en: 'Cost overrun, mean' },
  formula: {
    fr: 'moyenne simple, par projet, de (coût final − budget de référence) ÷ budget de référence, projets retenus du portefeuille initial',
    en: 'simple mean over projects of (final cost − baseline budget) ÷ baseline budget, retained projects of the initial portfolio',
  },
  source: STATE_PANORAMA,
  breakdowns: BY_PORTFOLIO,
  terms: (plan, scope) =>
    costOverruns(plan, scope.projects).map(({ project, initial, updated }) => ({
      entity: project,
      amount: minus(updated, initial),
      of: initial,
    })),
  expected: (_, scope) => comparable(scope.projects),
})
