/** Spending split into build and run, and what a project costs over the years in which it runs. */
import { yearsOf } from '../plan/budget-year.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { type Cents, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { costParts, costWhere, isRecurringPart } from './base/cost-parts.ts'
import { BY_BUDGET, BY_PORTFOLIO, defineRate, defineTotal, notApplicable, type Scope } from './base/define.ts'
import { FULL_COST } from './base/sources.ts'
import { type BudgetScope, isSpendingKnown, NO_BUDGET_AMOUNT } from './base/spending.ts'
import { partsIn } from './base/terms.ts'

const NOTHING_RECURRING = notApplicable(
  'aucune ligne n’indique de coût récurrent (recurring_from)',
  'no line tells a recurring cost (recurring_from)',
)

const RUN_ONLY_LATER = notApplicable(
  'le coût récurrent n’est saisi que dans later, qui ne dit pas ce que coûte une année',
  'recurring cost stands only in later, which does not tell what one year costs',
)

function missing(plan: Plan, scope: Scope): Bilingual | undefined {
  return isSpendingKnown(plan, scope) ? undefined : NO_BUDGET_AMOUNT
}

function missingRun(plan: Plan, scope: Scope): Bilingual | undefined {
  const isTold = plan.projects.some(({ budget }) => budget.some(({ recurringFrom }) => recurringFrom !== undefined))
  return isTold ? missing(plan, scope) : NOTHING_RECURRING
}

/** What the plan spends on building a project: all that does not come back every year. */
export function buildOf(plan: Plan, project: Project, at: BudgetScope): Cents {
  return costWhere(plan, project, at, (part) => !isRecurringPart(part))
}

function runOf(plan: Plan, project: Project, at: BudgetScope): Cents {
  return costWhere(plan, project, at, isRecurringPart)
}

/** The years in which something of a project is expected to come back, in order; `later` is none. */
function runYearsOf(plan: Plan, project: Project): number[] {
  const years = costParts(plan, project, {}).flatMap((part) =>
    part.year !== 'later' && isRecurringPart(part) ? [part.year] : [],
  )
  return [...new Set(years)].sort((left, right) => left - right)
}

/**
 * What running a retained project costs every year: its recurring lines of both sections, in the last year of the plan
 * that has any, failing that in the last year written. Undefined where such lines stand only in `later`, which is no
 * year but all that come after.
 */
export function yearlyRunOf(plan: Plan, project: Project): Cents | undefined {
  if (!isRetained(project)) return NO_CENTS
  const inYear = (year: number): Cents => runOf(plan, project, { year })
  const ofPlan = yearsOf(plan)
  const beyond = runYearsOf(plan, project).filter((year) => !ofPlan.includes(year))
  for (const years of [ofPlan, beyond]) {
    const last = years.map(inYear).findLast((amount) => amount !== 0)
    if (last !== undefined) return last
  }
  return runOf(plan, project, { year: 'later' }) === 0 ? NO_CENTS : undefined
}

/**
 * Full cost of a project: build, and the years of running that `thresholds.tco_years` names, never less than the running
 * cost that is written; undefined where the cost of a year is.
 */
export function fullCostOf(plan: Plan, project: Project): Cents | undefined {
  const yearly = yearlyRunOf(plan, project)
  if (yearly === undefined) return undefined
  const years = Math.round(yearly * plan.thresholds.tcoYears) as Cents
  // What is saved every year goes on beyond the years that are written.
  const written = yearly >= 0 ? runOf(plan, project, {}) : years
  return sum([buildOf(plan, project, {}), Math.max(years, written) as Cents])
}

/** Spending on build. @example 100 of services, 20 a year of maintenance from 2024 on, in 2023 to 2025: 100 */
export const buildSpending = defineTotal({
  id: 'build_spending',
  label: { fr: 'Dépense de projet (build)', en: 'Build spending' },
  unit: 'money',
  formula: {
    fr: 'part de la dépense prévue qui ne revient pas chaque année\u00a0; les activités transverses saisies dans les lignes d’un projet en font partie, les autres ne sont pas dans le plan',
    en: 'part of expected spending that does not come back every year; transverse work written in the lines of a project is in it, other transverse work is not in the plan',
  },
  source: FULL_COST,
  breakdowns: BY_BUDGET,
  missing,
  terms: (plan, scope) => partsIn(scope, (entity) => buildOf(plan, entity, scope)),
})

/** Spending on run. @example 20 a year of maintenance from 2024 on, in 2023 to 2025: 40 */
export const runSpending = defineTotal({
  id: 'run_spending',
  label: { fr: 'Dépense d’exploitation (run)', en: 'Run spending' },
  unit: 'money',
  formula: {
    fr: 'part de la dépense prévue des lignes récurrentes, à partir de leur première année (recurring_from)',
    en: 'part of expected spending of recurring lines, from their first year on (recurring_from)',
  },
  source: FULL_COST,
  breakdowns: BY_BUDGET,
  missing: missingRun,
  terms: (plan, scope) => partsIn(scope, (entity) => runOf(plan, entity, scope)),
})

/** Share of run. @example run 40, build 100: 40/140 = 28.6 % */
export const runShare = defineRate({
  id: 'run_share',
  label: { fr: 'Part de l’exploitation dans la dépense', en: 'Run share of spending' },
  parts: 'money',
  isShare: true,
  formula: {
    fr: 'dépense d’exploitation ÷ (dépense de projet + dépense d’exploitation)',
    en: 'run spending ÷ (build spending + run spending)',
  },
  source: FULL_COST,
  breakdowns: BY_BUDGET,
  missing: missingRun,
  terms: (plan, scope) =>
    scope.touching.map((entity) => {
      const run = scope.part(entity, runOf(plan, entity, scope))
      const build = scope.part(entity, buildOf(plan, entity, scope))
      return { entity, amount: plain(run), of: plain(sum([run, build])) }
    }),
})

/** Full cost. @example build 100, 20 a year to run, over 5 years: 200 */
export const totalCostOfOwnership = defineTotal({
  id: 'total_cost_of_ownership',
  label: { fr: 'Coût complet (projet et exploitation)', en: 'Total cost of ownership' },
  unit: 'money',
  formula: {
    fr: 'dépense de projet + coût récurrent du dernier exercice du plan où il est saisi (à défaut, du dernier exercice saisi) × nombre d’années du seuil tco_years, sans descendre sous le récurrent saisi\u00a0; les lignes d’économie et de recette, écrites en négatif, viennent en déduction\u00a0; le personnel interne n’y est que s’il est dans les lignes',
    en: 'build spending + recurring cost of the last budget year of the plan that has any (failing that, of the last year written) × the years of the threshold tco_years, never less than the recurring cost written; lines of savings and revenue, written below zero, are taken off; own staff is in it only where the lines hold it',
  },
  source: FULL_COST,
  breakdowns: BY_PORTFOLIO,
  missing: (plan, scope, terms) =>
    missing(plan, scope) ??
    // Without one of the projects the total would lie below what is spent.
    (terms.length < scope.touching.length ? RUN_ONLY_LATER : undefined),
  terms: (plan, scope) => partsIn(scope, (entity) => fullCostOf(plan, entity)),
})
