/** The expected spending of a project part by part: of which kind, on whose side, recurring or not, by year and section. */
import { type ExpectedPart, expectedCells, expectedYears, paidParts } from '../../plan/expected-amount.ts'
import type { BudgetSection, Plan, Project, YearAmounts } from '../../plan/plan.ts'
import { isCandidate, isRetained } from '../../plan/project-status.ts'
import { decimalNumber, parseDecimal, roundTo, times } from '../../values/decimal.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { type Cents, NO_CENTS, sum } from '../../values/quantity.ts'
import { type BudgetScope, isInBudgetScope } from './spending.ts'

export interface CostPart extends Omit<ExpectedPart, 'basis'> {
  readonly section: BudgetSection
  readonly year: YearAmounts['year']
}

function allParts(plan: Plan, project: Project): CostPart[] {
  if (isCandidate(project)) return []
  const cells = isRetained(project)
    ? expectedCells(plan, project)
    : expectedYears(plan, project).map(({ section, year }) => ({
        section,
        year,
        parts: paidParts(plan, project, section, year),
      }))
  return cells.flatMap(({ section, year, parts }) => parts.map((part) => ({ ...part, section, year })))
}

/** The parts of each project that was asked for: every figure and slice of full cost asks for the same ones. */
const partsOf = memoizeByObject((plan: Plan) => memoizeByObject((project: Project) => allParts(plan, project)))

/**
 * The parts of what the plan expects to spend on a project in a year and section: they add up to `spendingOf`. All of a
 * retained project, the payments of one that was stopped, none of a candidate.
 */
export function costParts(plan: Plan, project: Project, at: BudgetScope): CostPart[] {
  return partsOf(plan)(project).filter(isInBudgetScope(at))
}

/** What the parts of a project that are kept add up to. */
export function costWhere(plan: Plan, project: Project, at: BudgetScope, keeps: (part: CostPart) => boolean): Cents {
  return sum(
    costParts(plan, project, at)
      .filter(keeps)
      .map(({ amount }) => amount),
  )
}

/** Whether a part comes back every year: its line says from when, and that year is there. */
export function isRecurringPart({ recurringFrom, year }: Pick<CostPart, 'recurringFrom' | 'year'>): boolean {
  return recurringFrom !== undefined && (year === 'later' || recurringFrom <= year)
}

/**
 * A share of an amount in whole cents, a half away from zero.
 *
 * @example 16.404 % of 120,000.00: 19,684.80
 */
export function amountAtRate(amount: Cents, rate: number): Cents {
  const factor = parseDecimal(String(rate))
  if (factor === undefined) return NO_CENTS
  const exact = times({ digits: BigInt(amount), places: 0 }, factor)
  return decimalNumber(roundTo(exact, 0, 'away')) as Cents
}
