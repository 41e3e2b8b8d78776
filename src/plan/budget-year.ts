/** The budget year of a plan: which months it holds and when it is closed. */
import { addMonths, type Day, firstDay, lastDay, type Month, monthOf, yearOf } from '../values/calendar.ts'
import type { Period } from '../values/period.ts'
import type { Plan, YearAmounts } from './plan.ts'

/** A budget year, or `later` for what lies beyond the horizon. */
export type BudgetYear = YearAmounts['year']

/** The order of budget years, `later` last; 0 for the same one. */
export function compareYears(left: BudgetYear, right: BudgetYear): number {
  const order = (year: BudgetYear): number => (year === 'later' ? Number.MAX_SAFE_INTEGER : year)
  return order(left) - order(right)
}

function lastMonthOfYear(plan: Pick<Plan, 'header'>, year: number): Month {
  const fiscal = plan.header.fiscal_year
  if (fiscal === undefined || fiscal.start_month === 1) return monthOf(year, 12)
  const first = monthOf(fiscal.named_after === 'start' ? year : year - 1, fiscal.start_month)
  return addMonths(first, 11)
}

export function budgetYearOf(plan: Pick<Plan, 'header'>, month: Month): number {
  let year = yearOf(month) - 1
  while (lastMonthOfYear(plan, year) < month) year += 1
  return year
}

export function monthsOfYear(plan: Pick<Plan, 'header'>, year: number): Period {
  const last = lastMonthOfYear(plan, year)
  return { first: addMonths(last, -11), last }
}

/** Whether the whole budget year lies at or before a day. */
export function isYearClosed(plan: Pick<Plan, 'header'>, year: number, day: Day): boolean {
  return lastDay(lastMonthOfYear(plan, year)) <= day
}

/** Whether the budget year has a day at or before a day. */
export function isYearBegun(plan: Pick<Plan, 'header'>, year: number, day: Day): boolean {
  return firstDay(addMonths(lastMonthOfYear(plan, year), -11)) <= day
}

/**
 * The share of a budget year that has passed at the end of a day, in days: from 0 before it to 1 once it has ended.
 *
 * @example on 30 June 2024, of a calendar year: 182/366 = .497
 */
export function shareOfYearPassed(plan: Pick<Plan, 'header'>, year: number, day: Day): number {
  const last = lastMonthOfYear(plan, year)
  const first = firstDay(addMonths(last, -11))
  const days = lastDay(last) - first + 1
  return Math.min(1, Math.max(0, (day - first + 1) / days))
}

/** The budget years that the horizon touches, in order. */
export function yearsOf(plan: Pick<Plan, 'header' | 'horizon'>): number[] {
  const years: number[] = []
  let year = Math.floor(plan.horizon.first / 12) - 1
  while (lastMonthOfYear(plan, year) < plan.horizon.first) year += 1
  for (; addMonths(lastMonthOfYear(plan, year), -11) <= plan.horizon.last; year += 1) years.push(year)
  return years
}
