/** Finds years in which a project has paid more than the credits opened for it. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { moneyText } from '../lang/numbers.ts'
import { minus, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { creditUses } from './facts/budget-amounts.ts'
import { collectively, comparedMoneyWords, nameOf } from './words/naming.ts'
import { inYear } from './words/natures.ts'

/** Finds payments beyond the opened credits of a project, section and year, lines under an authorisation among them. */
export const projectPaymentOverCredits = defineRule({
  id: 'project-payment-over-credits',
  subject: 'budget',
  severity: 'warning',
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'Un projet ne mandate pas plus que les crédits ouverts de l’année',
    en: 'A project pays no more than the credits opened for the year',
  },
  why: {
    fr: 'Les crédits ouverts sont la limite de ce qui peut être mandaté dans l’année\u00a0: au-delà, un virement n’a pas été saisi ou le projet vit sur les crédits des autres',
    en: 'Opened credits limit what may be paid in the year: beyond them a transfer was not recorded, or the project lives on the credits of others',
  },
  fix: {
    fr: 'corrigez le mandaté, ou portez en crédits ouverts les reports, virements et décisions modificatives de l’année',
    en: 'correct the payment, or add what was carried over, transferred or amended in the year to the opened credits',
  },
  collective: {
    population: (plan) => creditUses(plan, 'paid').length,
    message: collectively(
      (count, of) => `Le mandaté dépasse les crédits ouverts dans ${count} des ${of} budgets annuels`,
      (count, of) => `Payments exceed the opened credits in ${count} of ${of} yearly budgets`,
    ),
  },
  follows: ['budget-magnitude-outlier'],
  *run(plan) {
    for (const { project, at, section, year, used, opened } of creditUses(plan, 'paid')) {
      if (used <= opened) continue
      const over = minus(used, opened)
      const [name, when] = [sectionName(section), inYear(year)]
      const [spent, limitWords] = comparedMoneyWords(plan, used, opened)
      yield {
        at,
        entity: project.id,
        facts: { year, section, paid: plain(used), opened: plain(opened), excess: plain(over) },
        message: {
          fr: `Mandaté de ${nameOf(project, 'fr')} ${when.fr} (${name.fr}) à ${spent.fr}, soit ${moneyText(over, plan, 'fr')} de plus que les crédits ouverts (${limitWords.fr})`,
          en: `Payments of ${nameOf(project, 'en')} ${when.en} (${name.en}) come to ${spent.en}, ${moneyText(over, plan, 'en')} more than the opened credits (${limitWords.en})`,
        },
      }
    }
  },
})
