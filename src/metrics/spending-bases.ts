/** What the expected amounts of projects rest on: payments and forecasts, or an earlier stage for lack of them. */
import { type Basis, expectedParts, expectedYears } from '../model/expected-amount.ts'
import type { Plan, Project } from '../model/plan.ts'
import { isAsked, type MoneyAt } from './money-at.ts'
import { isRetained } from './portfolio.ts'

/** What a retained project's expected amount rests on in the years and section asked for, each once, in their order. */
export function basesOf(plan: Plan, project: Project, at: MoneyAt): readonly Basis[] {
  if (!isRetained(project)) return []
  const bases = expectedYears(plan, project)
    .filter(isAsked(at))
    .flatMap(({ section, year }) => expectedParts(plan, project, section, year))
    .flatMap(({ basis }) => basis ?? [])
  return [...new Set(bases)]
}
