/** Finds regimes and measures of the plan's own that have no title. */

import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { knownRegime } from '../plan/regimes/known.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function ownRegimes({ regimes }: Plan): Plan['regimes'] {
  return regimes.filter(({ id }) => knownRegime(id) === undefined)
}

/** Finds a regime that the program does not know, and measures of such a regime, without a title. */
export const regimeTitleMissing = defineRule({
  id: 'regime-title-missing',
  subject: 'security',
  severity: 'warning',
  parts: ['measure'],
  summary: {
    fr: 'Un référentiel propre au plan a un intitulé, et ses mesures aussi',
    en: 'A regime of the plan’s own has a title, and so have its measures',
  },
  why: {
    fr: 'L’outil ne connaît pas ce référentiel\u00a0: sans intitulé, la matrice de couverture n’en montre que des codes',
    en: 'The program does not know this regime: without titles the coverage matrix shows codes only',
  },
  fix: {
    fr: 'ajoutez «\u00a0title\u00a0», tel que le texte de référence l’écrit',
    en: 'add "title", as the text of reference has it',
  },
  example: 'title: Cloisonnement du réseau',
  collective: {
    population: (plan) => ownRegimes(plan).reduce((sum, { measures = [] }) => sum + 1 + measures.length, 0),
    message: collectively(
      (count, of) => `${count} des ${of} référentiels et mesures propres au plan n’ont pas d’intitulé`,
      (count, of) => `${count} of ${of} regimes and measures of the plan’s own have no title`,
    ),
  },
  *run(plan) {
    for (const regime of ownRegimes(plan)) {
      if (regime.title === undefined) {
        yield {
          at: within(regime, 'id'),
          entity: regime.id,
          message: {
            fr: `Référentiel ${quote(regime.id, 'fr')} inconnu de l’outil et sans intitulé`,
            en: `The regime ${quote(regime.id, 'en')} is not known to the program and has no title`,
          },
        }
      }
      for (const [index, { id, title }] of (regime.measures ?? []).entries()) {
        if (title !== undefined) continue
        yield {
          at: within(regime, 'measures', index, 'id'),
          entity: regime.id,
          facts: { measure: id },
          message: {
            fr: `Mesure ${quote(id, 'fr')} du référentiel ${nameOf(regime, 'fr')} sans intitulé`,
            en: `Measure ${quote(id, 'en')} of the regime ${nameOf(regime, 'en')} has no title`,
          },
        }
      }
    }
  },
})
