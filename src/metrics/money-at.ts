/** The budget cells of the years and section that a figure asks for. */
import { type BudgetCell, cellsOf } from '../model/budget-cell.ts'
import type { BudgetSection, Project, YearAmounts } from '../model/plan.ts'

/** The years and section that money is asked for; all of them where none is named. */
export interface MoneyAt {
  readonly year?: YearAmounts['year']
  readonly section?: BudgetSection
}

/** Keeps what lies in the years and section asked for. */
export function isAsked(at: MoneyAt): (cell: Pick<BudgetCell, 'section' | 'year'>) => boolean {
  return ({ section, year }) =>
    (at.year === undefined || at.year === year) &&
    (at.section === undefined || at.section === section)
}

/** The cells of a project in the years and section asked for. */
export function cellsIn(project: Pick<Project, 'budget'>, at: MoneyAt): BudgetCell[] {
  return cellsOf(project).filter(isAsked(at))
}

/** Whether any amount of the project is written in the years and section asked for: 0 is, nothing is not. */
export function isMoneyWritten(project: Pick<Project, 'budget'>, at: MoneyAt): boolean {
  return cellsIn(project, at).length > 0
}
