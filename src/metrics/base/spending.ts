/** What the plan expects to spend by year and section: payments of ended years, estimates of the others. */

import { type BudgetCell, cellsOf } from '../../plan/budget-cell.ts'
import {
  type Basis,
  expectedCells,
  expectedParts,
  expectedYears,
  paidAmount,
  yearState,
} from '../../plan/expected-amount.ts'
import type { BudgetSection, Plan, Project, Stage, YearAmounts } from '../../plan/plan.ts'
import { isCandidate, isRetained } from '../../plan/project-status.ts'
import { type Cents, NO_CENTS, sum } from '../../values/quantity.ts'
import { notApplicable } from './define.ts'

export const NO_BUDGET_AMOUNT = notApplicable(
  'aucun montant saisi dans les lignes de budget des projets',
  'no amount is written in the budget lines of projects',
)

/** The years and section that money is asked for; all of them where none is named. */
export interface BudgetScope {
  readonly year?: YearAmounts['year']
  readonly section?: BudgetSection
}

export function isInBudgetScope(at: BudgetScope): (cell: Pick<BudgetCell, 'section' | 'year'>) => boolean {
  return ({ section, year }) =>
    (at.year === undefined || at.year === year) && (at.section === undefined || at.section === section)
}

export function cellsIn(project: Pick<Project, 'budget'>, at: BudgetScope): readonly BudgetCell[] {
  const cells = cellsOf(project)
  return at.year === undefined && at.section === undefined ? cells : cells.filter(isInBudgetScope(at))
}

/** Whether any amount of the project is written in the years and section asked for: 0 is, nothing is not. */
export function isMoneyWritten(project: Pick<Project, 'budget'>, at: BudgetScope): boolean {
  return cellsOf(project).some(isInBudgetScope(at))
}

/** What a retained project's expected amount rests on in the years and section asked for, each once, in their order. */
export function basesOf(plan: Plan, project: Project, at: BudgetScope): readonly Basis[] {
  if (!isRetained(project)) return []
  const bases = expectedYears(plan, project)
    .filter(isInBudgetScope(at))
    .flatMap(({ section, year }) => expectedParts(plan, project, section, year))
    .flatMap(({ basis }) => basis ?? [])
  return [...new Set(bases)]
}

/** The expected amount of the years and section asked for, whatever becomes of the project. */
function expectedIn(plan: Plan, project: Project, { year, section }: BudgetScope): Cents {
  let total = 0
  for (const cell of expectedCells(plan, project)) {
    if (year !== undefined && cell.year !== year) continue
    if (section === undefined || cell.section === section) total += cell.amount
  }
  return total as Cents
}

/**
 * What the plan expects a project to cost in a year (in all years where none is named) and section: all of a retained
 * project, only the payments of one that was stopped, nothing of a candidate.
 */
export function spendingOf(plan: Plan, project: Project, at: BudgetScope): Cents {
  if (isRetained(project)) return expectedIn(plan, project, at)
  if (isCandidate(project)) return NO_CENTS
  return sum(cellsIn(project, at).map(({ section, year }) => paidAmount(plan, project, section, year)))
}

/** What a candidate would cost in a year and section if it were retained; nothing for another project. */
export function candidateCostOf(plan: Plan, project: Project, at: BudgetScope): Cents {
  return isCandidate(project) ? expectedIn(plan, project, at) : NO_CENTS
}

/** What the plan expects a project to cost in a year and section; of a candidate, what it would cost. */
export function costOf(plan: Plan, project: Project, at: BudgetScope): Cents {
  return isCandidate(project) ? candidateCostOf(plan, project, at) : spendingOf(plan, project, at)
}

/**
 * Whether the plan says what anything costs in a section: some project, whatever its status, writes an amount of it.
 * Of a year without amounts in a plan that writes others, nothing is expected.
 */
export function isSpendingKnown({ projects }: Pick<Plan, 'projects'>, { section }: BudgetScope): boolean {
  const at = section === undefined ? {} : { section }
  return projects.some((project) => isMoneyWritten(project, at))
}

/** What the plan expects to spend in a year and section over all projects: the figure held against the envelope. */
export function spendingIn(plan: Plan, year: YearAmounts['year'], section: BudgetSection): Cents {
  return sum(plan.projects.map((project) => spendingOf(plan, project, { year, section })))
}

/**
 * The sum of a project's amounts at a stage; undefined where none is written. Payments of years that have not begun on
 * the status date are none.
 */
export function stageIn(
  plan: Plan,
  project: Pick<Project, 'budget'>,
  stage: Stage,
  at: BudgetScope,
): Cents | undefined {
  let total: number | undefined
  for (const { year, stages } of cellsIn(project, at)) {
    const written = stages[stage]
    const isNone = stage === 'paid' && yearState(plan, year) === 'to-come'
    if (written !== undefined && !isNone) total = (total ?? 0) + written
  }
  return total as Cents | undefined
}
