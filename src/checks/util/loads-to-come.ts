/** The loads of teams that a rule can speak of. */
import { type TeamLoad, teamLoads } from '../../metrics/base/team-load.ts'
import type { Plan } from '../../plan/plan.ts'

/** The periods of teams that have not ended and of which the capacity is known. */
export function loadsToCome(plan: Plan): TeamLoad[] {
  return teamLoads(plan).filter(({ isPast, isKnown }) => !isPast && isKnown)
}
