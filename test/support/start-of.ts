/** The start page of a plan, for tests of what it says. */
import type { Plan } from '../../src/plan/plan.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import { type StartContext, startSince } from '../../src/reports/start-page.ts'
import { comparePlans } from '../../src/scenarios/compare/states.ts'

/** What the page of a plan is made from, compared with an older state where one is given. */
export function startOf(plan: Plan, older?: Plan, more: Partial<StartContext> = {}): StartContext {
  const told = startSince(plan)
  return {
    plan,
    figures: computeFigures(plan),
    previous: undefined,
    findings: [],
    standing: [],
    told,
    since: told.day,
    groups: [],
    counts: { error: 0, warning: 2, info: 1 },
    comparison: older && comparePlans(older, plan),
    ...more,
  }
}
