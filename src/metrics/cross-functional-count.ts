/** Projects that more than one department carries. */
import type { Project } from '../model/plan.ts'
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineTotal } from './define.ts'
import { isRetained } from './portfolio.ts'

function isCrossFunctional({ departments }: Project): boolean {
  return new Set(departments.map((id) => id.toLowerCase())).size > 1
}

/** Cross-functional projects. @example one project led by IT with HR contributing, one led by IT alone: 1 */
export const crossFunctionalCount = defineTotal({
  id: 'cross_functional_count',
  label: { fr: 'Projets transversaux', en: 'Cross-functional projects' },
  unit: 'count',
  formula: {
    fr: 'nombre de projets retenus qui concernent au moins deux directions (pilote et contributrices)',
    en: 'number of retained projects that concern two departments or more (in the lead and contributing)',
  },
  source: 'count',
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.projects
      .filter((project) => isRetained(project) && isCrossFunctional(project))
      .map((entity) => ({ entity, amount: 1 })),
})
