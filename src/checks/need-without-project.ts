/** Finds accepted needs that no project of the plan answers. */
import { within } from '../model/entity.ts'
import type { Entry } from '../model/plan.ts'
import { quote } from '../text/format.ts'
import { defineCheck } from './define.ts'
import { isKept } from './util/is-kept.ts'
import { nameOf } from './util/name-of.ts'

const isAccepted = ({ status }: Entry<'needs'>) => status === 'accepted' || status === 'covered'

/** Finds accepted needs that no retained project answers, or no candidate either while the plan is not approved. */
export const needWithoutProject = defineCheck({
  id: 'need-without-project',
  severity: 'warning',
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
  follows: ['reference-unknown'],
  *run(plan) {
    const kept = plan.projects.filter((project) => isKept(plan, project))
    const projects = new Set(kept.map(({ id }) => id.toLowerCase()))
    const needs = new Set(
      kept.flatMap(({ written }) => (written.needs ?? []).map((id) => id.toLowerCase())),
    )
    for (const need of plan.needs.filter(isAccepted)) {
      if (needs.has(need.id.toLowerCase())) continue
      if ((need.projects ?? []).some((id) => projects.has(id.toLowerCase()))) continue
      yield {
        at: within(need, 'status'),
        entity: need.id,
        facts: { department: need.department },
        message: {
          fr: `Aucun projet retenu ne répond au besoin ${nameOf(need, 'fr')}, accepté pour ${quote(need.department, 'fr')}`,
          en: `No retained project answers the need ${nameOf(need, 'en')}, accepted for ${quote(need.department, 'en')}`,
        },
      }
    }
  },
})
