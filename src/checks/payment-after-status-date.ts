/** Finds payments in budget years that have not begun on the status date. */
import { cellsOf } from '../model/budget-cell.ts'
import { within } from '../model/entity.ts'
import { yearState } from '../model/expected-amount.ts'
import type { Plan } from '../model/plan.ts'
import { dayText } from '../units/calendar.ts'
import { plain } from '../units/quantity.ts'
import { type Discovery, defineCheck } from './define.ts'
import { amountPlace } from './util/amount-place.ts'
import { paymentCredits } from './util/authorisation-money.ts'
import { inYear } from './util/in-year.ts'
import { money } from './util/money.ts'
import { nameOf } from './util/name-of.ts'
import { sectionName } from './util/section-name.ts'

function* ofProjects(plan: Plan): Generator<Discovery> {
  const day = dayText(plan.asOf)
  for (const project of plan.projects) {
    for (const cell of cellsOf(project)) {
      const { section, year, stages } = cell
      const { paid } = stages
      if (paid === undefined || paid === 0 || yearState(plan, year) !== 'to-come') continue
      const at = amountPlace(project.budget, cell, 'paid')
      if (at === undefined) continue
      const [name, when] = [sectionName(section), inYear(year)]
      yield {
        at,
        entity: project.id,
        facts: { year, section, paid: plain(paid), as_of: day },
        message: {
          fr: `Mandaté de ${money(paid, plan, 'fr')} pour ${nameOf(project, 'fr')} ${when.fr} (${name.fr}), dans un exercice non commencé au ${day}, date d’arrêté\u00a0: il n’entre dans aucun chiffre`,
          en: `Expected ${name.en} payments of ${nameOf(project, 'en')} to lie in years begun on the status date, ${day}, got ${money(paid, plan, 'en')} ${when.en}, which counts in no figure`,
        },
      }
    }
  }
}

function* ofAuthorisations(plan: Plan): Generator<Discovery> {
  const day = dayText(plan.asOf)
  for (const authorisation of plan.authorisations) {
    for (const { year, paid } of paymentCredits(plan, authorisation)) {
      if (paid === undefined || paid === 0 || yearState(plan, year) !== 'to-come') continue
      const when = inYear(year)
      yield {
        at: within(authorisation, 'payments', String(year), 'paid'),
        entity: authorisation.id,
        facts: { year, paid: plain(paid), as_of: day },
        message: {
          fr: `Mandaté de ${money(paid, plan, 'fr')} sous l’autorisation ${nameOf(authorisation, 'fr')} ${when.fr}, dans un exercice non commencé au ${day}, date d’arrêté\u00a0: il n’entre dans aucun chiffre`,
          en: `Expected payments of authorisation ${nameOf(authorisation, 'en')} to lie in years begun on the status date, ${day}, got ${money(paid, plan, 'en')} ${when.en}, which counts in no figure`,
        },
      }
    }
  }
}

/** Finds payments of years to come, by project, section and year, and in the payment credits of authorisations. */
export const paymentAfterStatusDate = defineCheck({
  id: 'payment-after-status-date',
  severity: 'error',
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
  *run(plan) {
    yield* ofProjects(plan)
    yield* ofAuthorisations(plan)
  },
})
