/** The limits that a plan must keep beside money and people. */

import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Limits, Plan } from '../../plan/plan.ts'

const NONE: Limits = { axisMinima: [], goLives: [] }

/** The limits of the one approved scenario, which a plan keeps without being told again. */
function approvedLimits(plan: Plan): Limits {
  const [approved, ...others] = plan.scenarios.filter(({ status }) => status === 'approved')
  if (approved === undefined || others.length > 0) return NONE
  return flattenScenario(plan, approved).frame
}

/** Those of a scenario that was laid over the plan, then those of the approved scenario which it does not set anew. */
export function limitsInForce(plan: Plan): Limits {
  const { axisMinima, goLives } = plan.limits
  const approved = approvedLimits(plan)
  return {
    axisMinima: [
      ...axisMinima,
      ...approved.axisMinima.filter(
        ({ axis }) => !axisMinima.some((limit) => isSameId(limit.axis, axis)),
      ),
    ],
    goLives: [
      ...goLives,
      ...approved.goLives.filter(
        ({ department }) => !goLives.some((limit) => isSameId(limit.department, department)),
      ),
    ],
  }
}
