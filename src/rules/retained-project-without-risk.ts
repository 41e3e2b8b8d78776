/** Finds retained projects that name no risk. */

import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { hasStarted, isOpen } from '../plan/project-status.ts'
import { isRecent } from '../plan/reviews.ts'
import { parseDay } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The projects whose risks should be known: not one that was added so lately that nobody looked at it yet. */
function lookedAt(plan: Plan): Project[] {
  return plan.projects.filter((project) => {
    const added = parseDay(project.written.addition?.date ?? '', 'end')
    const isNew = added !== undefined && isRecent(plan, added) && !hasStarted(project)
    return isOpen(project) && !isNew
  })
}

/** Finds retained projects that are not completed and name no risk; of a new addition only once it is no longer recent. */
export const retainedProjectWithoutRisk = defineRule({
  id: 'retained-project-without-risk',
  subject: 'risks',
  severity: 'warning',
  summary: {
    fr: 'Tout projet retenu et non terminé nomme au moins un risque',
    en: 'Every retained project that is not completed names at least one risk',
  },
  why: {
    fr: 'Un projet sans risque est un projet dont les risques n’ont pas été analysés',
    en: 'A project without a risk is a project whose risks were not analysed',
  },
  fix: {
    fr: 'ajoutez «\u00a0risks\u00a0» avec ce qui peut arriver et ce qui y répond',
    en: 'add "risks" with what may happen and what is done about it',
  },
  example: 'risks: [{ id: R1, title: Retard du marché, probability: 3, impact: 4 }]',
  collective: {
    population: (plan) => lookedAt(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets en cours ou à venir n’ont aucun risque identifié`,
      (count, of) => `${count} of ${of} retained projects that are not completed name no risk`,
    ),
  },
  *run(plan) {
    for (const project of lookedAt(plan)) {
      if ((project.written.risks ?? []).length > 0) continue
      yield {
        at: within(project, 'id'),
        entity: project.id,
        message: {
          fr: `Projet ${nameOf(project, 'fr')} retenu sans aucun risque identifié`,
          en: `${nameOf(project, 'en')} is retained and names no risk`,
        },
      }
    }
  },
})
