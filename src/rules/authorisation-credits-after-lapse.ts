/** Finds payment credits in years that begin after an authorisation has lapsed. */

import { dateWords } from '../lang/dates.ts'
import {
  type Authorisation,
  amountInForce,
  creditsIn,
  isOver,
  paymentCredits,
  usedOf,
} from '../metrics/base/authorisations.ts'
import { isYearBegun } from '../plan/budget-year.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { type Day, parseDay } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { NO_CENTS, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { moneyWords, nameWords } from './words/naming.ts'

/** The years with credits that begin after a day. */
function creditsAfter(plan: Plan, authorisation: Authorisation, day: Day) {
  return paymentCredits(plan, authorisation).flatMap(({ year }) => {
    const credits = creditsIn(plan, authorisation, year) ?? NO_CENTS
    return year === 'later' || credits === 0 || isYearBegun(plan, year, day) ? [] : [{ year, credits }]
  })
}

/** Whether nothing is left to commit: what is committed is paid after the lapse too. */
function isCommitted(plan: Plan, authorisation: Authorisation): boolean {
  const amount = amountInForce(plan, authorisation)
  const committed = usedOf(plan, authorisation, 'committed') ?? NO_CENTS
  return amount !== undefined && committed >= amount
}

/** Finds years with payment credits that begin after the lapse date of an authorisation with something left to commit. */
export const authorisationCreditsAfterLapse = defineRule({
  id: 'authorisation-credits-after-lapse',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'Une autorisation ne devient pas caduque avant le dernier exercice de ses crédits de paiement',
    en: 'An authorisation does not lapse before the last year of its payment credits',
  },
  why: {
    fr: 'Des crédits prévus après la caducité ne pourront couvrir aucun engagement nouveau',
    en: 'Credits planned after the lapse can cover no new commitment',
  },
  fix: {
    fr: 'faites proroger l’autorisation (lapse_date), ou avancez les crédits de paiement',
    en: 'have the authorisation extended (lapse_date), or bring the payment credits forward',
  },
  follows: ['authorisation-lapsed'],
  *run(plan) {
    for (const authorisation of plan.authorisations) {
      const { lapse_date: lapse } = authorisation
      const day = lapse === undefined ? undefined : parseDay(lapse, 'end')
      if (lapse === undefined || day === undefined) continue
      if (isOver(authorisation) || isCommitted(plan, authorisation)) continue
      for (const { year, credits } of creditsAfter(plan, authorisation, day)) {
        const [name, amount] = [nameWords(authorisation), moneyWords(plan, credits)]
        const on = bilingual((lang) => dateWords(lapse, lang))
        yield {
          at: keyWithin(authorisation, 'payments', String(year)),
          entity: authorisation.id,
          facts: { year, credits: plain(credits), lapse },
          related: [
            { at: within(authorisation, 'lapse_date'), label: { fr: 'la date de caducité', en: 'the date of lapse' } },
          ],
          message: {
            fr: `Crédits de paiement ${year} de ${amount.fr} sur l’autorisation ${name.fr}, caduque le ${on.fr}`,
            en: `Authorisation ${name.en} has payment credits of ${amount.en} in ${year} though it lapses on ${on.en}`,
          },
        }
      }
    }
  },
})
