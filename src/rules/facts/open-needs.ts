/** Which needs still ask for something, and which were turned down. */
import type { Entry, Plan } from '../../plan/plan.ts'

type Need = Entry<'needs'>

const TURNED_DOWN: readonly string[] = ['deferred', 'rejected']

/** Whether the need was deferred or rejected. */
export function isTurnedDown({ status }: Pick<Need, 'status'>): boolean {
  return TURNED_DOWN.includes(status)
}

/** Whether the need still asks for something: neither covered, turned down nor a duplicate. */
function isOpenNeed(need: Pick<Need, 'status'>): boolean {
  return !isTurnedDown(need) && need.status !== 'duplicate' && need.status !== 'covered'
}

/** The needs that still ask for something, in the order of the plan. */
export function openNeeds({ needs }: Pick<Plan, 'needs'>): Need[] {
  return needs.filter(isOpenNeed)
}
