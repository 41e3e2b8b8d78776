/** Whether a scenario's choices are in the plan's own records. */
import type { Entry } from '../model/plan.ts'

/** Whether approval has written the scenario's choices into the plan: it is approved, or was until another was. */
export function isWritten({
  status,
  decision,
}: Pick<Entry<'scenarios'>, 'status' | 'decision'>): boolean {
  return status === 'approved' || (status === 'superseded' && decision !== undefined)
}
