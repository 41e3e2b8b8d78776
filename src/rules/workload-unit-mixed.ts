/** Finds workloads in another unit than the person-days that the plan counts in. */

import { workUnitName } from '../lang/catalogue/project-names.ts'
import { within } from '../plan/entity.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Finds workloads in hours or full-time equivalents. */
export const workloadUnitMixed = defineRule({
  id: 'workload-unit-mixed',
  subject: 'load',
  severity: 'error',
  summary: { fr: 'Toutes les charges sont en jours', en: 'All workloads are in person-days' },
  why: {
    fr: 'Des heures ou des ETP lus comme des jours faussent la charge d’un facteur 7 à 200',
    en: 'Hours or FTE read as days make the load wrong by a factor of 7 to 200',
  },
  fix: {
    fr: 'convertissez les chiffres en jours et retirez «\u00a0unit\u00a0»',
    en: 'convert the figures to person-days and remove "unit"',
  },
  collective: {
    population: ({ projects }) => projects.reduce((total, { written }) => total + (written.workload ?? []).length, 0),
    message: collectively(
      (count, of) => `${count} des ${of} charges ne sont pas en jours`,
      (count, of) => `${count} of ${of} workloads are not in days`,
    ),
  },
  *run(plan) {
    for (const project of plan.projects) {
      for (const [index, { unit }] of (project.written.workload ?? []).entries()) {
        if (unit === undefined || unit === 'day') continue
        yield {
          at: within(project, 'workload', index, 'unit'),
          entity: project.id,
          facts: { unit },
          message: {
            fr: `La charge du projet ${nameOf(project, 'fr')} est en ${workUnitName(unit).fr}, alors que le plan compte en jours`,
            en: `The workload of ${nameOf(project, 'en')} is in ${workUnitName(unit).en} while the plan counts in days`,
          },
        }
      }
    }
  },
})
