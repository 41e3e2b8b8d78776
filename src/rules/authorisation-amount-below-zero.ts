/** Finds authorisations that their votes bring below zero. */

import { dateWords } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import { bilingual } from '../values/language.ts'
import { plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { castVotes } from './facts/authorisation-votes.ts'
import { moneyWords, nameWords } from './words/naming.ts'

/** Finds votes after which less than nothing is in force: more was cancelled than had been voted. */
export const authorisationAmountBelowZero = defineRule({
  id: 'authorisation-amount-below-zero',
  subject: 'authorisations',
  severity: 'error',
  parts: ['vote'],
  summary: {
    fr: 'Les votes d’une autorisation n’annulent pas plus que ce qui a été voté',
    en: 'The votes of an authorisation cancel no more than was voted',
  },
  why: {
    fr: 'L’historique doit ramener au montant en vigueur\u00a0: négatif, il a perdu un vote ou porte un signe faux',
    en: 'The history must lead to the amount in force: below zero, it has lost a vote or carries a wrong sign',
  },
  fix: {
    fr: 'ajoutez le vote qui manque à history, ou corrigez le montant de la révision, qui est un écart et non un nouveau total',
    en: 'add the missing vote to history, or correct the amount of the revision, which is a difference and not a new total',
  },
  *run(plan) {
    for (const { authorisation, index, written, after } of castVotes(plan)) {
      if (after >= 0) continue
      const name = nameWords(authorisation)
      const [day, amount] = [bilingual((lang) => dateWords(written.date, lang)), moneyWords(plan, after)]
      yield {
        at: within(authorisation, 'history', index, 'amount'),
        entity: authorisation.id,
        facts: { vote: written.date, amount: plain(after) },
        message: {
          fr: `Autorisation ${name.fr} ramenée à ${amount.fr} par le vote du ${day.fr}`,
          en: `The vote of ${day.en} brings authorisation ${name.en} to ${amount.en}`,
        },
      }
    }
  },
})
