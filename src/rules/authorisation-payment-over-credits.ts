/** Finds years in which more is paid under an authorisation than the payment credits opened for it. */

import { moneyText } from '../lang/numbers.ts'
import { type AuthorisationUse, type PaymentCredits, paymentCredits, usesOf } from '../metrics/base/authorisations.ts'
import { within } from '../plan/entity.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { Plan } from '../plan/plan.ts'
import { type Cents, minus, plain, sum } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, type RuleHit } from './define.ts'
import { collectively, comparedMoneyWords, largestShares, nameOf } from './words/naming.ts'

type Authorisation = Plan['authorisations'][number]

/** What was paid in a year under an authorisation. */
interface Payments {
  readonly paid: Cents
  readonly at: PathOrigin
  /** By project, where the lines under the authorisation tell it. */
  readonly uses?: readonly AuthorisationUse[]
}

/** By the authorisation's own record, else by the lines under it; undefined where neither tells. */
function paymentsOf(
  plan: Plan,
  authorisation: Authorisation,
  { year, paid, openedAt }: PaymentCredits,
): Payments | undefined {
  if (paid !== undefined) return { paid, at: within(authorisation, 'payments', String(year), 'paid') }
  const uses = usesOf(plan, authorisation, 'paid', year)
  if (uses.length === 0) return undefined
  return { paid: sum(uses.map(({ amount }) => amount)), at: openedAt, uses }
}

/** A year, not to come, of which the credits and the payments are known. */
interface PaidYear extends Payments {
  readonly authorisation: Authorisation
  readonly year: PaymentCredits['year']
  readonly opened: Cents
}

function paidYears(plan: Plan): PaidYear[] {
  return plan.authorisations.flatMap((authorisation) =>
    paymentCredits(plan, authorisation).flatMap((credits) => {
      const { year, opened } = credits
      if (opened === undefined || yearState(plan, year) === 'to-come') return []
      const payments = paymentsOf(plan, authorisation, credits)
      return payments === undefined ? [] : [{ authorisation, year, opened, ...payments }]
    }),
  )
}

function* discoveries(plan: Plan): Generator<RuleHit> {
  for (const { authorisation, year, opened, at, paid, uses } of paidYears(plan)) {
    if (paid <= opened) continue
    const over = minus(paid, opened)
    const by = uses ? { fr: ' par ses projets', en: ' by its projects' } : { fr: '', en: '' }
    const [spent, limitWords] = comparedMoneyWords(plan, paid, opened)
    yield {
      at,
      entity: authorisation.id,
      facts: { year, paid: plain(paid), opened: plain(opened), excess: plain(over) },
      ...(uses ? { related: largestShares(plan, uses) } : {}),
      message: {
        fr: `Mandaté ${year} sous l’autorisation ${nameOf(authorisation, 'fr')} à ${spent.fr}${by.fr}, soit ${moneyText(over, plan, 'fr')} de plus que les crédits de paiement ouverts (${limitWords.fr})`,
        en: `Payments of ${year} under authorisation ${nameOf(authorisation, 'en')}${by.en} come to ${spent.en}, ${moneyText(over, plan, 'en')} more than the payment credits opened (${limitWords.en})`,
      },
    }
  }
}

/** Finds payments beyond the payment credits opened for an authorisation and year; years to come have none. */
export const authorisationPaymentOverCredits = defineRule({
  id: 'authorisation-payment-over-credits',
  subject: 'authorisations',
  severity: 'error',
  time: 'year',
  parts: ['year'],
  summary: {
    fr: 'Les paiements sous une autorisation tiennent dans les crédits de paiement de l’année',
    en: 'The payments under an authorisation fit the payment credits of the year',
  },
  why: {
    fr: 'Les crédits de paiement sont la limite supérieure de ce qui peut être mandaté dans l’année sous une autorisation\u00a0: le comptable rejette ce qui les dépasse',
    en: 'Payment credits are the upper limit of what may be paid in the year under an authorisation: the accounting officer refuses what passes them',
  },
  fix: {
    fr: 'corrigez le mandaté ou les crédits ouverts de l’année (payments), ou l’autorisation que nomment les lignes',
    en: 'correct what was paid or opened in the year (payments), or the authorisation that the lines name',
  },
  collective: {
    population: (plan) => paidYears(plan).length,
    message: collectively(
      (count, of) => `Le mandaté dépasse les crédits de paiement dans ${count} des ${of} exercices d’autorisations`,
      (count, of) => `Payments exceed the payment credits in ${count} of ${of} years of authorisations`,
    ),
  },
  run: discoveries,
})
