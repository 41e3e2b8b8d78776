/** Finds votes of authorisations that another body than an assembly decided. */

import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { castVotes } from './facts/authorisation-votes.ts'
import { nameWords } from './words/naming.ts'

/** Finds votes whose deliberation is of a body of another level; nothing where no body is told. */
export const authorisationVoteByOtherBody = defineRule({
  id: 'authorisation-vote-by-other-body',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['vote'],
  summary: { fr: 'L’assemblée délibérante vote les autorisations', en: 'The assembly votes authorisations' },
  why: {
    fr: 'Créer, réviser ou annuler une autorisation relève de l’assemblée (CGCT, art. L.\u00a02311-3)\u00a0: un comité ne peut que le proposer',
    en: 'To create, revise or cancel an authorisation is for the assembly (CGCT, art. L.\u00a02311-3): a committee can only propose it',
  },
  fix: {
    fr: 'citez la délibération de l’assemblée, ou donnez à l’instance son niveau (level: assembly)',
    en: 'name the deliberation of the assembly, or give the body its level (level: assembly)',
  },
  *run(plan) {
    for (const { authorisation, decision, index, written } of castVotes(plan)) {
      const body = entityById(plan.bodies, decision?.body ?? '')
      if (decision === undefined || body === undefined || body.level === 'assembly') continue
      const [name, by] = [nameWords(authorisation), nameWords(body)]
      const id = bilingual((lang) => quote(decision.id, lang))
      yield {
        at: within(authorisation, 'history', index, 'decision'),
        entity: authorisation.id,
        facts: { vote: written.date, body: body.id, level: body.level },
        related: [
          { at: within(decision, 'body'), label: { fr: 'l’instance de la décision', en: 'the body of the decision' } },
        ],
        message: {
          fr: `Autorisation ${name.fr} votée par ${by.fr} (décision ${id.fr}), qui n’est pas une assemblée délibérante`,
          en: `Authorisation ${name.en} was voted by ${by.en} (decision ${id.en}), which is not an assembly`,
        },
      }
    }
  },
})
