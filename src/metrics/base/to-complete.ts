/**
 * What is still to be paid and worked of a project: its estimate to complete (ETC = EAC - AC; PMI, The Standard for
 * Earned Value Management, 2019), by budget cell and by month.
 */
import { expectedParts, expectedYears, paidParts, yearState } from '../../plan/expected-amount.ts'
import type { BudgetSection, Plan, Project, Workload, YearAmounts } from '../../plan/plan.ts'
import { isCandidate, isCompleted, isRetained } from '../../plan/project-status.ts'
import { type Day, firstDay, lastDay, type Month } from '../../values/calendar.ts'
import { apportion, type Cents, type Days, minus, NO_CENTS, NO_DAYS, sum } from '../../values/quantity.ts'

export interface AmountToComplete {
  readonly section: BudgetSection
  readonly year: YearAmounts['year']
  /** See `natureOf` of plan/budget-cell.ts. */
  readonly nature: string
  readonly amount: Cents
}

/** Whether a project waits for a later time with all that it was to take: postponed, or not decided yet. */
function isWaiting(project: Pick<Project, 'status'>): boolean {
  return project.status === 'postponed' || isCandidate(project)
}

type Part = Pick<AmountToComplete, 'nature' | 'amount'>

/** What of some estimates is not paid yet. A nature that was paid beyond its estimate takes of the others, so that the sum stays. */
function unpaid(expected: readonly Part[], paid: readonly Part[]): Part[] {
  const paidOf = (nature: string): Cents => sum(paid.filter((one) => one.nature === nature).map(({ amount }) => amount))
  const left = expected.map(({ nature, amount }) => ({ nature, amount: minus(amount, paidOf(nature)) }))
  const total = minus(sum(expected.map(({ amount }) => amount)), sum(paid.map(({ amount }) => amount)))
  if (sum(left.map(({ amount }) => amount)) === total && left.every(({ amount }) => amount >= 0 || paid.length === 0))
    return left
  const parts = apportion(
    total,
    left.map(({ amount }) => Math.max(0, amount)),
  )
  return left.map(({ nature }, index) => ({ nature, amount: parts[index] ?? NO_CENTS }))
}

/**
 * What is still to be paid of a project by section, year and nature; none that is 0. Of a year that has ended nothing is,
 * but for what it carries over into the next. A project that waits is still to be paid all that it was to cost in any
 * year; one that was stopped, rejected or merged nothing.
 *
 * @example 2027 runs with 30 paid and 110 forecast, 2028 has 24 requested: 80 in 2027 and 24 in 2028
 */
export function moneyToComplete(plan: Plan, project: Project): AmountToComplete[] {
  const waits = isWaiting(project)
  if (!waits && !isRetained(project)) return []
  // Seen from before its first month, every year is to come and has its estimate.
  const before = waits ? { ...plan, asOf: (firstDay(plan.horizon.first) - 1) as Day } : plan
  return expectedYears(before, project)
    .filter(({ year }) => waits || yearState(plan, year) !== 'ended')
    .flatMap(({ section, year }) => {
      const expected = expectedParts(before, project, section, year)
      const paid = paidParts(plan, project, section, year)
      return unpaid(expected, paid).map((part) => ({ section, year, ...part }))
    })
    .filter(({ amount }) => amount !== 0)
}

export interface DaysToComplete {
  /** The workload entry that they are of. */
  readonly work: Workload
  /** The month they are planned in; undefined for those of months that have passed, and those of no month. */
  readonly month: Month | undefined
  readonly days: Days
}

/** The days of an entry that should have been done by the status date, or at no told time, and were not. */
function behind({ asOf }: Plan, { planned, actual, total }: Workload, waits: boolean): Days {
  const due =
    planned.size === 0 ? total : sum([...planned].flatMap(([month, days]) => (lastDay(month) <= asOf ? days : [])))
  const isTold = actual.size > 0 || planned.size === 0 || waits
  return isTold ? (Math.max(0, due - sum(actual.values())) as Days) : NO_DAYS
}

/**
 * The days still to be worked on a project: those planned in months that have not passed on the status date, and those of
 * earlier ones that were not done, where days done are told or the project waits. None of one that is over.
 */
export function daysToComplete(plan: Plan, project: Project): DaysToComplete[] {
  const waits = isWaiting(project)
  if (!waits && (!isRetained(project) || isCompleted(project))) return []
  return project.workload
    .flatMap((work) => [
      { work, month: undefined, days: behind(plan, work, waits) },
      ...[...work.planned].map(([month, days]) => ({ work, month, days: lastDay(month) > plan.asOf ? days : NO_DAYS })),
    ])
    .filter(({ days }) => days !== 0)
}
