/** Finds a plan whose programme authorisations take longer to pay than it has left. */

import { formatThousands, roundMoneyText } from '../lang/numbers.ts'
import { decimalYears } from '../lang/plurals.ts'
import { authorisationCoverage, yearsLeft } from '../metrics/authorisation-rates.ts'
import { lazyFigures } from '../metrics/figures.ts'
import { within } from '../plan/entity.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'

/** Less than one unit of the currency is rounding. */
const ROUNDING = 1

/** Finds an unpaid stock of AP that needs more years of investment envelopes than the plan has left. */
export const authorisationCoverageOverPlan = defineRule({
  id: 'authorisation-coverage-over-plan',
  subject: 'authorisations',
  severity: 'warning',
  summary: {
    fr: 'Le stock d’AP se mandate, au rythme des enveloppes, d’ici la fin du plan',
    en: 'The stock of AP can be paid, at the pace of the envelopes, by the end of the plan',
  },
  why: {
    fr: 'Des autorisations votées au-delà de la capacité annuelle de paiement engagent les budgets d’après le plan, et reportent les suivantes',
    en: 'Authorisations beyond what can be paid in a year bind the budgets after the plan, and put off the next ones',
  },
  fix: {
    fr: 'annulez les soldes inutiles, étalez les votes d’AP à venir, ou relevez les enveloppes d’investissement',
    en: 'cancel balances that are not needed, spread the AP still to be voted, or raise the investment envelopes',
  },
  *run(plan) {
    if (plan.authorisations.length === 0) return
    const { value, numerator = 0, denominator = 0 } = lazyFigures(plan).whole(authorisationCoverage)
    const left = yearsLeft(plan)
    // A plan that is over has no year left to pay in, whatever its stock.
    if (value === null || value <= left || left === 0) return
    const years = (much: number): Bilingual => bilingual((lang) => decimalYears(much, lang))
    const money = (much: number): Bilingual => bilingual((lang) => formatThousands(much, plan.currency, lang))
    const excess = numerator - denominator * left
    if (excess < ROUNDING) return
    const beyond = bilingual((lang) => roundMoneyText(excess, plan.currency, lang))
    const [stock, capacity] = [money(numerator), money(denominator)]
    yield {
      at: within(plan.header, 'horizon', 'end'),
      facts: { coverage: value, left, stock: numerator, capacity: denominator },
      message: {
        fr: `${stock.fr} d’AP restent à mandater, soit ${years(value).fr} d’enveloppes d’investissement (${capacity.fr} par an), pour ${years(left).fr} de plan\u00a0: ${beyond.fr} de trop`,
        en: `${stock.en} of AP remain to be paid, ${years(value).en} of investment envelopes (${capacity.en} a year), with ${years(left).en} of the plan left: ${beyond.en} too much`,
      },
    }
  },
})
