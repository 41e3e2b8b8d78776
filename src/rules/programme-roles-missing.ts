/** Finds programmes without a sponsor or a lead. */

import { within } from '../plan/entity.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

const ROLES = {
  sponsor: { fr: 'commanditaire', en: 'sponsor' },
  lead: { fr: 'responsable', en: 'lead' },
} as const satisfies Record<string, Bilingual>

const KEYS = Object.keys(ROLES) as (keyof typeof ROLES)[]

/** Finds programmes of which one role or both are not told. */
export const programmeRolesMissing = defineRule({
  id: 'programme-roles-missing',
  subject: 'projects',
  severity: 'info',
  summary: { fr: 'Un programme a un commanditaire et un responsable', en: 'A programme has a sponsor and a lead' },
  why: {
    fr: 'Les bénéfices d’un programme se constatent après ses projets\u00a0: il faut quelqu’un qui en réponde encore',
    en: 'The benefits of a programme show after its projects: somebody must still answer for them then',
  },
  fix: {
    fr: 'renseignez sponsor et lead du programme\u00a0; des rôles, jamais des noms de personnes',
    en: 'fill in sponsor and lead of the programme; roles, never names of persons',
  },
  example: 'sponsor: direction-generale, lead: rssi',
  collective: {
    population: ({ programmes }) => programmes.length,
    message: collectively(
      (count, of) => `${count} des ${of} programmes n’ont pas leurs deux rôles`,
      (count, of) => `${count} of ${of} programmes lack one of their two roles`,
    ),
  },
  *run({ programmes }) {
    for (const programme of programmes) {
      const missing = KEYS.filter((key) => programme[key] === undefined)
      if (missing.length === 0) continue
      yield {
        at: within(programme, 'id'),
        entity: programme.id,
        facts: { missing },
        message: {
          fr: `Programme ${nameOf(programme, 'fr')} sans ${missing.map((key) => ROLES[key].fr).join(' ni ')}`,
          en: `The programme ${nameOf(programme, 'en')} has ${missing.map((key) => `no ${ROLES[key].en}`).join(' and ')}`,
        },
      }
    }
  },
})
