/** Limits that a frame sets by the id of an entity: those of the scenario laid over the plan, and of the approved one. */

import { flattenScenario } from '../overlay/flatten-scenario.ts'
import { isSameId } from '../plan/entity.ts'
import type { LimitById, LimitKey, Plan } from '../plan/plan.ts'

/** The limits of the one approved scenario, which a plan keeps without being told again. */
function approvedLimits(plan: Plan): readonly LimitById[] {
  const [approved, ...others] = plan.scenarios.filter(({ status }) => status === 'approved')
  if (approved === undefined || others.length > 0) return []
  return flattenScenario(plan, approved).frame.limits
}

/** Those of a scenario that was laid over the plan, then those of the approved scenario which it does not set anew. */
export function limitsById(plan: Plan, key: LimitKey): LimitById[] {
  const own = plan.limits.filter((limit) => limit.key === key)
  const inherited = approvedLimits(plan).filter(
    (limit) => limit.key === key && !own.some(({ id }) => isSameId(id, limit.id)),
  )
  return [...own, ...inherited]
}
