/** Finds departments that the plan lists and that have neither need, project nor workshop. */

import { isSilent, participation } from '../metrics/base/silent-departments.ts'
import { within } from '../plan/entity.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Finds silent departments, in plans that keep needs. */
export const departmentSilent = defineRule({
  id: 'department-silent',
  subject: 'needs',
  severity: 'info',
  summary: {
    fr: 'Chaque direction a exprimé un besoin, participé à un projet ou à un atelier',
    en: 'Every department has expressed a need, or takes part in a project or a workshop',
  },
  why: {
    fr: 'Une direction silencieuse est souvent un oubli du recueil, et une demande non prévue en cours de plan',
    en: 'A department without a word is often one that the survey forgot, and a demand that nobody foresaw later on',
  },
  fix: {
    fr: 'recueillez ses besoins, ou notez l’atelier où elle a dit n’en avoir aucun (preparation.workshops)',
    en: 'collect its needs, or note the workshop where it said that it has none (preparation.workshops)',
  },
  collective: {
    population: ({ departments }) => departments.length,
    message: collectively(
      (count, of) => `${count} des ${of} directions n’ont ni besoin, ni projet, ni atelier`,
      (count, of) => `${count} of ${of} departments have no need, project or workshop`,
    ),
  },
  *run(plan) {
    if (plan.needs.length === 0) return
    for (const one of participation(plan).filter(isSilent)) {
      yield {
        at: within(one.department, 'id'),
        entity: one.department.id,
        message: {
          fr: `Direction ${nameOf(one.department, 'fr')} sans besoin, ni projet, ni atelier`,
          en: `The department ${nameOf(one.department, 'en')} has no need, project or workshop`,
        },
      }
    }
  },
})
