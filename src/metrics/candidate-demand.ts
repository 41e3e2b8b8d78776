/** Candidate workload: what projects that await arbitration would add to the teams' load. */
import { BY_WORKLOAD } from './breakdowns.ts'
import { defineTotal } from './define.ts'
import { demandTerms } from './load.ts'

/** Demand of candidates in person-days. @example two candidates of 30 and 12 days: 42 */
export const candidateDemand = defineTotal({
  id: 'candidate_demand',
  label: { fr: 'Charge des projets candidats', en: 'Workload of candidates' },
  unit: 'days',
  formula: {
    fr: 'charge planifiée des projets en attente d’arbitrage sur les équipes de la DSI, périodes du plan',
    en: 'planned work of projects that await arbitration on IT teams over the periods of the plan',
  },
  source: 'usual practice of load plans: candidates stand in a column of their own',
  breakdowns: BY_WORKLOAD,
  terms: (plan, scope) => demandTerms(plan, scope, 'candidatesBy'),
})
