/** Who bears the spending, a third party or the organisation, and what the work of own staff is worth beside it. */
import type { Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { writtenCents } from '../plan/written-amount.ts'
import type { Bilingual } from '../values/language.ts'
import { type Cents, NO_CENTS, plain } from '../values/quantity.ts'
import { type CostPart, costWhere } from './base/cost-parts.ts'
import {
  BY_BUDGET,
  BY_PORTFOLIO,
  defineRate,
  defineTotal,
  type Metric,
  type NamedMetric,
  notApplicable,
  type Scope,
} from './base/define.ts'
import { plannedDays } from './base/demand.ts'
import { FULL_COST } from './base/sources.ts'
import { isSpendingKnown, NO_BUDGET_AMOUNT } from './base/spending.ts'
import { partsIn } from './base/terms.ts'

const NO_SIDE = notApplicable(
  'aucune ligne de budget n’indique qui la supporte (side)',
  'no budget line says who bears it (side)',
)

const NO_RATE = notApplicable(
  'le coût d’un jour interne n’est pas indiqué (plan.internal_labour.day_rate)',
  'the cost of an own day is not told (plan.internal_labour.day_rate)',
)

const LABOUR_INCLUDED = notApplicable(
  'les montants comprennent déjà le personnel interne (plan.internal_labour.included)',
  'the amounts hold own staff already (plan.internal_labour.included)',
)

const NO_CONTINGENCY = notApplicable(
  'aucune ligne de provision pour aléas (kind contingency)',
  'no line of contingency (kind: contingency)',
)

/** Who bears a part of the spending; own staff is the organisation's own whatever its line says. */
type Bearer = 'external' | 'own' | 'untold'

function bearerOf({ side, kind }: Pick<CostPart, 'side' | 'kind'>): Bearer {
  if (kind === 'internal_labour') return 'own'
  if (side === undefined) return 'untold'
  return side === 'external' ? 'external' : 'own'
}

function borneBy(plan: Plan, project: Project, scope: Scope, ...bearers: Bearer[]): number {
  const amount = costWhere(plan, project, scope, (part) => bearers.includes(bearerOf(part)))
  return plain(scope.part(project, amount))
}

function missingSide(plan: Plan, scope: Scope): Bilingual | undefined {
  if (!isSpendingKnown(plan, scope)) return NO_BUDGET_AMOUNT
  const isTold = plan.projects.some(({ budget }) => budget.some((line) => bearerOf(line) !== 'untold'))
  return isTold ? undefined : NO_SIDE
}

function defineBorne(metric: NamedMetric & { readonly bearer: Bearer }): Metric {
  const { bearer, ...description } = metric
  return defineTotal({
    ...description,
    unit: 'money',
    source: FULL_COST,
    breakdowns: BY_BUDGET,
    missing: missingSide,
    terms: (plan, scope) => scope.touching.map((entity) => ({ entity, amount: borneBy(plan, entity, scope, bearer) })),
  })
}

/** Spending of third parties. @example 80 of an integrator (side: external), 30 borne by a department: 80 */
export const externalSpending = defineBorne({
  id: 'external_spending',
  label: { fr: 'Dépense confiée à des tiers', en: 'External spending' },
  formula: {
    fr: 'part de la dépense prévue des lignes dont side est external',
    en: 'part of expected spending of the lines whose side is external',
  },
  bearer: 'external',
})

/** Spending on own means. @example 80 of an integrator, 30 borne by a department, 10 of own staff: 40 */
export const ownSpending = defineBorne({
  id: 'own_spending',
  label: { fr: 'Dépense interne', en: 'Internal spending' },
  formula: {
    fr: 'part de la dépense prévue des lignes dont side est it, business ou internal, et des lignes de personnel interne',
    en: 'part of expected spending of the lines whose side is it, business or internal, and of lines of own staff',
  },
  bearer: 'own',
})

/** Spending of which nothing says who bears it. @example a line of 50 without side beside one of 80 with it: 50 */
export const sideUntoldSpending = defineBorne({
  id: 'side_untold_spending',
  label: { fr: 'Dépense sans indication de qui la supporte', en: 'Spending of which no side is told' },
  formula: {
    fr: 'part de la dépense prévue des lignes sans side, hors personnel interne',
    en: 'part of expected spending of the lines without side, own staff apart',
  },
  bearer: 'untold',
})

/** Share of third parties. @example external 80, own 40, untold 50: 80/120 = 66.7 % */
export const externalSpendingShare = defineRate({
  id: 'external_spending_share',
  label: { fr: 'Part de la dépense confiée à des tiers', en: 'External share of spending' },
  parts: 'money',
  isShare: true,
  formula: {
    fr: 'dépense confiée à des tiers ÷ (dépense confiée à des tiers + dépense interne), lignes dont side est indiqué',
    en: 'external spending ÷ (external spending + internal spending), lines that tell their side',
  },
  source: FULL_COST,
  breakdowns: BY_BUDGET,
  missing: missingSide,
  terms: (plan, scope) =>
    scope.touching.map((entity) => ({
      entity,
      amount: borneBy(plan, entity, scope, 'external'),
      of: borneBy(plan, entity, scope, 'external', 'own'),
    })),
})

/** The cost of an own day; undefined where none is told. */
function dayRate(plan: Plan): Cents | undefined {
  return writtenCents(plan, plan.header.internal_labour?.day_rate)
}

function labourOf(project: Project, rate: Cents): Cents {
  if (!isRetained(project)) return NO_CENTS
  return Math.round(((plannedDays(project) ?? 0) * rate) / 100) as Cents
}

/** Own work at its cost. @example 200 days of IT at 350: 70,000 */
export const internalLabourValue = defineTotal({
  id: 'internal_labour_value',
  label: { fr: 'Travail interne valorisé', en: 'Own work at its cost' },
  unit: 'money',
  formula: {
    fr: 'jours prévus de la DSI sur les projets retenus, datés ou non × coût d’un jour interne\u00a0; n’est ajouté à aucun autre montant',
    en: 'planned IT days on retained projects, dated or not × cost of an own day; added to no other amount',
  },
  source: FULL_COST,
  breakdowns: BY_PORTFOLIO,
  missing: (plan) => {
    if (plan.header.internal_labour?.included === true) return LABOUR_INCLUDED
    return dayRate(plan) === undefined ? NO_RATE : undefined
  },
  terms: (plan, scope) => partsIn(scope, (entity) => labourOf(entity, dayRate(plan) ?? NO_CENTS)),
})

/** Share of contingency. @example 12 of contingency in a spending of 240: 12/240 = 5.0 % */
export const contingencyShare = defineRate({
  id: 'contingency_share',
  label: { fr: 'Part de la provision pour aléas', en: 'Contingency share' },
  parts: 'money',
  isShare: true,
  formula: {
    fr: 'dépense prévue des lignes de provision pour aléas ÷ dépense prévue',
    en: 'expected spending of lines of contingency ÷ expected spending',
  },
  source: FULL_COST,
  breakdowns: BY_BUDGET,
  missing: (plan, scope) => {
    if (!isSpendingKnown(plan, scope)) return NO_BUDGET_AMOUNT
    const isTold = plan.projects.some(({ budget }) => budget.some(({ kind }) => kind === 'contingency'))
    return isTold ? undefined : NO_CONTINGENCY
  },
  terms: (plan, scope) =>
    scope.touching.map((entity) => ({
      entity,
      amount: plain(
        scope.part(
          entity,
          costWhere(plan, entity, scope, ({ kind }) => kind === 'contingency'),
        ),
      ),
      of: plain(
        scope.part(
          entity,
          costWhere(plan, entity, scope, () => true),
        ),
      ),
    })),
})
