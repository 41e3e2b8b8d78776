/** Workload: what retained projects ask of the teams over the horizon, and what candidates would add. */
import { isCandidate } from '../plan/project-status.ts'
import { BY_WORKLOAD, defineTotal, notApplicable, type Scope } from './base/define.ts'
import { countsAgainstTeam } from './base/demand.ts'
import { LOAD_PLANS } from './base/sources.ts'
import { demandTerms } from './base/team-load.ts'

/** Demand in person-days. @example 20 + 25 + 25 days on one team, 10 on another: 80 */
export const workloadDemand = defineTotal({
  id: 'workload_demand',
  label: { fr: 'Charge', en: 'Workload' },
  unit: 'days',
  formula: {
    fr: 'charge planifiée des projets retenus sur les équipes de la DSI, périodes du plan (hors charge des directions métier et des prestataires)',
    en: 'planned work of retained projects on IT teams over the periods of the plan (not the work of business departments and suppliers)',
  },
  source: LOAD_PLANS,
  breakdowns: [...BY_WORKLOAD, 'programme'],
  terms: (plan, scope) => demandTerms(plan, scope, 'by'),
})

const NO_CANDIDATE_WORK = notApplicable(
  'aucun projet candidat n’a de charge saisie sur une équipe (workload)',
  'no candidate has work on a team written (workload)',
)

/** Whether some candidates are there and none of them tells its work; of no candidate at all, the work is none. */
function isCandidateWorkUntold({ touching }: Scope): boolean {
  const candidates = touching.filter(isCandidate)
  return candidates.length > 0 && !candidates.some(({ workload }) => workload.some(countsAgainstTeam))
}

/** Demand of candidates in person-days. @example two candidates of 30 and 12 days: 42 */
export const candidateDemand = defineTotal({
  id: 'candidate_demand',
  label: { fr: 'Charge des projets candidats', en: 'Workload of candidates' },
  unit: 'days',
  formula: {
    fr: 'charge planifiée des projets en attente d’arbitrage sur les équipes de la DSI, périodes du plan',
    en: 'planned work of projects that await arbitration on IT teams over the periods of the plan',
  },
  source: {
    fr: 'usage des plans de charge\u00a0: les candidats ont leur propre colonne',
    en: 'usual practice of load plans: candidates stand in a column of their own',
  },
  breakdowns: [...BY_WORKLOAD, 'programme'],
  missing: (_, scope) => (isCandidateWorkUntold(scope) ? NO_CANDIDATE_WORK : undefined),
  terms: (plan, scope) => demandTerms(plan, scope, 'candidatesBy'),
})
