/** Finds authorisations that assign more to projects than was voted. */

import { amountInForce, assignedTo } from '../metrics/base/authorisations.ts'
import { keyWithin } from '../plan/entity.ts'
import { minus, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { comparedMoneyWords, moneyWords, nameWords } from './words/naming.ts'

/** Finds authorisations whose assignments add up to more than the amount in force. */
export const authorisationAssignedOverAmount = defineRule({
  id: 'authorisation-assigned-over-amount',
  subject: 'authorisations',
  severity: 'error',
  summary: {
    fr: 'Les affectations d’une autorisation tiennent dans son montant',
    en: 'The assignments of an authorisation fit its amount',
  },
  why: {
    fr: 'L’affectation réserve une part de l’autorisation à une opération\u00a0: on ne réserve pas ce qui n’est pas voté',
    en: 'An assignment sets a part of the authorisation aside for a project: what was not voted cannot be set aside',
  },
  fix: {
    fr: 'réduisez des affectations (assignments), ou portez dans history la révision votée',
    en: 'reduce assignments, or add the revision that was voted to history',
  },
  *run(plan) {
    for (const authorisation of plan.authorisations) {
      const [amount, assigned] = [amountInForce(plan, authorisation), assignedTo(plan, authorisation)]
      if (amount === undefined || assigned === undefined || assigned <= amount) continue
      const name = nameWords(authorisation)
      const [whole, limit] = comparedMoneyWords(plan, assigned, amount)
      const over = moneyWords(plan, minus(assigned, amount))
      yield {
        at: keyWithin(authorisation, 'assignments'),
        entity: authorisation.id,
        facts: { assigned: plain(assigned), amount: plain(amount) },
        message: {
          fr: `Affectations de l’autorisation ${name.fr} à ${whole.fr}, soit ${over.fr} de plus que son montant (${limit.fr})`,
          en: `Assignments of authorisation ${name.en} come to ${whole.en}, ${over.en} more than its amount (${limit.en})`,
        },
      }
    }
  },
})
