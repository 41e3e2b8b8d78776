/** How many projects the plan has, how many it keeps, and how many of these concern several departments beside IT. */
import { isCrossFunctional } from '../plan/it-departments.ts'
import { hasStatusOf, isRetained, isToldRetained } from '../plan/project-status.ts'
import { BY_PORTFOLIO, BY_PROGRAMME, defineTotal } from './base/define.ts'
import { COUNT } from './base/sources.ts'
import { counted } from './base/terms.ts'

/** Number of projects. @example 60 initial and 12 added projects: 72 */
export const projectCount = defineTotal({
  id: 'project_count',
  label: { fr: 'Projets', en: 'Projects' },
  unit: 'count',
  formula: {
    fr: 'nombre de projets du plan, tous statuts confondus',
    en: 'number of projects in the plan, whatever their status',
  },
  source: COUNT,
  breakdowns: [...BY_PROGRAMME, 'status'],
  terms: (_, scope) => counted(scope.projects.filter(hasStatusOf(scope))),
})

/** Number of retained projects. @example 45 completed, 9 in progress, 5 postponed, 2 merged: 54 */
export const retainedCount = defineTotal({
  id: 'retained_count',
  label: { fr: 'Projets retenus', en: 'Retained projects' },
  unit: 'count',
  formula: {
    fr: 'nombre de projets retenus, planifiés, en cours, suspendus ou terminés',
    en: 'number of projects that are approved, planned, in progress, on hold or completed',
  },
  source: COUNT,
  breakdowns: [...BY_PROGRAMME, 'status'],
  terms: (_, scope) => counted(scope.projects.filter(hasStatusOf(scope)).filter(isToldRetained)),
  expected: (_, scope) => scope.projects.filter(hasStatusOf(scope)).filter(isRetained),
})

/** Cross-functional projects. @example of HR with finance and IT, of HR with IT, of IT alone: 1 */
export const crossFunctionalCount = defineTotal({
  id: 'cross_functional_count',
  label: { fr: 'Projets transversaux', en: 'Cross-functional projects' },
  unit: 'count',
  formula: {
    fr: 'nombre de projets retenus qui concernent, outre la DSI, au moins deux directions (pilote, contributrices ou porteuses d’une part)\u00a0; la DSI est la direction marquée is_it, à défaut celle des équipes\u00a0; sans l’une ni l’autre, toutes les directions comptent',
    en: 'number of retained projects that concern two departments or more beside IT (in the lead, contributing or bearing a share); IT is the department marked is_it, else that of the teams; where neither is told, all departments count',
  },
  source: COUNT,
  breakdowns: BY_PORTFOLIO,
  terms: (plan, scope) =>
    counted(scope.projects.filter((project) => isRetained(project) && isCrossFunctional(plan, project))),
})
