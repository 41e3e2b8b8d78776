/** Finds open authorisations past the day on which they lapse, with a balance that nobody committed. */

import { dateWords } from '../lang/dates.ts'
import { amountInForce, isOver, usedOf } from '../metrics/base/authorisations.ts'
import { within } from '../plan/entity.ts'
import { parseDay } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { minus, NO_CENTS, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { comparedMoneyWords, nameWords } from './words/naming.ts'

/** Finds authorisations, neither closed nor cancelled, whose lapse date is past and which are not committed whole. */
export const authorisationLapsed = defineRule({
  id: 'authorisation-lapsed',
  subject: 'authorisations',
  severity: 'warning',
  summary: {
    fr: 'Une autorisation caduque est close, son solde annulé',
    en: 'An authorisation that has lapsed is closed, its balance cancelled',
  },
  why: {
    fr: 'Passé la caducité que fixe le règlement budgétaire et financier, le solde non engagé ne peut plus l’être',
    en: 'Past the day that the financial rules set, a balance that is not committed cannot be committed any more',
  },
  fix: {
    fr: 'faites annuler le solde (history, montant négatif), retirez ses crédits de paiement (payments) et passez status à closed, ou corrigez lapse_date si elle a été prorogée',
    en: 'have the balance cancelled (history, a negative amount), take its credits out of payments and set status to closed, or correct lapse_date where it was extended',
  },
  *run(plan) {
    for (const authorisation of plan.authorisations) {
      const { lapse_date: lapse } = authorisation
      const day = lapse === undefined ? undefined : parseDay(lapse, 'end')
      const amount = amountInForce(plan, authorisation)
      if (lapse === undefined || day === undefined || amount === undefined) continue
      const committed = usedOf(plan, authorisation, 'committed') ?? NO_CENTS
      if (isOver(authorisation) || day >= plan.asOf || committed >= amount) continue
      const name = nameWords(authorisation)
      const on = bilingual((lang) => dateWords(lapse, lang))
      const [left, whole] = comparedMoneyWords(plan, minus(amount, committed), amount)
      yield {
        at: within(authorisation, 'lapse_date'),
        entity: authorisation.id,
        facts: { lapse, amount: plain(amount), committed: plain(committed) },
        message: {
          fr: `Autorisation ${name.fr} caduque depuis le ${on.fr}, avec ${left.fr} non engagés sur ${whole.fr}`,
          en: `Authorisation ${name.en} lapsed on ${on.en} with ${left.en} of ${whole.en} not committed`,
        },
      }
    }
  },
})
