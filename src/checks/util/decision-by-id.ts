/** Finds a decision by a reference to it. */
import type { Entry, Plan } from '../../model/plan.ts'

/** The decision of an id without regard to case; undefined where the register has none. */
export function decisionById(
  { decisions }: Pick<Plan, 'decisions'>,
  id: string,
): Entry<'decisions'> | undefined {
  const key = id.toLowerCase()
  return decisions.find((decision) => decision.id.toLowerCase() === key)
}
