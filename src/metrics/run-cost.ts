/** Run cost: what retained projects cost every year once they are there, in the plan's last budget year. */
import { yearsOf } from '../plan/budget-year.ts'
import { expectedParts } from '../plan/expected-amount.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { type Cents, plain, sum } from '../values/quantity.ts'
import { BY_PORTFOLIO, defineTotal, notApplicable } from './base/define.ts'
import { MASTER_PLANS } from './base/sources.ts'

const NO_RUN_COST = notApplicable('aucun coût récurrent saisi', 'no recurring cost is written')

function isRecurring({ section, recurringFrom }: BudgetLine): boolean {
  return section === 'operating' && recurringFrom !== undefined
}

/** What a project's recurring operating lines are expected to cost in a budget year, whatever its status. */
export function recurringIn(plan: Plan, project: Project, year: number): Cents {
  return sum(
    expectedParts(plan, project, 'operating', year)
      .filter(({ recurringFrom }) => recurringFrom !== undefined && recurringFrom <= year)
      .map(({ amount }) => amount),
  )
}

/** Yearly run cost at the end of the plan. @example two retained projects with 24 and 60 a year in the last year: 84 */
export const runCost = defineTotal({
  id: 'run_cost',
  label: { fr: 'Coût récurrent en fin de plan', en: 'Run cost at the end of the plan' },
  unit: 'money',
  formula: {
    fr: 'coût attendu, pour le dernier exercice du plan, des lignes récurrentes de fonctionnement des projets retenus',
    en: "expected cost, in the plan's last budget year, of the recurring operating lines of retained projects",
  },
  source: MASTER_PLANS,
  breakdowns: BY_PORTFOLIO,
  missing: ({ projects }) => (projects.some(({ budget }) => budget.some(isRecurring)) ? undefined : NO_RUN_COST),
  terms: (plan, scope) => {
    const last = yearsOf(plan).at(-1) ?? 0
    return scope.touching
      .filter((project) => isRetained(project) && project.budget.some(isRecurring))
      .map((entity) => ({ entity, amount: plain(scope.part(entity, recurringIn(plan, entity, last))) }))
  },
})
