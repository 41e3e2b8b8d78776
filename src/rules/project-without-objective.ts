/** Finds projects that serve neither an axis nor an objective. */

import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isStatusTold } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { collectively, nameOf } from './words/naming.ts'

function lookedAt({ projects }: Plan): Project[] {
  return projects.filter((project) => isLive(project) && isStatusTold(project))
}

/** Finds retained and candidate projects that name neither an axis nor an objective. */
export const projectWithoutObjective = defineRule({
  id: 'project-without-objective',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Tout projet retenu ou candidat sert un axe ou un objectif',
    en: 'Every retained or candidate project serves an axis or an objective',
  },
  why: {
    fr: 'Un projet sans lien avec la stratégie ne peut être ni justifié ni arbitré',
    en: 'A project without a link to the strategy can be neither justified nor arbitrated',
  },
  fix: {
    fr: 'ajoutez «\u00a0axis\u00a0» ou «\u00a0objectives\u00a0», ou écartez le projet',
    en: 'add "axis" or "objectives", or leave the project out',
  },
  example: 'axis: AX2',
  named: { AX2: 'axis' },
  collective: {
    population: (plan) => lookedAt(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets retenus ou candidats ne servent aucun axe ni objectif`,
      (count, of) => `${count} of ${of} retained or candidate projects serve no axis and no objective`,
    ),
  },
  *run(plan) {
    for (const project of lookedAt(plan)) {
      if (project.axes.length > 0 || (project.written.objectives ?? []).length > 0) continue
      yield {
        at: within(project, 'id'),
        entity: project.id,
        message: {
          fr: `Le projet ${nameOf(project, 'fr')} ne sert aucun axe ni objectif`,
          en: `${nameOf(project, 'en')} serves no axis and no objective`,
        },
      }
    }
  },
})
