/** Balance of money and work: the share of each axis, theme or department in the whole plan’s. */
import type { Plan } from '../plan/plan.ts'
import { memoizeByObject } from '../values/memoize.ts'
import {
  BY_PORTFOLIO,
  defineRate,
  type Metric,
  type NamedMetric,
  type Scope,
  type Term,
  type Unit,
} from './base/define.ts'
import { wholeScope } from './base/scope.ts'
import { PORTFOLIO_BALANCE } from './base/sources.ts'
import { spendingOf } from './base/spending.ts'
import { demandTerms } from './base/team-load.ts'
import { partsIn } from './base/terms.ts'

/** A slice's share of a total; the shares of all slices add up to 1, and the whole plan's is 1. */
function defineShareOfWhole(
  metric: NamedMetric & {
    readonly parts: Unit
    /** The terms of the quantity in a scope. */
    readonly amounts: (plan: Plan, scope: Scope) => readonly Term[]
  },
): Metric {
  const { amounts, ...description } = metric
  const wholeOf = memoizeByObject((plan: Plan): readonly Term[] =>
    amounts(plan, wholeScope(plan)).map(({ entity, amount }) => ({ entity, amount: 0, of: amount })),
  )
  return defineRate({
    ...description,
    source: PORTFOLIO_BALANCE,
    breakdowns: BY_PORTFOLIO,
    terms: (plan, scope) => [...amounts(plan, scope), ...wholeOf(plan)],
  })
}

/** Share of the expected investment. @example 600 of the 1,500 to be invested: 40.0 % */
export const investmentShare = defineShareOfWhole({
  id: 'investment_share',
  label: { fr: 'Part de l’investissement', en: 'Share of the investment' },
  parts: 'money',
  formula: {
    fr: 'investissement prévu de l’axe, du thème ou de la direction ÷ investissement prévu du plan',
    en: "expected investment of the axis, theme or department ÷ the plan's expected investment",
  },
  amounts: (plan, scope) => partsIn(scope, (entity) => spendingOf(plan, entity, { section: 'investment' })),
})

/** Share of the workload. @example 200 of the 800 days asked of teams: 25.0 % */
export const workloadShare = defineShareOfWhole({
  id: 'workload_share',
  label: { fr: 'Part de la charge', en: 'Share of the workload' },
  parts: 'days',
  formula: {
    fr: 'charge des projets retenus de l’axe, du thème ou de la direction ÷ charge des projets retenus du plan',
    en: "workload of the retained projects of the axis, theme or department ÷ workload of the plan's retained projects",
  },
  amounts: (plan, scope) => demandTerms(plan, scope, 'by'),
})
