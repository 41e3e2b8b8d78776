/** Workload: what retained projects ask of the teams over the horizon. */
import { BY_WORKLOAD } from './breakdowns.ts'
import { defineTotal } from './define.ts'
import { demandTerms } from './load.ts'

/** Demand in person-days. @example 20 + 25 + 25 days on one team, 10 on another: 80 */
export const workloadDemand = defineTotal({
  id: 'workload_demand',
  label: { fr: 'Charge', en: 'Workload' },
  unit: 'days',
  formula: {
    fr: 'charge planifiée des projets retenus sur les équipes de la DSI, périodes du plan (hors charge des directions métier et des prestataires)',
    en: 'planned work of retained projects on IT teams over the periods of the plan (not the work of business departments and suppliers)',
  },
  source: 'usual practice of load plans',
  breakdowns: BY_WORKLOAD,
  terms: (plan, scope) => demandTerms(plan, scope, 'by'),
})
