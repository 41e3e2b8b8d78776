/** Finds years to come in which much more investment is planned than was ever paid in a year. */

import { formatPercent } from '../lang/numbers.ts'
import { spendingIn } from '../metrics/base/spending.ts'
import { within } from '../plan/entity.ts'
import { plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { bestPaidYear, yearsAhead } from './facts/absorbed.ts'
import { comparedMoneyWords } from './words/naming.ts'

/** Finds years of which the expected investment passes the best paid year by more than `thresholds.growth_tolerance`. */
export const investmentOverBestYear = defineRule({
  id: 'investment-over-best-year',
  subject: 'budget',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'L’investissement prévu d’un exercice reste à la portée de ce qui a déjà été mandaté en un an',
    en: 'The investment planned for a year stays within reach of what was once paid in a year',
  },
  why: {
    fr: 'Doubler les crédits ne double pas ce que l’on sait acheter, conduire et payer en un an',
    en: 'Doubling the money does not double what can be bought, run and paid in a year',
  },
  fix: {
    fr: 'étalez les projets sur d’autres exercices, ou dites par une dérogation ce qui permettra de faire plus',
    en: 'spread the projects over other years, or say in a waiver what will make more possible',
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    const best = bestPaidYear(plan)
    if (best === undefined) return
    const { growthTolerance } = plan.thresholds
    for (const year of yearsAhead(plan)) {
      const expected = spendingIn(plan, year, 'investment')
      const growth = expected / best.amount - 1
      if (growth <= growthTolerance) continue
      const [plannedWords, reached] = comparedMoneyWords(plan, expected, best.amount)
      yield {
        at: within(plan.header, 'horizon'),
        facts: {
          year,
          expected: plain(expected),
          best: plain(best.amount),
          best_year: best.year,
          growth,
          tolerance: growthTolerance,
        },
        message: {
          fr: `${plannedWords.fr} d’investissement prévus en ${year}, ${formatPercent(growth, 'fr')} de plus que le meilleur exercice mandaté (${best.year}, ${reached.fr})`,
          en: `${plannedWords.en} of investment are planned for ${year}, ${formatPercent(growth, 'en')} more than in the best year paid (${best.year}, ${reached.en})`,
        },
      }
    }
  },
})
