/** Projects of the plan, whatever their status. */
import { defineTotal } from './define.ts'
import { hasStatusOf } from './portfolio.ts'

/** Number of projects. @example 60 initial and 12 added projects: 72 */
export const projectCount = defineTotal({
  id: 'project_count',
  label: { fr: 'Projets', en: 'Projects' },
  unit: 'count',
  formula: {
    fr: 'nombre de projets du plan, tous statuts confondus',
    en: 'number of projects in the plan, whatever their status',
  },
  source: 'count',
  breakdowns: ['axis', 'theme', 'department', 'status'],
  terms: (_, scope) =>
    scope.projects.filter(hasStatusOf(scope)).map((entity) => ({ entity, amount: 1 })),
})
