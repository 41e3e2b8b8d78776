/** Tells a plan's own course from a comparison of anything else. */
import { isSameId } from '../metrics/base/scope.ts'
import type { Plan } from '../plan/plan.ts'

/** Whether two states follow each other in one plan; two plans, or a look back in time, are no course of one plan. */
export function isCourse(before: Plan, after: Plan): boolean {
  return isSameId(before.id, after.id) && before.asOf <= after.asOf
}
