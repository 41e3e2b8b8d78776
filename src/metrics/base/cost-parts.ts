/** The expected spending of a project part by part: of which kind, on whose side, recurring or not, by year and section. */
import {
  type ExpectedPart,
  expectedParts,
  expectedYears,
  paidParts,
} from '../../plan/expected-amount.ts'
import type { BudgetSection, Plan, Project, YearAmounts } from '../../plan/plan.ts'
import { isCandidate, isRetained } from '../../plan/project-status.ts'
import { decimalNumber, parseDecimal, roundTo, times } from '../../values/decimal.ts'
import { type Cents, NO_CENTS, sum } from '../../values/quantity.ts'
import { type BudgetScope, isInBudgetScope } from './spending.ts'

/** A part of the expected spending of one section and year. */
export interface CostPart extends Omit<ExpectedPart, 'basis'> {
  readonly section: BudgetSection
  readonly year: YearAmounts['year']
}

/**
 * The parts of what the plan expects to spend on a project in a year and section: they add up to `spendingOf`. All of a
 * retained project, the payments of one that was stopped, none of a candidate.
 */
export function costParts(plan: Plan, project: Project, at: BudgetScope): CostPart[] {
  if (isCandidate(project)) return []
  const partsIn = isRetained(project) ? expectedParts : paidParts
  return expectedYears(plan, project)
    .filter(isInBudgetScope(at))
    .flatMap(({ section, year }) =>
      partsIn(plan, project, section, year).map((part) => ({ ...part, section, year })),
    )
}

/** What the parts of a project that are kept add up to. */
export function costWhere(
  plan: Plan,
  project: Project,
  at: BudgetScope,
  keeps: (part: CostPart) => boolean,
): Cents {
  return sum(
    costParts(plan, project, at)
      .filter(keeps)
      .map(({ amount }) => amount),
  )
}

/** Whether a part comes back every year: its line says from when, and that year is there. */
export function isRecurringPart({
  recurringFrom,
  year,
}: Pick<CostPart, 'recurringFrom' | 'year'>): boolean {
  return recurringFrom !== undefined && (year === 'later' || recurringFrom <= year)
}

/**
 * A share of an amount in whole cents, a half away from zero.
 *
 * @example 16.404 % of 120,000.00: 19,684.80
 */
export function shareOf(amount: Cents, rate: number): Cents {
  const factor = parseDecimal(String(rate))
  if (factor === undefined) return NO_CENTS
  const exact = times({ digits: BigInt(amount), places: 0 }, factor)
  return decimalNumber(roundTo(exact, 0, 'away')) as Cents
}
