/** Finds retained projects whose value was never measured. */

import { criteriaOf, measureOf } from '../metrics/base/criteria.ts'
import { meritOf } from '../metrics/base/value.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Whether the plan measures value at all: by criteria that weigh something, or by a measure that needs none. */
function measuresValue(plan: Plan): boolean {
  const measure = measureOf(plan)
  if (measure === 'moscow' || measure === 'wsjf') return true
  return criteriaOf(plan, measure).some(({ weight }) => weight > 0)
}

/** Whether the project had to earn its place; what is mandatory or carried over stays outside the score. */
function isScored(project: Project): boolean {
  const { mandatory, priority } = project.written
  if (mandatory !== undefined || priority?.class === 'mandatory') return false
  return isOpen(project) && project.origin !== 'carried_over'
}

/** The projects that must have a value; none where the plan measures none. */
function toBeScored(plan: Plan): Project[] {
  return measuresValue(plan) ? plan.projects.filter(isScored) : []
}

/** Finds retained projects, neither completed, mandatory nor carried over, without a value by the plan's measure. */
export const retainedProjectWithoutScore = defineRule({
  id: 'retained-project-without-score',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Tout projet retenu a une note de valeur, sauf s’il est obligatoire ou repris du plan précédent',
    en: 'Every retained project has a value score, unless it is mandatory or carried over',
  },
  why: {
    fr: 'Un projet retenu sans note est entré dans le plan sans passer par l’arbitrage',
    en: 'A project that is retained without a score came in past the arbitration',
  },
  fix: {
    fr: 'notez le projet sous priority (scores, class ou wsjf, selon plan.value.measure)',
    en: 'score the project under priority (scores, class or wsjf, as plan.value.measure asks)',
  },
  example: 'priority: { scores: { alignment: 3, user_value: 2 } }',
  collective: {
    population: (plan) => toBeScored(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets retenus à noter n’ont pas de note de valeur`,
      (count, of) => `${count} of ${of} retained projects to be scored have no value score`,
    ),
  },
  *run(plan) {
    for (const project of toBeScored(plan)) {
      if (meritOf(plan, project) !== undefined) continue
      yield {
        at: within(project, 'id'),
        entity: project.id,
        message: {
          fr: `Projet ${nameOf(project, 'fr')} retenu sans note de valeur`,
          en: `${nameOf(project, 'en')} is retained and has no value score`,
        },
      }
    }
  },
})
