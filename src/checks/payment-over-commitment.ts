/** Finds budget lines on which more was paid than committed. */
import { within } from '../model/entity.ts'
import type { BudgetLine, YearAmounts } from '../model/plan.ts'
import { bilingual } from '../text/format.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../units/quantity.ts'
import { defineCheck } from './define.ts'
import { money } from './util/money.ts'
import { nameOf } from './util/name-of.ts'

interface Breach {
  readonly amounts: YearAmounts
  readonly paid: Cents
  readonly committed: Cents
}

/** The first year up to which more was paid than committed; lines that write no commitment are left alone. */
function breachIn({ years }: BudgetLine): Breach | undefined {
  if (years.every(({ stages }) => stages.committed === undefined)) return undefined
  let [paid, committed] = [NO_CENTS, NO_CENTS]
  for (const amounts of years) {
    paid = sum([paid, amounts.stages.paid ?? NO_CENTS])
    committed = sum([committed, amounts.stages.committed ?? NO_CENTS])
    if (paid > committed && amounts.stages.paid !== undefined) return { amounts, paid, committed }
  }
  return undefined
}

/** Finds payments beyond the commitments of the same line, summed up to a year. */
export const paymentOverCommitment = defineCheck({
  id: 'payment-over-commitment',
  code: 'BUD-014',
  severity: 'error',
  summary: {
    fr: 'On ne paie pas plus que ce qui a été engagé',
    en: 'No more is paid than was committed',
  },
  why: {
    fr: 'Un paiement sans engagement préalable est irrégulier\u00a0; c’est aussi le signe d’une saisie incomplète',
    en: 'A payment without a commitment is irregular; it is also a sign of incomplete records',
  },
  fix: {
    fr: 'ajoutez l’engagement manquant, dans l’année où il a été pris, ou corrigez le paiement',
    en: 'add the missing commitment in the year in which it was made, or correct the payment',
  },
  *run(plan) {
    for (const project of plan.projects) {
      for (const line of project.budget) {
        const breach = breachIn(line)
        if (breach === undefined) continue
        const { amounts, paid, committed } = breach
        const over = bilingual((lang) => money(minus(paid, committed), plan, lang))
        const year = String(amounts.year)
        yield {
          at: within(line, 'amounts', year, 'paid'),
          entity: project.id,
          facts: { year, paid: plain(paid), committed: plain(committed) },
          message: {
            fr: `Paiements cumulés de ${nameOf(project, 'fr')} à ${money(paid, plan, 'fr')} fin ${year}, soit ${over.fr} de plus que les engagements (${money(committed, plan, 'fr')})`,
            en: `Expected payments of ${nameOf(project, 'en')} up to ${year} to be at most what was committed, ${money(committed, plan, 'en')}, got ${money(paid, plan, 'en')}, ${over.en} more`,
          },
        }
      }
    }
  },
})
