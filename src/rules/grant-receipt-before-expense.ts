/** Finds receipts of a grant beyond its share of what its projects have spent by then. */

import { shareOf } from '../metrics/base/cost-parts.ts'
import { type Grant, grantsOf } from '../metrics/base/grants.ts'
import { isMoneyWritten, spendingOf } from '../metrics/base/spending.ts'
import { within } from '../plan/entity.ts'
import { expectedYears } from '../plan/expected-amount.ts'
import type { Plan, YearAmounts } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { type Cents, plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, comparedMoneyWords, nameOf } from './words/naming.ts'

/** The grants with receipts whose projects are retained and tell what they cost. */
function received(plan: Plan): Grant[] {
  return grantsOf(plan).filter(
    ({ receipts, funded }) =>
      receipts.length > 0 &&
      funded.length > 0 &&
      funded.every(({ project }) => isRetained(project) && isMoneyWritten(project, {})),
  )
}

/** What the projects of a grant are expected to have spent by the end of a year. */
function spentBy(plan: Plan, { funded }: Grant, year: number): Cents {
  return sum(
    funded.flatMap(({ project }) => {
      const years = new Set(expectedYears(plan, project).map((cell) => cell.year))
      const until = [...years].filter((own) => own !== 'later' && own <= year)
      return until.map((own: YearAmounts['year']) => spendingOf(plan, project, { year: own }))
    }),
  )
}

/** Finds receipts of a grant beyond its share of what its projects have spent by then. */
export const grantReceiptBeforeExpense = defineRule({
  id: 'grant-receipt-before-expense',
  subject: 'funding',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'Les encaissements d’une subvention suivent les dépenses qu’elle rembourse',
    en: 'The receipts of a grant follow the expenses that it refunds',
  },
  why: {
    fr: 'Un financeur comme le FEDER rembourse des dépenses payées et justifiées : une recette prévue plus tôt manquera à la trésorerie',
    en: 'A funder such as the ERDF refunds expenses that were paid and proven: money expected earlier will be missing',
  },
  fix: {
    fr: 'décalez l’encaissement dans receipts après la dépense ; une avance conventionnée se signale par une dérogation (waivers)',
    en: 'move the receipt behind the expense under receipts; record an advance that the agreement grants as a waiver',
  },
  collective: {
    population: (plan) => received(plan).length,
    message: collectively(
      (count, of) => `Les encaissements de ${count} des ${of} subventions précèdent les dépenses qu’elles remboursent`,
      (count, of) => `Receipts of ${count} of ${of} grants come before the expenses that they refund`,
    ),
  },
  *run(plan) {
    for (const grant of received(plan)) {
      const { record } = grant
      const early = grant.receipts.flatMap(({ year }) => {
        if (year === 'later') return []
        const until = grant.receipts.filter((one) => one.year !== 'later' && one.year <= year)
        const got = sum(until.map(({ amount }) => amount))
        const due = shareOf(spentBy(plan, grant, year), record.rate ?? 1)
        return got > due ? [{ year, got, due }] : []
      })[0]
      if (early === undefined) continue
      const { year, got, due } = early
      const [receivedWords, owed] = comparedMoneyWords(plan, got, due)
      yield {
        at: within(record, 'receipts', String(year)),
        entity: record.id,
        facts: { year, received: plain(got), due: plain(due) },
        message: {
          fr: `Subvention ${nameOf(record, 'fr')}\u00a0: ${receivedWords.fr} encaissés à fin ${year}, pour ${owed.fr} dus sur les dépenses prévues jusque-là`,
          en: `Grant ${nameOf(record, 'en')}: ${receivedWords.en} received by the end of ${year}, for ${owed.en} due on the expenses expected until then`,
        },
      }
    }
  },
})
