/** What the expected amounts of projects rest on: payments and forecasts, or an earlier stage for lack of them. */
import { type Basis, expectedParts, expectedYears } from '../model/expected-amount.ts'
import type { Plan, Project } from '../model/plan.ts'
import { type Cents, NO_CENTS, sum } from '../units/quantity.ts'
import { isAsked, type MoneyAt } from './money-at.ts'
import { isRetained } from './portfolio.ts'

/** The parts of a retained project's expected amount by what they rest on, in the years and section asked for. */
export function basesOf(plan: Plan, project: Project, at: MoneyAt): ReadonlyMap<Basis, Cents> {
  const bases = new Map<Basis, Cents>()
  if (!isRetained(project)) return bases
  for (const { section, year } of expectedYears(plan, project).filter(isAsked(at))) {
    for (const { basis, amount } of expectedParts(plan, project, section, year)) {
      if (basis !== undefined) bases.set(basis, sum([bases.get(basis) ?? NO_CENTS, amount]))
    }
  }
  return bases
}

/** Whether an amount rests on an earlier stage than the one that its year should have. */
export function isFallback(basis: string): boolean {
  return basis !== 'paid' && basis !== 'forecast'
}
