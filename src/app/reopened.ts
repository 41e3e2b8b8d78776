/** Judges a scenario that was set aside as the proposal that it is again. */

import { isWritten } from '../overlay/lineage.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import type { PlanDraft } from './plan-draft.ts'

/** Whether nothing holds the scenario against the projects: it was set aside, and never written into them. */
function isSetAside(scenario: Entry<'scenarios'>): boolean {
  const { status } = scenario
  return status === 'rejected' || (status === 'superseded' && !isWritten(scenario))
}

/** The plan with the scenario proposed. */
function proposing(plan: Plan, scenario: Entry<'scenarios'>): Plan {
  const proposed = { ...scenario, status: 'proposed' as const }
  const byId = new Map(plan.index.get('scenario')).set(scenario.id.toLowerCase(), proposed)
  return {
    ...plan,
    scenarios: plan.scenarios.map((one) => (one === scenario ? proposed : one)),
    index: new Map(plan.index).set('scenario', byId),
  }
}

/** The draft in which a scenario of its plan is a proposal where it was set aside; the same draft for any other. */
export function reopened(draft: PlanDraft, scenario: Entry<'scenarios'>): PlanDraft {
  if (!isSetAside(scenario)) return draft
  const plan = proposing(draft.plan, scenario)
  return { ...draft, plan, loaded: { ...draft.loaded, plan } }
}
