/**
 * How far authorisations are used, and for how many years their unpaid stock takes what can be paid in a year.
 */
import { yearState } from '../plan/expected-amount.ts'
import type { Plan } from '../plan/plan.ts'
import { monthOfDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { type Cents, minus, plain, sum } from '../values/quantity.ts'
import { AUTHORISATION_LAW, authorisationsIn, missingOfAuthorisations, notYetVoted, overOf } from './authorisations.ts'
import {
  type Authorisation,
  amountInForce,
  committedUnder,
  isOver,
  paidToDate,
  paymentCredits,
} from './base/authorisations.ts'
import {
  type Breakdown,
  defineMetric,
  defineRate,
  type Figure,
  type Metric,
  type NamedMetric,
  notApplicable,
  type Scope,
} from './base/define.ts'
import { wholeScope } from './base/scope.ts'
import { ceilingsIn } from './envelopes.ts'

const BY_RECORD: readonly Breakdown[] = ['authorisation', 'authorisation_type']

const COVERAGE_SOURCE: Bilingual = {
  fr: 'ratio de couverture des autorisations de programme\u00a0: stock d’AP ÷ crédits de paiement d’une année (usage des finances locales)',
  en: 'coverage ratio of programme authorisations: stock ÷ payment credits of one year (usual practice of local government finance)',
}

const NO_STOCK = notApplicable(
  'aucune autorisation dont soient connus le montant en vigueur et le mandaté',
  'of no authorisation are both the amount in force and the payments known',
)

const NO_CAPACITY = notApplicable(
  'aucune enveloppe d’investissement pour un exercice non clos',
  'no investment envelope of a year that has not ended',
)

const NO_CREDITS = notApplicable(
  'aucun crédit de paiement pour un exercice non clos',
  'no payment credits of a year that has not ended',
)

/** The share of the amounts in force that is used; authorisations of which nothing tells the use don't count. */
function defineUse(
  metric: NamedMetric & { readonly used: (plan: Plan, authorisation: Authorisation) => Cents | undefined },
): Metric {
  const { used, ...description } = metric
  return defineRate({
    ...description,
    isOfPlan: true,
    parts: 'money',
    source: AUTHORISATION_LAW,
    breakdowns: BY_RECORD,
    expected: (plan, scope) => authorisationsIn(plan, scope),
    missing: (plan, scope, terms) => {
      const untold = missingOfAuthorisations(plan, scope, terms)
      return untold === undefined ? undefined : (notYetVoted(plan, scope) ?? untold)
    },
    terms: (plan, scope) =>
      authorisationsIn(plan, scope).flatMap((entity) => {
        const [amount, of] = [used(plan, entity), amountInForce(plan, entity)]
        if (amount === undefined || of === undefined) return []
        return [{ entity, amount: plain(amount), of: plain(of) }]
      }),
  })
}

/** Commitment rate. @example in force 800, committed 500: 500/800 = 62.5 % */
export const authorisationCommitmentRate = defineUse({
  id: 'authorisation_commitment_rate',
  label: { fr: 'Taux d’engagement des autorisations', en: 'Commitment rate of authorisations' },
  formula: {
    fr: 'engagé ÷ autorisations en vigueur, toutes années confondues',
    en: 'committed ÷ authorisations in force, all years together',
  },
  used: committedUnder,
})

/** Payment rate. @example in force 20, paid 6: 6/20 = 30.0 % */
export const authorisationPaymentRate = defineUse({
  id: 'authorisation_payment_rate',
  label: { fr: 'Taux de mandatement des autorisations', en: 'Payment rate of authorisations' },
  formula: {
    fr: 'mandaté ÷ autorisations en vigueur, toutes années confondues',
    en: 'paid ÷ authorisations in force, all years together',
  },
  used: paidToDate,
})

/** What is in force and not paid of authorisations that are not over and tell both, and how many do not. */
function stockOf(plan: Plan, authorisations: readonly Authorisation[]) {
  const alive = authorisations.filter((one) => !isOver(one))
  const stocks = alive.flatMap((one) => {
    const [amount, paid] = [amountInForce(plan, one), paidToDate(plan, one)]
    return amount === undefined || paid === undefined ? [] : [minus(amount, paid)]
  })
  const coverage = stocks.length === alive.length ? {} : { coverage: { count: stocks.length, of: alive.length } }
  return { stocks, coverage }
}

function noStock(plan: Plan, scope: Scope): Bilingual {
  const isNone = authorisationsIn(plan, scope).length === 0
  const none = isNone ? missingOfAuthorisations(plan, scope, []) : undefined
  return none ?? overOf(plan, scope) ?? notYetVoted(plan, scope) ?? NO_STOCK
}

/** The stock over the mean of what some years can pay; n/a where either is unknown. */
function yearsFor(
  plan: Plan,
  scope: Scope,
  authorisations: readonly Authorisation[],
  capacity: { readonly total: Cents; readonly years: number; readonly none: Bilingual },
): Figure {
  const { stocks, coverage } = stockOf(plan, authorisations)
  if (stocks.length === 0) return { value: null, reason: noStock(plan, scope), ...coverage }
  const numerator = plain(sum(stocks))
  const { total, years, none } = capacity
  if (total <= 0) return { value: null, reason: none, ...coverage }
  return { value: (numerator * years) / plain(total), numerator, denominator: plain(total) / years, ...coverage }
}

/** Coverage of programme authorisations. @example AP of 20, paid 6, envelopes of 4 a year: 14/4 = 3.5 years */
export const authorisationCoverage = defineMetric({
  id: 'authorisation_coverage',
  label: { fr: 'Couverture des AP (années)', en: 'Coverage of AP (years)' },
  unit: 'index',
  parts: 'money',
  isOfPlan: true,
  formula: {
    fr: '(AP en vigueur ni closes ni annulées − mandaté) ÷ moyenne des enveloppes d’investissement des exercices non clos\u00a0; hors AE',
    en: '(AP in force, neither closed nor cancelled − paid) ÷ mean of the investment envelopes of the years that have not ended; without AE',
  },
  source: COVERAGE_SOURCE,
  breakdowns: [],
  compute: (plan) => {
    const scope: Scope = { ...wholeScope(plan), authorisationType: 'AP' }
    const ceilings = ceilingsIn(plan, { section: 'investment' }).filter(({ year }) => yearState(plan, year) !== 'ended')
    return yearsFor(plan, scope, authorisationsIn(plan, scope), {
      total: sum(ceilings.map(({ max }) => max)),
      years: ceilings.length,
      none: NO_CAPACITY,
    })
  },
})

/** Years of credits needed. @example to pay 14, credits of 5 and 3 in the two years to come: 14/4 = 3.5 years */
export const authorisationCreditYears = defineMetric({
  id: 'authorisation_credit_years',
  label: { fr: 'Années de crédits à mandater', en: 'Years of credits to pay' },
  unit: 'index',
  parts: 'money',
  isOfPlan: true,
  formula: {
    fr: '(en vigueur, ni close ni annulée − mandaté) ÷ moyenne annuelle des crédits de paiement des exercices non clos de ces autorisations',
    en: '(in force, neither closed nor cancelled − paid) ÷ yearly mean of the payment credits of these authorisations in the years that have not ended',
  },
  source: COVERAGE_SOURCE,
  breakdowns: BY_RECORD,
  compute: (plan, scope) => {
    const own = authorisationsIn(plan, scope).filter((one) => !isOver(one))
    // A year in which only payments are written has no credits: counted, it would lower the yearly mean.
    const credits = own
      .flatMap((one) => paymentCredits(plan, one))
      .filter(({ opened, voted }) => opened !== undefined || voted !== undefined)
      .filter(({ year }) => year !== 'later' && yearState(plan, year) !== 'ended')
    return yearsFor(plan, scope, own, {
      total: sum(credits.flatMap(({ opened, voted }) => opened ?? voted ?? [])),
      years: new Set(credits.map(({ year }) => year)).size,
      none: NO_CREDITS,
    })
  },
})

/** The years from the status date to the end of the horizon, in whole months; 0 once it is over. */
export function yearsLeft({ asOf, horizon }: Pick<Plan, 'asOf' | 'horizon'>): number {
  return Math.max(0, horizon.last - monthOfDay(asOf)) / 12
}
