/** Finds authorisations under which more is committed than was voted by the status date. */

import { moneyText } from '../lang/numbers.ts'
import { type AuthorisationUse, amountInForce, usesOf } from '../metrics/base/authorisations.ts'
import { keyWithin } from '../plan/entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, comparedMoneyWords, largestShares, nameOf } from './words/naming.ts'

/** An authorisation of known amount, and what is committed under it. */
interface Committed {
  readonly authorisation: Entry<'authorisations'>
  readonly amount: Cents
  readonly uses: readonly AuthorisationUse[]
}

function committedUnder(plan: Plan): Committed[] {
  return plan.authorisations.flatMap((authorisation) => {
    // With votes still to come only, nothing may be committed yet.
    const isVoted = (authorisation.history ?? []).length > 0
    const amount = amountInForce(plan, authorisation) ?? (isVoted ? NO_CENTS : undefined)
    const uses = amount === undefined ? [] : usesOf(plan, authorisation, 'committed')
    return amount === undefined || uses.length === 0 ? [] : [{ authorisation, amount, uses }]
  })
}

/** Finds commitments of all lines under an authorisation, over all years, beyond its amount with the revisions voted by the status date. */
export const authorisationCommitmentOverAmount = defineRule({
  id: 'authorisation-commitment-over-amount',
  subject: 'authorisations',
  severity: 'error',
  summary: {
    fr: 'Les engagements sous une autorisation tiennent dans son montant',
    en: 'The commitments under an authorisation fit its amount',
  },
  why: {
    fr: 'Une autorisation de programme ou d’engagement est la limite supérieure de ce qui peut être engagé, toutes années confondues\u00a0: au-delà, l’engagement est irrégulier',
    en: 'An authorisation is the upper limit of what may be committed, all years together: beyond it a commitment is irregular',
  },
  fix: {
    fr: 'corrigez les engagements ou l’autorisation que nomment les lignes, ou portez dans history la révision votée',
    en: 'correct the commitments or the authorisation that the lines name, or add the revision that was voted to history',
  },
  collective: {
    population: (plan) => committedUnder(plan).length,
    message: collectively(
      (count, of) => `Les engagements dépassent le montant de ${count} des ${of} autorisations`,
      (count, of) => `Commitments exceed the amount of ${count} of ${of} authorisations`,
    ),
  },
  *run(plan) {
    for (const { authorisation, amount, uses } of committedUnder(plan)) {
      const committed = sum(uses.map((use) => use.amount))
      if (committed <= amount) continue
      const over = minus(committed, amount)
      const [engaged, limitWords] = comparedMoneyWords(plan, committed, amount)
      yield {
        at: keyWithin(authorisation, 'history'),
        entity: authorisation.id,
        facts: { committed: plain(committed), amount: plain(amount), excess: plain(over) },
        related: largestShares(plan, uses),
        message: {
          fr: `Engagements sous l’autorisation ${nameOf(authorisation, 'fr')} à ${engaged.fr}, toutes années confondues, soit ${moneyText(over, plan, 'fr')} de plus que son montant révisé (${limitWords.fr})`,
          en: `Commitments under authorisation ${nameOf(authorisation, 'en')} come to ${engaged.en} over all years, ${moneyText(over, plan, 'en')} more than its amount with revisions (${limitWords.en})`,
        },
      }
    }
  },
})
