/** Finds grants whose amount is not their eligible cost times their rate. */

import { moneyText, shareText } from '../lang/numbers.ts'
import { shareOf } from '../metrics/base/cost-parts.ts'
import { grantsOf } from '../metrics/base/grants.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { writtenCents } from '../plan/written-amount.ts'
import { bilingual } from '../values/language.ts'
import { type Cents, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, comparedMoneyWords, nameOf } from './words/naming.ts'

/** What may be rounding: one unit of the currency. */
const TOLERANCE = 100

/** The grants that tell amount, eligible cost and rate. */
function told(plan: Plan) {
  return grantsOf(plan).flatMap(({ record, eligible }) => {
    const amount = writtenCents(plan, record.amount)
    const { rate } = record
    if (amount === undefined || eligible === undefined || rate === undefined) return []
    return [{ record, eligible, rate, amount, due: shareOf(eligible, rate) }]
  })
}

function isSame(left: Cents, right: Cents): boolean {
  return Math.abs(left - right) <= TOLERANCE
}

/** Finds grants whose amount is not their eligible cost times their rate. */
export const grantAmountMismatch = defineRule({
  id: 'grant-amount-mismatch',
  subject: 'funding',
  severity: 'warning',
  summary: {
    fr: 'Le montant d’une subvention est sa dépense éligible multipliée par son taux',
    en: 'The amount of a grant is its eligible cost times its rate',
  },
  why: {
    fr: 'Un montant qui ne suit pas du taux sera ramené au taux conventionné lors du solde',
    en: 'An amount that does not follow from the rate is cut to the agreed rate when the balance is paid',
  },
  fix: {
    fr: 'corrigez amount, eligible_amount ou rate d’après la convention',
    en: 'correct amount, eligible_amount or rate by the agreement',
  },
  collective: {
    population: (plan) => told(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} subventions n’ont pas pour montant leur dépense éligible multipliée par leur taux`,
      (count, of) => `${count} of ${of} grants do not amount to their eligible cost times their rate`,
    ),
  },
  *run(plan) {
    for (const { record, eligible, rate, amount, due } of told(plan)) {
      if (isSame(amount, due)) continue
      const gap = Math.abs(amount - due) as Cents
      const [told, owed] = comparedMoneyWords(plan, amount, due)
      const off = bilingual((lang) => moneyText(gap, plan, lang))
      yield {
        at: within(record, 'amount'),
        entity: record.id,
        facts: { amount: plain(amount), eligible: plain(eligible), rate, due: plain(due) },
        message: {
          fr: `Subvention ${nameOf(record, 'fr')} de ${told.fr}, alors que ${shareText(rate, 'fr')} de ${moneyText(eligible, plan, 'fr')} font ${owed.fr}\u00a0: ${off.fr} d’écart`,
          en: `Grant ${nameOf(record, 'en')} is ${told.en}, but ${shareText(rate, 'en')} of ${moneyText(eligible, plan, 'en')} make ${owed.en}: ${off.en} apart`,
        },
      }
    }
  },
})
