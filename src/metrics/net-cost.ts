/** What is left to the organisation once secured grants and the VAT fund have paid their part, and how much others pay. */
import type { Plan, Project } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { type Cents, minus, plain, sum } from '../values/quantity.ts'
import { BY_GRANT, BY_PORTFOLIO, defineRate, defineTotal, notApplicable, type Scope } from './base/define.ts'
import { securedFor } from './base/grants.ts'
import { GRANT_FUNDING } from './base/sources.ts'
import { type BudgetScope, isSpendingKnown, NO_BUDGET_AMOUNT, spendingOf } from './base/spending.ts'
import { partsIn } from './base/terms.ts'
import { hasGrants } from './grants.ts'
import { vatFundFor, vatFundMissing } from './vat-fund.ts'

const NO_OUTSIDE = notApplicable(
  'ni subvention dont soient connus le montant et le projet (subsidies), ni FCTVA sur des montants TTC (plan.vat_fund)',
  'neither a grant whose amount and project are told (subsidies), nor a VAT fund on amounts with VAT (plan.vat_fund)',
)

function missing(plan: Plan, scope: Scope): Bilingual | undefined {
  if (!isSpendingKnown(plan, scope)) return NO_BUDGET_AMOUNT
  return hasGrants(plan) || vatFundMissing(plan) === undefined ? undefined : NO_OUTSIDE
}

/** What a project costs the organisation in a year, in all years where none is named. See {@link netCost}. */
export function netCostOf(plan: Plan, project: Project, { year }: BudgetScope = {}): Cents {
  const at = year === undefined ? {} : { year }
  const outside = sum([securedFor(plan, project, year), vatFundFor(plan, project, at)])
  return minus(spendingOf(plan, project, at), outside)
}

/** Net cost. @example 120,000 with VAT, 30,000 of secured grants, 19,684.80 of VAT fund: 70,315.20 */
export const netCost = defineTotal({
  id: 'net_cost',
  label: { fr: 'Coût net', en: 'Net cost' },
  unit: 'money',
  formula: {
    fr: 'dépense prévue (brute, les deux sections) − subventions acquises − FCTVA attendu\u00a0; par année\u00a0: la dépense et le FCTVA l’année de la dépense, les subventions l’année de leur encaissement',
    en: 'expected spending (gross, both sections) − secured grants − VAT fund refund; by year: spending and VAT fund in the year of the expense, grants in the year of their receipt',
  },
  source: GRANT_FUNDING,
  breakdowns: BY_GRANT,
  missing,
  terms: (plan, scope) => partsIn(scope, (entity) => netCostOf(plan, entity, scope)),
})

/** Share that others pay. @example 30,000 of secured grants and 19,684.80 of VAT fund over 120,000: 49,684.80/120,000 = 41.4 % */
export const outsideFundingShare = defineRate({
  id: 'outside_funding_share',
  label: { fr: 'Part financée par des tiers', en: 'Share funded from outside' },
  parts: 'money',
  formula: {
    fr: '(subventions acquises + FCTVA attendu) ÷ dépense prévue (brute, les deux sections)',
    en: '(secured grants + VAT fund refund) ÷ expected spending (gross, both sections)',
  },
  source: GRANT_FUNDING,
  breakdowns: BY_PORTFOLIO,
  missing,
  terms: (plan, scope) =>
    scope.touching.map((entity) => {
      const outside = sum([securedFor(plan, entity), vatFundFor(plan, entity, {})])
      return {
        entity,
        amount: plain(scope.part(entity, outside)),
        of: plain(scope.part(entity, spendingOf(plan, entity, {}))),
      }
    }),
})
