/** Projects that the plan keeps. */
import { defineTotal } from './define.ts'
import { hasStatusOf, isRetained } from './portfolio.ts'

/** Number of retained projects. @example 45 completed, 9 in progress, 5 postponed, 2 merged: 54 */
export const retainedCount = defineTotal({
  id: 'retained_count',
  label: { fr: 'Projets retenus', en: 'Retained projects' },
  unit: 'count',
  formula: {
    fr: 'nombre de projets retenus, planifiés, en cours, suspendus ou terminés',
    en: 'number of projects that are approved, planned, in progress, on hold or completed',
  },
  source: 'count',
  breakdowns: ['axis', 'theme', 'department', 'status'],
  terms: (_, scope) =>
    scope.projects
      .filter(hasStatusOf(scope))
      .filter(isRetained)
      .map((entity) => ({ entity, amount: 1 })),
})
