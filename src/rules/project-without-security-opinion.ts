/** Finds exposed or sensitive projects that are built without the opinion of the security officer. */

import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCompleted, isRetained } from '../plan/project-status.ts'
import { isBuilt, needsSecurityOpinion } from '../plan/security.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function asking({ projects }: Plan): Project[] {
  return projects.filter((project) => isRetained(project) && needsSecurityOpinion(project) && isBuilt(project))
}

const EXPOSED: Bilingual = { fr: 'exposé sur internet', en: 'faces the internet' }
const SENSITIVE: Bilingual = { fr: 'à données sensibles', en: 'holds sensitive data' }
const BUILT: Bilingual = { fr: 'terminé', en: 'was completed' }
const BEING_BUILT: Bilingual = { fr: 'en réalisation', en: 'is being built' }

/** Finds retained projects in or past design and build that face the internet or hold sensitive data, without an opinion. */
export const projectWithoutSecurityOpinion = defineRule({
  id: 'project-without-security-opinion',
  subject: 'security',
  severity: 'error',
  summary: {
    fr: 'Un projet exposé ou sensible a l’avis du RSSI avant sa réalisation',
    en: 'A project that is exposed or sensitive has the opinion of the security officer before it is built',
  },
  why: {
    fr: 'La sécurité se décide à la conception\u00a0: après la mise en service, corriger coûte davantage et le risque est déjà pris',
    en: 'Security is decided at design: after go-live a correction costs more and the risk is already taken',
  },
  fix: {
    fr: 'demandez l’avis du RSSI et inscrivez-le dans security.ciso_opinion (date, outcome)',
    en: 'ask the security officer and write the opinion in security.ciso_opinion (date, outcome)',
  },
  example: 'security: { ciso_opinion: { date: 2024-06-15, outcome: favourable } }',
  collective: {
    population: (plan) => asking(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets exposés ou sensibles en réalisation n’ont pas l’avis du RSSI`,
      (count, of) =>
        `${count} of ${of} exposed or sensitive projects being built have no opinion of the security officer`,
    ),
  },
  *run(plan) {
    for (const project of asking(plan)) {
      const { security } = project.written
      if (security?.ciso_opinion !== undefined) continue
      const isExposed = security?.exposed === true
      const what = isExposed ? EXPOSED : SENSITIVE
      const stage = isCompleted(project) ? BUILT : BEING_BUILT
      yield {
        at: within(project, 'security', isExposed ? 'exposed' : 'classification'),
        entity: project.id,
        message: {
          fr: `Projet ${nameOf(project, 'fr')} ${what.fr}, ${stage.fr} sans avis du RSSI`,
          en: `${nameOf(project, 'en')} ${what.en} and ${stage.en} without the opinion of the security officer`,
        },
      }
    }
  },
})
