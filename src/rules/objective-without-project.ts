/** Finds objectives that no project of the plan serves. */

import { within } from '../plan/entity.ts'
import { isInPlan } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Finds objectives that no retained project serves, or no candidate either while the plan is not approved. */
export const objectiveWithoutProject = defineRule({
  id: 'objective-without-project',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Tout objectif est servi par un projet retenu (ou candidat, tant que le plan n’est pas approuvé)',
    en: 'Every objective is served by a retained project (or a candidate, while the plan is not approved)',
  },
  why: {
    fr: 'Un objectif sans projet est une stratégie sans moyens',
    en: 'An objective without a project is a strategy without means',
  },
  fix: {
    fr: 'rattachez un projet à l’objectif, ou retirez l’objectif',
    en: 'link a project to the objective, or remove the objective',
  },
  collective: {
    population: ({ objectives }) => objectives.length,
    message: collectively(
      (count, of) => `Aucun projet retenu ne sert ${count} des ${of} objectifs`,
      (count, of) => `No retained project serves ${count} of ${of} objectives`,
    ),
  },
  follows: ['reference-unknown'],
  needs: ['project-without-objective'],
  *run(plan) {
    const served = new Set(
      plan.projects
        .filter((project) => isInPlan(plan, project))
        .flatMap(({ written }) => (written.objectives ?? []).map((id) => id.toLowerCase())),
    )
    for (const objective of plan.objectives) {
      if (served.has(objective.id.toLowerCase())) continue
      yield {
        at: within(objective, 'id'),
        entity: objective.id,
        message: {
          fr: `Aucun projet retenu ne sert l’objectif ${nameOf(objective, 'fr')}`,
          en: `No retained project serves the objective ${nameOf(objective, 'en')}`,
        },
      }
    }
  },
})
