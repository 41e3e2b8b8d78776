/** Finds retained projects that nothing pays for. */

import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isToldRetained } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function toBeFunded({ projects }: Plan): Project[] {
  return projects.filter((project) => isToldRetained(project) && project.written.internal_only !== true)
}

/** Finds retained projects without money, save for those that own staff alone does. */
export const projectWithoutBudget = defineRule({
  id: 'project-without-budget',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Tout projet retenu a un budget, ou se dit sans dépense externe',
    en: 'Every retained project has a budget, or says that own staff alone does it',
  },
  why: {
    fr: 'Un projet retenu sans crédits n’est pas financé, et le total du plan est sous-évalué',
    en: 'A retained project without money is not funded, and the total of the plan is too low',
  },
  fix: {
    fr: 'ajoutez au moins une ligne de budget, ou internal_only: true si seuls les agents y travaillent',
    en: 'add at least one budget line, or internal_only: true where own staff alone works on it',
  },
  example: 'budget: [{ section: investment, kind: services, amounts: { 2025: { forecast: 40 } } }]',
  collective: {
    population: (plan) => toBeFunded(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets retenus n’ont pas de budget`,
      (count, of) => `${count} of ${of} retained projects have no budget`,
    ),
  },
  *run(plan) {
    for (const project of toBeFunded(plan)) {
      const isFunded = project.budget.some(({ years, total }) => years.length > 0 || total !== undefined)
      if (isFunded) continue
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { status: project.status },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} retenu sans aucun budget`,
          en: `${nameOf(project, 'en')} has no budget`,
        },
      }
    }
  },
})
