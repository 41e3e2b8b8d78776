/** How many projects the plan has, how many it keeps, and how many of these more than one department carries. */
import type { Project } from '../plan/plan.ts'
import { hasStatusOf, isRetained, isToldRetained } from '../plan/project-status.ts'
import { BY_PORTFOLIO, BY_PROGRAMME, defineTotal } from './base/define.ts'
import { COUNT } from './base/sources.ts'

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
  terms: (_, scope) =>
    scope.projects.filter(hasStatusOf(scope)).map((entity) => ({ entity, amount: 1 })),
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
  terms: (_, scope) =>
    scope.projects
      .filter(hasStatusOf(scope))
      .filter(isToldRetained)
      .map((entity) => ({ entity, amount: 1 })),
  expected: (_, scope) => scope.projects.filter(hasStatusOf(scope)).filter(isRetained).length,
})

function isCrossFunctional({ departments }: Project): boolean {
  return departments.length > 1
}

/** Cross-functional projects. @example one project led by IT with HR contributing, one led by IT alone: 1 */
export const crossFunctionalCount = defineTotal({
  id: 'cross_functional_count',
  label: { fr: 'Projets transversaux', en: 'Cross-functional projects' },
  unit: 'count',
  formula: {
    fr: 'nombre de projets retenus qui concernent au moins deux directions (pilote, contributrices ou porteuses d’une part)',
    en: 'number of retained projects that concern two departments or more (in the lead, contributing or bearing a share)',
  },
  source: COUNT,
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.projects
      .filter((project) => isRetained(project) && isCrossFunctional(project))
      .map((entity) => ({ entity, amount: 1 })),
})
