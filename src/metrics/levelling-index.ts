/** Levelling index: how evenly the work spreads over the periods of the plan. */
import type { Period } from '../values/period.ts'
import { type Days, plain } from '../values/quantity.ts'
import { defineMetric, notApplicable, rate } from './base/define.ts'
import { loadsIn } from './base/team-load.ts'

const NO_WORKLOAD = notApplicable('aucune charge planifiée sur les équipes', 'no work is planned on teams')

/** Levelling index: 1 is level, n is all in one of n periods. @example 30 and 10 days: 2 x (900 + 100) / 1,600 = 1.25 */
export const levellingIndex = defineMetric({
  id: 'levelling_index',
  label: { fr: 'Indice de nivellement', en: 'Levelling index' },
  unit: 'index',
  parts: 'index',
  formula: {
    fr: 'nombre de périodes × somme des carrés de la charge par période ÷ carré de la charge totale\u00a0; 1 = charge parfaitement régulière',
    en: 'number of periods × sum of the squares of the workload by period ÷ square of the total workload; 1 = perfectly level',
  },
  source: {
    fr: 'somme des carrés, critère usuel du nivellement de charge, rapportée à la taille du plan',
    en: 'sum of squares, the usual objective of resource levelling, made independent of size',
  },
  breakdowns: ['team', 'time'],
  compute: (plan, scope) => {
    const days = new Map<Period['first'], number>()
    for (const { period, demand } of loadsIn(plan, scope)) {
      days.set(period.first, (days.get(period.first) ?? 0) + demand)
    }
    const values = [...days.values()].map((total) => plain(total as Days))
    const total = values.reduce((left, right) => left + right, 0)
    if (total === 0) return { value: null, reason: NO_WORKLOAD }
    const squares = values.reduce((left, right) => left + right ** 2, 0)
    return rate(values.length * squares, total ** 2)
  },
})
