/** What the VAT compensation fund (FCTVA) refunds of the plan's expenses, and at which rate. */
import type { Plan, Project, VatFundKind, YearAmounts } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { addToList } from '../values/multimap.ts'
import { type Cents, NO_CENTS, sum } from '../values/quantity.ts'
import { amountAtRate, type CostPart, costParts } from './base/cost-parts.ts'
import { BY_BUDGET, defineTotal, notApplicable } from './base/define.ts'
import type { BudgetScope } from './base/spending.ts'
import { partsIn } from './base/terms.ts'
import { FRENCH_RATES, rateIn, type VatFundRate } from './base/vat-fund-rates.ts'

type Year = YearAmounts['year']

const NO_FUND = notApplicable(
  'le plan n’indique pas qu’il relève du FCTVA (plan.vat_fund)',
  'the plan does not say that the VAT fund applies (plan.vat_fund)',
)

const NO_VAT = notApplicable(
  'le FCTVA se calcule sur des dépenses TTC et plan.tax_basis n’est pas TTC',
  'the VAT fund refunds a share of costs with VAT, and plan.tax_basis is not TTC',
)

/** Why nothing is said of the fund's refund; undefined where it applies. */
export function vatFundMissing({ header }: Pick<Plan, 'header'>): Bilingual | undefined {
  if (header.vat_fund === undefined) return NO_FUND
  return header.tax_basis === 'TTC' ? undefined : NO_VAT
}

/** The rates in force: those of France, or the plan's own. */
function vatFundRates({ header }: Pick<Plan, 'header'>): readonly VatFundRate[] {
  const { vat_fund: written = [] } = header
  return written === 'FR' ? FRENCH_RATES : written
}

export function vatFundRate(plan: Pick<Plan, 'header'>, kind: VatFundKind, year: Year): number | undefined {
  return kind === 'none' ? undefined : rateIn(vatFundRates(plan), kind, year)
}

function partsByRate(plan: Plan, project: Project, at: BudgetScope, kind: VatFundKind | undefined): CostPart[][] {
  const groups = new Map<string, CostPart[]>()
  for (const part of costParts(plan, project, at)) {
    const { section, vatFund, year } = part
    const isAsked = kind === undefined || vatFund === kind
    if (isAsked && vatFundRate(plan, vatFund, year) !== undefined)
      addToList(groups, `${section} ${vatFund} ${year}`, part)
  }
  return [...groups.values()]
}

const amountOf = (parts: readonly CostPart[]): Cents => sum(parts.map(({ amount }) => amount))

/** What a project spends that the fund refunds a share of; nothing where the fund does not apply. */
export function vatFundBase(plan: Plan, project: Project, at: BudgetScope, kind?: VatFundKind): Cents {
  if (vatFundMissing(plan) !== undefined) return NO_CENTS
  return sum(partsByRate(plan, project, at, kind).map(amountOf))
}

/** What the fund refunds of a project, in cents by section, year and kind; nothing where the fund does not apply. */
export function vatFundFor(plan: Plan, project: Project, at: BudgetScope, kind?: VatFundKind): Cents {
  if (vatFundMissing(plan) !== undefined) return NO_CENTS
  return sum(
    partsByRate(plan, project, at, kind).map((parts) => {
      const [{ vatFund, year } = { vatFund: 'none' as const, year: 0 }] = parts
      return amountAtRate(amountOf(parts), vatFundRate(plan, vatFund, year) ?? 0)
    }),
  )
}

/** Refund of the VAT fund. @example 120,000 of equipment with VAT in 2024 at 16.404 %: 19,684.80 */
export const vatFundRefund = defineTotal({
  id: 'vat_fund_refund',
  label: { fr: 'FCTVA attendu', en: 'VAT fund refund' },
  unit: 'money',
  formula: {
    fr: 'dépense prévue TTC des lignes éligibles × taux de l’année de la dépense\u00a0; équipement\u00a0: lignes d’investissement de matériel, de logiciel et de prestations, sauf mention contraire\u00a0; fonctionnement\u00a0: les seules lignes d’hébergement en nuage (vat_fund iaas)\u00a0; le versement suit la dépense d’une à deux années',
    en: 'expected spending with VAT of eligible lines × rate of the year of the expense; equipment: investment lines of hardware, software and services unless they say otherwise; operating: lines of cloud infrastructure only (vat_fund: iaas); the refund is paid one or two years after the expense',
  },
  source: {
    fr: 'code général des collectivités territoriales, articles L.1615-1 et L.1615-6',
    en: 'French code of local government (CGCT), articles L.1615-1 and L.1615-6',
  },
  breakdowns: BY_BUDGET,
  missing: vatFundMissing,
  terms: (plan, scope) => partsIn(scope, (entity) => vatFundFor(plan, entity, scope)),
})
