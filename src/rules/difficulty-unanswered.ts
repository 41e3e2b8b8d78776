/** Finds difficulties of the retrospective that nothing in the plan answers. */

import { within } from '../plan/entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function difficulties({ assessments }: Plan): Entry<'assessments'>[] {
  return assessments.filter(({ kind }) => kind === 'difficulty')
}

/** Finds difficulties of the assessments without an answer in the plan. */
export const difficultyUnanswered = defineRule({
  id: 'difficulty-unanswered',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'À toute difficulté du bilan répond quelque chose dans le plan',
    en: 'Something in the plan answers every difficulty of the retrospective',
  },
  why: {
    fr: 'Une difficulté constatée et laissée sans réponse se répète dans le plan suivant',
    en: 'A difficulty that was seen and left unanswered comes back in the next plan',
  },
  fix: {
    fr: 'nommez en «\u00a0answered_by\u00a0» l’objectif, le projet, l’instance ou la décision qui y répond',
    en: 'name in "answered_by" the objective, project, body or decision that answers it',
  },
  collective: {
    population: (plan) => difficulties(plan).length,
    message: collectively(
      (count, of) => `Rien ne répond à ${count} des ${of} difficultés`,
      (count, of) => `Nothing answers ${count} of ${of} difficulties`,
    ),
  },
  *run(plan) {
    for (const assessment of difficulties(plan)) {
      if ((assessment.answered_by ?? []).length > 0) continue
      yield {
        at: within(assessment, 'id'),
        entity: assessment.id,
        message: {
          fr: `Rien ne répond à la difficulté ${nameOf(assessment, 'fr')}`,
          en: `Nothing answers the difficulty ${nameOf(assessment, 'en')}`,
        },
      }
    }
  },
})
