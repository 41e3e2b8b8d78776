/** Names decisions by their subject. */
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'

/** The decision of an id by its id and subject; the id where the plan has none. */
export function decisionName(plan: Plan, id: string): string {
  const { id: own, subject } = entityById(plan.decisions, id) ?? { id }
  return subject === undefined ? own : `${own} (${subject})`
}
