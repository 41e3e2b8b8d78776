/**
 * Coverage of what is mandatory: how many of the projects that a law, a contract or security asks for the plan keeps.
 */
import type { Project } from '../plan/plan.ts'
import { isRetained, isStatusTold } from '../plan/project-status.ts'
import { BY_PORTFOLIO, defineRate, type Scope } from './base/define.ts'
import { shareOf } from './base/terms.ts'

function mandatoryProjects({ projects }: Pick<Scope, 'projects'>): Project[] {
  return projects.filter(({ status, written }) => written.mandatory !== undefined && status !== 'merged')
}

/** Share of mandatory projects that are retained; merged ones count nowhere. @example 9 of 10 mandatory projects: 90.0 % */
export const mandatoryCoverage = defineRate({
  id: 'mandatory_coverage',
  label: { fr: 'Projets obligatoires retenus', en: 'Mandatory projects retained' },
  parts: 'count',
  formula: {
    fr: 'projets obligatoires retenus ÷ projets obligatoires, hors projets fusionnés et hors statut inconnu',
    en: 'retained mandatory projects ÷ mandatory projects, those merged or of unknown status left out',
  },
  source: {
    fr: 'usage de l’arbitrage\u00a0: l’obligatoire est une condition, pas une note',
    en: 'usual practice of arbitration: what is mandatory is a gate, not a score',
  },
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) => shareOf(mandatoryProjects(scope).filter(isStatusTold), isRetained),
  expected: (_, scope) => mandatoryProjects(scope),
})
