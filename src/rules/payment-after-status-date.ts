/** Finds payments in budget years that have not begun on the status date. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { dateWords } from '../lang/dates.ts'
import { moneyText } from '../lang/numbers.ts'
import { paymentCredits } from '../metrics/base/authorisations.ts'
import { type BudgetCell, cellsOf } from '../plan/budget-cell.ts'
import { within } from '../plan/entity.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { dayText } from '../values/calendar.ts'
import { type Cents, NO_CENTS, plain } from '../values/quantity.ts'
import { defineRule, type RuleHit } from './define.ts'
import { amountPlace } from './facts/budget-amounts.ts'
import { collectively, nameOf } from './words/naming.ts'
import { inYear } from './words/natures.ts'

function paidCells({ projects }: Plan): { project: Project; cell: BudgetCell; paid: Cents }[] {
  return projects.flatMap((project) =>
    cellsOf(project).flatMap((cell) => {
      const { paid = NO_CENTS } = cell.stages
      return paid === 0 ? [] : [{ project, cell, paid }]
    }),
  )
}

function paidCredits(plan: Plan) {
  return plan.authorisations.flatMap((authorisation) =>
    paymentCredits(plan, authorisation).flatMap(({ year, paid = NO_CENTS }) =>
      paid === 0 ? [] : [{ authorisation, year, paid }],
    ),
  )
}

function* ofProjects(plan: Plan): Generator<RuleHit> {
  const day = dayText(plan.asOf)
  for (const { project, cell, paid } of paidCells(plan)) {
    const { section, year } = cell
    if (yearState(plan, year) !== 'to-come') continue
    const at = amountPlace(project.budget, cell, 'paid')
    if (at === undefined) continue
    const [name, when] = [sectionName(section), inYear(year)]
    yield {
      at,
      entity: project.id,
      facts: { year, section, paid: plain(paid), as_of: day },
      message: {
        fr: `Mandaté de ${moneyText(paid, plan, 'fr')} pour ${nameOf(project, 'fr')} ${when.fr} (${name.fr}), dans un exercice non commencé au ${dateWords(day, 'fr')}, date d’arrêté\u00a0: il n’entre dans aucun chiffre`,
        en: `${nameOf(project, 'en')} has payments of ${moneyText(paid, plan, 'en')} ${when.en} (${name.en}), which had not begun on the status date, ${dateWords(day, 'en')}: they count in no figure`,
      },
    }
  }
}

function* ofAuthorisations(plan: Plan): Generator<RuleHit> {
  const day = dayText(plan.asOf)
  for (const { authorisation, year, paid } of paidCredits(plan)) {
    if (yearState(plan, year) !== 'to-come') continue
    const when = inYear(year)
    yield {
      at: within(authorisation, 'payments', String(year), 'paid'),
      entity: authorisation.id,
      facts: { year, paid: plain(paid), as_of: day },
      message: {
        fr: `Mandaté de ${moneyText(paid, plan, 'fr')} sous l’autorisation ${nameOf(authorisation, 'fr')} ${when.fr}, dans un exercice non commencé au ${dateWords(day, 'fr')}, date d’arrêté\u00a0: il n’entre dans aucun chiffre`,
        en: `Authorisation ${nameOf(authorisation, 'en')} has payments of ${moneyText(paid, plan, 'en')} ${when.en}, which had not begun on the status date, ${dateWords(day, 'en')}: they count in no figure`,
      },
    }
  }
}

/** Finds payments of years to come, by project, section and year, and in the payment credits of authorisations. */
export const paymentAfterStatusDate = defineRule({
  id: 'payment-after-status-date',
  subject: 'budget',
  severity: 'error',
  parts: ['section', 'year'],
  summary: {
    fr: 'Rien n’est mandaté dans un exercice qui n’a pas commencé à la date d’arrêté',
    en: 'Nothing is paid in a budget year that has not begun on the status date',
  },
  why: {
    fr: 'Un mandat est un fait\u00a0: daté d’un exercice à venir, il est mal placé, ou la date d’arrêté est restée en arrière',
    en: 'A payment is a fact: in a year to come it is misplaced, or the status date was left behind',
  },
  fix: {
    fr: 'corrigez l’année du montant, ou la date d’arrêté du plan (as_of)\u00a0; un paiement attendu s’écrit sous forecast',
    en: 'correct the year of the amount, or the as_of of the plan; write a payment that is expected under forecast',
  },
  collective: {
    population: (plan) => paidCells(plan).length + paidCredits(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} paiements annuels sont dans un exercice non commencé à la date d’arrêté`,
      (count, of) => `${count} of ${of} yearly payments lie in a year that has not begun on the status date`,
    ),
  },
  *run(plan) {
    yield* ofProjects(plan)
    yield* ofAuthorisations(plan)
  },
})
