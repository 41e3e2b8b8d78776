/** Finds years to come in which authorisations open more payment credits than the envelope holds. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { type Authorisation, creditsIn, isOver } from '../metrics/base/authorisations.ts'
import { ceilingsIn } from '../metrics/envelopes.ts'
import { keyWithin, titleOf } from '../plan/entity.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { Plan } from '../plan/plan.ts'
import { type Cents, minus, plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { comparedMoneyWords, moneyWords } from './words/naming.ts'

const TYPES = { investment: 'AP', operating: 'AE' } as const

interface Share {
  readonly authorisation: Authorisation
  readonly credits: Cents
}

/** The credits of a year of the authorisations of a type that are not over, the largest first. */
function sharesIn(plan: Plan, type: 'AP' | 'AE', year: number): Share[] {
  return plan.authorisations
    .filter((one) => one.type === type && !isOver(one))
    .flatMap((authorisation) => {
      const credits = creditsIn(plan, authorisation, year)
      return credits === undefined ? [] : [{ authorisation, credits }]
    })
    .sort((left, right) => right.credits - left.credits)
}

/** Finds years that have not ended whose payment credits, AP against investment and AE against operating, pass the envelope. */
export const authorisationCreditsOverEnvelope = defineRule({
  id: 'authorisation-credits-over-envelope',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['section', 'year'],
  summary: {
    fr: 'Les crédits de paiement des autorisations tiennent dans l’enveloppe de l’année',
    en: 'The payment credits of authorisations fit the envelope of the year',
  },
  why: {
    fr: 'Deux programmations se contredisent\u00a0: l’assemblée ne pourra pas inscrire au budget les crédits qu’elle a prévus',
    en: 'Two plans contradict each other: the assembly cannot budget the credits that it planned',
  },
  fix: {
    fr: 'rééchelonnez les crédits de paiement (payments), ou faites réviser l’enveloppe (plan.envelopes)',
    en: 'phase the payment credits anew (payments), or have the envelope revised (plan.envelopes)',
  },
  *run(plan) {
    for (const { year, section, max, at } of ceilingsIn(plan, {})) {
      const shares = sharesIn(plan, TYPES[section], year)
      const [largest] = shares
      const total = sum(shares.map(({ credits }) => credits))
      if (largest === undefined || total <= max || yearState(plan, year) === 'ended') continue
      const of = sectionName(section)
      const [credits, limit] = comparedMoneyWords(plan, total, max)
      const over = moneyWords(plan, minus(total, max))
      yield {
        at: keyWithin(largest.authorisation, 'payments', String(year)),
        entity: largest.authorisation.id,
        facts: { year, section, credits: plain(total), envelope: plain(max) },
        related: [
          { at, label: { fr: 'l’enveloppe', en: 'the envelope' } },
          ...shares
            .slice(1, 3)
            .map(({ authorisation }) => ({
              at: keyWithin(authorisation, 'payments', String(year)),
              label: titleOf(authorisation.title, authorisation.id),
            })),
        ],
        message: {
          fr: `Crédits de paiement ${year} des ${TYPES[section]} à ${credits.fr}, soit ${over.fr} de plus que l’enveloppe (${of.fr}, ${limit.fr})`,
          en: `Payment credits of ${TYPES[section]} for ${year} come to ${credits.en}, ${over.en} more than the envelope (${of.en}, ${limit.en})`,
        },
      }
    }
  },
})
