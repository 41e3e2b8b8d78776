/** Projects of one title that are no duplicates: operations of different years, or begun ones with money of their own. */
import { costOf, isMoneyWritten } from '../../metrics/base/spending.ts'
import { cellsOf } from '../../plan/budget-cell.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCompleted } from '../../plan/project-status.ts'

function isBegun(project: Project): boolean {
  return project.status === 'in_progress' || project.status === 'on_hold' || isCompleted(project)
}

/** The budget years for which a project writes an amount that is not zero. */
function moneyYears(project: Project): ReadonlySet<number | 'later'> {
  const told = cellsOf(project).filter(({ stages }) => Object.values(stages).some(Boolean))
  return new Set(told.map(({ year }) => year))
}

/** Whether two projects tell when they run, by their dates or else by their money, and share no time. */
function areOfDifferentYears(left: Project, right: Project): boolean {
  const [one, other] = [left.span, right.span]
  if (one.start !== undefined && one.end !== undefined && other.start !== undefined && other.end !== undefined)
    return one.end < other.start || other.end < one.start
  const [years, others] = [moneyYears(left), moneyYears(right)]
  return years.size > 0 && others.size > 0 && [...years].every((year) => !others.has(year))
}

/**
 * Whether two projects of one title are two operations: they run in different years, or both have begun and each spends
 * an amount of its own.
 */
export function areSeparateOperations(plan: Plan, left: Project, right: Project): boolean {
  if (areOfDifferentYears(left, right)) return true
  return (
    [left, right].every((project) => isBegun(project) && isMoneyWritten(project, {})) &&
    costOf(plan, left, {}) !== costOf(plan, right, {})
  )
}
