/** What the portfolio was to cost: the money of the projects' baselines, dated or not. */
import { BY_PROGRAMME, defineTotal, notApplicable, whenEmpty } from './base/define.ts'
import { baselineCost } from './base/overrun.ts'
import { STATE_PANORAMA } from './base/sources.ts'
import { partsIn } from './base/terms.ts'

const NO_BASELINE_COST = notApplicable('aucun projet n’a de coût de référence', 'no project has a baseline cost')

/** Baseline cost. @example baselines of 180 + 40 and of 60, and a project without one: 280, for 2 of 3 projects */
export const baselineCostTotal = defineTotal({
  id: 'baseline_cost_total',
  label: { fr: 'Coût de référence', en: 'Baseline cost' },
  unit: 'money',
  formula: {
    fr: 'somme des coûts de référence (investissement et fonctionnement) des projets, tous statuts confondus',
    en: 'sum of the baseline costs (investment and operating) of projects, whatever their status',
  },
  source: STATE_PANORAMA,
  breakdowns: BY_PROGRAMME,
  missing: whenEmpty(NO_BASELINE_COST),
  terms: (_, scope) => partsIn(scope, baselineCost),
  expected: (_, scope) => scope.touching,
})
