/** Finds a plan with scenarios of which none is the least that must be done. */
import { formOf, type Noun } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'

/** What is said of so many scenarios. */
function noneOf(count: number): Noun {
  return {
    fr: ['Le seul scénario du plan n’est pas un socle', `Aucun scénario socle parmi les ${count} scénarios du plan`],
    en: [
      'The only scenario of the plan is no do-minimum one',
      `None of the ${count} scenarios of the plan is a do-minimum one`,
    ],
  }
}

/** Finds scenarios without a do-minimum one among them, once for the plan. */
export const scenarioDoMinimumMissing = defineRule({
  id: 'scenario-do-minimum-missing',
  subject: 'scenarios',
  severity: 'info',
  summary: {
    fr: 'Un scénario socle (do_minimum) figure parmi les scénarios',
    en: 'A do-minimum scenario is among the scenarios',
  },
  why: {
    fr: 'Le socle, obligations et travaux en cours, est le point de comparaison\u00a0: sans lui, rien ne dit ce que coûte l’ambition',
    en: 'The minimum, obligations and work under way, is what others are compared with: without it nothing says what ambition costs',
  },
  fix: {
    fr: 'ajoutez un scénario «\u00a0kind: do_minimum\u00a0» avec le seul obligatoire, engagé ou repris du plan précédent',
    en: 'add a scenario of "kind: do_minimum" with only what is mandatory, under way or carried over',
  },
  *run({ scenarios }) {
    const [first] = scenarios
    if (first === undefined || scenarios.some(({ kind }) => kind === 'do_minimum')) return
    const count = scenarios.length
    yield {
      at: within(first, 'kind'),
      facts: { scenarios: scenarios.map(({ id }) => id) },
      message: bilingual((lang) => formOf(count, noneOf(count), lang)),
    }
  },
})
