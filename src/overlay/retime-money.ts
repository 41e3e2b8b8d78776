/** Moves the money of a project that is still to be spent with the months of the project. */
import { natureOf } from '../plan/budget-cell.ts'
import { budgetYearOf, isYearClosed, monthsOfYear, yearsOf } from '../plan/budget-year.ts'
import type { BudgetLine, Plan, Project, YearAmounts } from '../plan/plan.ts'
import { hasStarted } from '../plan/project-status.ts'
import { type Month, monthOfDay, monthsBetween } from '../values/calendar.ts'
import { type FutureMoney, futureOf, withFuture } from './future-money.ts'
import { allocate, monthSharesOf, monthsOfSpan, type Retiming } from './retiming.ts'

/** The first budget year that is not closed on the status date. */
function firstOpenYear(plan: Plan): number {
  const year = budgetYearOf(plan, monthOfDay(plan.asOf))
  return isYearClosed(plan, year, plan.asOf) ? year + 1 : year
}

/**
 * The months over which the money to come of a year spreads: those inside the project, else all; of a cost that comes
 * back every year all. Only months after the status date count for a project that has started.
 */
function monthsFor(
  plan: Plan,
  project: Project,
  isRecurring: boolean,
  year: number,
  { from, oldLast }: Retiming,
): Month[] {
  const { first, last } = monthsOfYear(plan, year)
  const isStarted = hasStarted(project)
  const begin = isStarted ? (Math.min(Math.max(first, from), last) as Month) : first
  const all = monthsBetween(begin, last)
  if (isRecurring) return all
  const start = isStarted ? from : (monthsOfSpan(project)?.first ?? first)
  const inside = all.filter((month) => month >= start && month <= oldLast)
  return inside.length > 0 ? inside : all
}

/** The budget year, or `later`, that money of a month falls into. */
type YearOf = (month: Month) => YearAmounts['year']

/** What falls into a closed year is spent in the first open one; `later` begins after the years of plan and lines. */
function yearOfLines(plan: Plan, lines: readonly BudgetLine[]): YearOf {
  const first = firstOpenYear(plan)
  const written = lines.flatMap(({ years }) => years).flatMap(({ year }) => (year === 'later' ? [] : [year]))
  const last = Math.max(first, ...yearsOf(plan).slice(-1), ...written)
  return (month) => {
    const year = Math.max(budgetYearOf(plan, month), first)
    return year > last ? 'later' : year
  }
}

/** The money to come of one nature on the months that the retiming says, added up by budget year. */
function retimeNature(
  plan: Plan,
  project: Project,
  nature: string,
  future: FutureMoney,
  retiming: Retiming,
): FutureMoney {
  const lines = project.budget.filter((line) => natureOf(line) === nature)
  const isRecurring = lines.some(({ recurringFrom }) => recurringFrom !== undefined)
  const yearOf = yearOfLines(plan, lines)
  const allocations = [...future].map(([year, quantity]) => {
    if (year === 'later') return { quantity, to: [{ key: year, share: 1 }] }
    const months = monthsFor(plan, project, isRecurring, year, retiming)
    const to = months.flatMap((month) =>
      monthSharesOf(month, retiming).map(({ month: landed, share }) => ({
        key: yearOf(landed),
        share: share / months.length,
      })),
    )
    return { quantity, to }
  })
  return allocate(allocations)
}

/**
 * The budget lines of a project with their money to come on the months that the retiming says, nature by nature. What
 * would fall into a closed year is spent in the first open one; what falls behind the plan's years, and those of the
 * nature's lines, goes to `later`, and what is there stays there.
 */
export function retimeMoney(plan: Plan, project: Project, retiming: Retiming): readonly BudgetLine[] {
  const moved = [...futureOf(plan, project)].map(
    ([nature, future]) => [nature, retimeNature(plan, project, nature, future, retiming)] as const,
  )
  return withFuture(plan, project, new Map(moved))
}
