/** Finds authorisations whose payment credits add up to more than was voted. */

import { dateWords } from '../lang/dates.ts'
import { bilingual } from '../values/language.ts'
import { minus, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { schedulesOf } from './facts/authorisation-schedules.ts'
import { collectively, comparedMoneyWords, moneyWords, nameWords } from './words/naming.ts'

/** Finds schedules, that in hand and those of votes, beyond the amount; a closed year counts by what was paid in it. */
export const authorisationCreditsOverAmount = defineRule({
  id: 'authorisation-credits-over-amount',
  subject: 'authorisations',
  severity: 'error',
  parts: ['vote'],
  summary: {
    fr: 'Les crédits de paiement d’une autorisation tiennent dans son montant',
    en: 'The payment credits of an authorisation fit its amount',
  },
  why: {
    fr: 'Les crédits de paiement couvrent des engagements pris dans la limite de l’autorisation\u00a0: ils ne peuvent pas la dépasser',
    en: 'Payment credits cover commitments within the authorisation: they cannot exceed it',
  },
  fix: {
    fr: 'ramenez les crédits des exercices (payments) au montant voté, ou portez dans history la révision votée',
    en: 'bring the credits of the years (payments) down to the amount voted, or add the revision that was voted to history',
  },
  collective: {
    population: (plan) => schedulesOf(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} échéanciers de crédits de paiement dépassent leur autorisation`,
      (count, of) => `${count} of ${of} schedules of payment credits exceed their authorisation`,
    ),
  },
  *run(plan) {
    for (const { authorisation, vote, amount, total, over, at } of schedulesOf(plan)) {
      if (total <= amount) continue
      const name = nameWords(authorisation)
      const [sum, limit] = comparedMoneyWords(plan, total, amount)
      const excess = moneyWords(plan, minus(total, amount))
      const day = vote === undefined ? undefined : bilingual((lang) => dateWords(vote, lang))
      const by =
        day === undefined ? { fr: '', en: '' } : { fr: ` au vote du ${day.fr}`, en: ` by the vote of ${day.en}` }
      yield {
        at: over?.at ?? at,
        entity: authorisation.id,
        facts: {
          ...(vote === undefined ? {} : { vote }),
          total: plain(total),
          amount: plain(amount),
          excess: plain(minus(total, amount)),
        },
        message: {
          fr: `Crédits de paiement de l’autorisation ${name.fr}${by.fr} à ${sum.fr}, tous exercices confondus, soit ${excess.fr} de plus que son montant (${limit.fr})`,
          en: `Payment credits of authorisation ${name.en}${by.en} come to ${sum.en} over all years, ${excess.en} more than its amount (${limit.en})`,
        },
      }
    }
  },
})
