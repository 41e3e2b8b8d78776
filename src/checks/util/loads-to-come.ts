/** The loads of teams that a rule can speak of. */
import { loadPlan, type TeamLoad } from '../../metrics/load.ts'
import type { Plan } from '../../model/plan.ts'

/** The periods of teams that have not ended and of which the capacity is known. */
export function loadsToCome(plan: Plan): TeamLoad[] {
  return loadPlan(plan).filter(({ isPast, isKnown }) => !isPast && isKnown)
}
