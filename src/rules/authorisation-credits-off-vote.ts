/** Finds years to come whose payment credits are not those that the last vote set. */

import { dateWords } from '../lang/dates.ts'
import { creditsIn, votesInForce } from '../metrics/base/authorisations.ts'
import { keyWithin } from '../plan/entity.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { NO_CENTS, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, comparedMoneyWords, nameWords } from './words/naming.ts'

/** The years to come that the record gives credits, of authorisations whose last vote set a schedule. */
function comingYears(plan: Plan) {
  return plan.authorisations.flatMap((authorisation) => {
    const vote = votesInForce(plan, authorisation).at(-1)
    if (vote === undefined || vote.schedule.size === 0) return []
    return Object.keys(authorisation.payments ?? {}).flatMap((key) => {
      const year = key === 'later' ? key : Number(key)
      const credits = creditsIn(plan, authorisation, year)
      if (credits === undefined || yearState(plan, year) !== 'to-come') return []
      const voted = vote.schedule.get(year) ?? NO_CENTS
      return [{ authorisation, vote, year, key, credits, voted }]
    })
  })
}

/** Finds credits of years to come that differ from the schedule of the last vote; nothing where that vote tells none. */
export const authorisationCreditsOffVote = defineRule({
  id: 'authorisation-credits-off-vote',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'Les crédits de paiement à venir sont ceux du dernier vote',
    en: 'The payment credits to come are those of the last vote',
  },
  why: {
    fr: 'Rééchelonner des crédits de paiement se vote\u00a0: l’assemblée doit retrouver l’échéancier qu’elle a arrêté',
    en: 'To phase payment credits anew takes a vote: the assembly must find the schedule that it set',
  },
  fix: {
    fr: 'reprenez l’échéancier voté dans payments, ou ajoutez à history la révision (amount: 0 si le montant ne change pas) avec le nouveau',
    en: 'take the schedule that was voted into payments, or add the revision to history (amount: 0 where the amount stays) with the new one',
  },
  collective: {
    population: (plan) => comingYears(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} crédits de paiement à venir ne sont pas ceux du dernier vote`,
      (count, of) => `${count} of ${of} payment credits to come are not those of the last vote`,
    ),
  },
  *run(plan) {
    for (const { authorisation, vote, year, key, credits, voted } of comingYears(plan)) {
      if (credits === voted) continue
      const name = nameWords(authorisation)
      const day = bilingual((lang) => dateWords(vote.written.date, lang))
      const [here, there] = comparedMoneyWords(plan, credits, voted)
      const when =
        year === 'later' ? { fr: 'ultérieurs', en: 'of later years' } : { fr: String(year), en: `of ${year}` }
      yield {
        at: keyWithin(authorisation, 'payments', key),
        entity: authorisation.id,
        facts: { year, credits: plain(credits), voted: plain(voted), vote: vote.written.date },
        message: {
          fr: `Crédits de paiement ${when.fr} de l’autorisation ${name.fr} à ${here.fr}, contre ${there.fr} au dernier vote, du ${day.fr}`,
          en: `Payment credits ${when.en} of authorisation ${name.en} are ${here.en}; the last vote, of ${day.en}, set ${there.en}`,
        },
      }
    }
  },
})
