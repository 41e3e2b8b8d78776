/** Finds regimes that projects serve and that the plan does not declare. */

import { formatNumber } from '../lang/numbers.ts'
import { counted, NOUNS } from '../lang/plurals.ts'
import { isApplicable, isCovered, regimesInUse } from '../plan/regimes/in-use.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** Finds a known regime that projects of the plan name while `regimes` says nothing of it. */
export const regimeUndeclared = defineRule({
  id: 'regime-undeclared',
  subject: 'security',
  severity: 'info',
  summary: {
    fr: 'Un référentiel que servent des projets est déclaré par le plan',
    en: 'A regime that projects serve is declared by the plan',
  },
  why: {
    fr: 'Sans déclaration, rien ne dit où en sont les mesures qu’aucun projet ne porte, ni quelle échéance s’impose',
    en: 'Without a declaration nothing says where the measures stand that no project carries, nor by when they are due',
  },
  fix: {
    fr: 'déclarez le référentiel sous «\u00a0regimes\u00a0», avec la décision qui l’approuve (approved_by) et l’état de chaque mesure',
    en: 'declare the regime under "regimes", with the decision that approves it (approved_by) and the status of each measure',
  },
  example: 'regimes: [{ id: nis2, measures: [{ id: a, status: gap }] }]',
  *run(plan) {
    for (const regime of regimesInUse(plan)) {
      const projects = [...new Set(regime.measures.flatMap((measure) => measure.projects))]
      const first = regime.measures[0]
      if (regime.entry !== undefined || first === undefined || projects.length === 0) continue
      const asked = regime.measures.filter(isApplicable).length
      const covered = regime.measures.filter(isCovered).length
      const words = bilingual((lang) => counted(projects.length, NOUNS.project, lang))
      yield {
        at: first.at,
        facts: { regime: regime.id, covered, asked },
        message: {
          fr: `Référentiel ${nameOf(regime, 'fr')} servi par ${words.fr} (${formatNumber(covered, 'fr')} de ses ${formatNumber(asked, 'fr')} mesures) sans être déclaré`,
          en: `The regime ${nameOf(regime, 'en')} is served by ${words.en} (${formatNumber(covered, 'en')} of its ${formatNumber(asked, 'en')} measures) and is not declared`,
        },
      }
    }
  },
})
