/** Finds retained projects that ask work of nobody. */

import { within } from '../plan/entity.ts'
import type { Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function hasWork({ workload }: Project): boolean {
  return workload.some(({ side, total, actual }) => side !== 'business' && (total > 0 || actual.size > 0))
}

/** Finds retained projects, not completed, with no work beside that of the business. */
export const projectWithoutWorkload = defineRule({
  id: 'project-without-workload',
  subject: 'load',
  severity: 'warning',
  summary: {
    fr: 'Tout projet retenu et non terminé a une charge hors métier',
    en: 'Every retained project that is not completed has work beside that of the business',
  },
  why: {
    fr: 'Une charge oubliée fait paraître les équipes moins occupées qu’elles ne le sont',
    en: 'Forgotten work makes teams look less busy than they are',
  },
  fix: {
    fr: 'ajoutez «\u00a0workload\u00a0» avec l’équipe et ses jours, même estimés',
    en: 'add "workload" with the team and its days, even as an estimate',
  },
  example: 'workload: [{ team: INFRA, total: 20 }]',
  named: { INFRA: 'team' },
  collective: {
    population: ({ projects }) => projects.filter(isOpen).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets en cours ou à venir n’ont pas de charge informatique`,
      (count, of) => `${count} of ${of} open projects have no IT workload`,
    ),
  },
  *run(plan) {
    for (const project of plan.projects.filter(isOpen)) {
      if (hasWork(project)) continue
      yield {
        at: within(project, 'id'),
        entity: project.id,
        message: {
          fr: `Projet ${nameOf(project, 'fr')} retenu sans charge informatique`,
          en: `${nameOf(project, 'en')} has no IT workload`,
        },
      }
    }
  },
})
