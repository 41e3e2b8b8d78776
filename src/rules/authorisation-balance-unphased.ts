/** Finds authorisations of which a part has no payment credits in any year. */

import { dateWords } from '../lang/dates.ts'
import { isOver } from '../metrics/base/authorisations.ts'
import type { Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { minus, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { type CreditSchedule, schedulesOf } from './facts/authorisation-schedules.ts'
import { collectively, comparedMoneyWords, nameWords } from './words/naming.ts'

/** The schedules of authorisations that are not over: of one that is, the balance is cancelled and not phased. */
function alive(plan: Plan): CreditSchedule[] {
  return schedulesOf(plan).filter(({ authorisation }) => !isOver(authorisation))
}

/** Finds schedules, that in hand and those of votes, that leave a part of the amount without a year. */
export const authorisationBalanceUnphased = defineRule({
  id: 'authorisation-balance-unphased',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['vote'],
  summary: {
    fr: 'Les crédits de paiement répartissent tout le montant de l’autorisation',
    en: 'Payment credits phase the whole amount of the authorisation',
  },
  why: {
    fr: 'Ce qui n’a pas d’année pèsera sur un budget que personne n’a prévu, ou n’est plus utile et doit être annulé. Un crédit non mandaté tombe avec son exercice',
    en: 'What has no year will weigh on a budget that nobody foresaw, or is no longer needed and should be cancelled. A credit that is not paid lapses with its year',
  },
  fix: {
    fr: 'rééchelonnez le solde sur les exercices à venir (payments), ou réduisez l’autorisation au prochain vote',
    en: 'phase the balance over the years to come (payments), or reduce the authorisation at the next vote',
  },
  collective: {
    population: (plan) => alive(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} échéanciers de crédits de paiement laissent un solde sans échéance`,
      (count, of) => `${count} of ${of} schedules of payment credits leave a balance without a year`,
    ),
  },
  *run(plan) {
    for (const { authorisation, vote, amount, total, at } of alive(plan)) {
      if (total >= amount) continue
      const name = nameWords(authorisation)
      const [left, whole] = comparedMoneyWords(plan, minus(amount, total), amount)
      const day = vote === undefined ? undefined : bilingual((lang) => dateWords(vote, lang))
      const by =
        day === undefined ? { fr: '', en: '' } : { fr: `, au vote du ${day.fr}`, en: `, by the vote of ${day.en},` }
      yield {
        at,
        entity: authorisation.id,
        facts: {
          ...(vote === undefined ? {} : { vote }),
          total: plain(total),
          amount: plain(amount),
          balance: plain(minus(amount, total)),
        },
        message: {
          fr: `${left.fr} des ${whole.fr} de l’autorisation ${name.fr}${by.fr} ne sont échéancés sur aucun exercice`,
          en: `${left.en} of the ${whole.en} of authorisation ${name.en}${by.en} are phased in no year`,
        },
      }
    }
  },
})
