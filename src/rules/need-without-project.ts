/** Finds accepted needs that no project of the plan answers. */

import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { answeredNeeds } from './facts/answered-needs.ts'
import { collectively, nameOf } from './words/naming.ts'

function acceptedNeeds({ needs }: Plan): Entry<'needs'>[] {
  return needs.filter(({ status }) => status === 'accepted' || status === 'covered')
}

/** Finds accepted needs that no retained project answers, or no candidate either while the plan is not approved. */
export const needWithoutProject = defineRule({
  id: 'need-without-project',
  subject: 'needs',
  severity: 'warning',
  parts: ['department'],
  summary: {
    fr: 'À tout besoin accepté répond un projet retenu (ou candidat, tant que le plan n’est pas approuvé)',
    en: 'Every accepted need is answered by a retained project (or a candidate, while the plan is not approved)',
  },
  why: {
    fr: 'Un besoin accepté sans projet est une promesse non tenue à une direction',
    en: 'An accepted need without a project is a broken promise to a department',
  },
  fix: {
    fr: 'nommez le projet qui y répond, ou différez le besoin par une décision',
    en: 'name the project that answers it, or defer the need by a decision',
  },
  example: 'projects: [P-014]',
  named: { 'P-014': 'project' },
  collective: {
    population: (plan) => acceptedNeeds(plan).length,
    message: collectively(
      (count, of) => `Aucun projet retenu ne répond à ${count} des ${of} besoins acceptés`,
      (count, of) => `No retained project answers ${count} of ${of} accepted needs`,
    ),
  },
  follows: ['reference-unknown'],
  *run(plan) {
    const isAnswered = answeredNeeds(plan)
    for (const need of acceptedNeeds(plan)) {
      if (isAnswered(need)) continue
      const department = entityById(plan.departments, need.department) ?? { id: need.department }
      yield {
        at: within(need, 'status'),
        entity: need.id,
        facts: { department: need.department },
        message: {
          fr: `Aucun projet retenu ne répond au besoin ${nameOf(need, 'fr')}, accepté pour ${nameOf(department, 'fr')}`,
          en: `No retained project answers the need ${nameOf(need, 'en')}, accepted for ${nameOf(department, 'en')}`,
        },
      }
    }
  },
})
