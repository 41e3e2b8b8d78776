/** A plan of a few facts with one scenario, and that scenario laid over it. */

import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Raw } from '../../src/schema/document.ts'
import { type PlanFacts, planWith } from './plan-builder.ts'
import { scenarioOf } from './scenario-of.ts'

/** A scenario as files write it. */
export type RawScenario = Raw<'scenarios'>

/** The facts of a plan's only scenario, S. */
export function scenario(facts: Partial<RawScenario>): Pick<PlanFacts, 'scenarios'> {
  return { scenarios: [{ id: 'S', title: 'S', kind: 'custom', ...facts }] }
}

/** The plan with the scenario, and the scenario laid over it. */
export function over(facts: PlanFacts, written: Partial<RawScenario>): { base: Plan; laid: Plan } {
  const base = planWith({ ...facts, ...scenario(written) })
  return { base, laid: applyScenario(base, scenarioOf(base)) }
}
