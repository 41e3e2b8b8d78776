/** The stages of a plan's own preparation: which of them are late. */
import { parseDay } from '../values/calendar.ts'
import type { Entry, Plan } from './plan.ts'

/** Days by which a stage that is planned or in progress has passed its last month; undefined where it is done, on time or tells no status. */
export function daysStageLate({ asOf }: Pick<Plan, 'asOf'>, { status, end }: Entry<'preparation'>): number | undefined {
  if (status === undefined || status === 'done') return undefined
  const last = parseDay(end, 'end')
  return last === undefined || last >= asOf ? undefined : asOf - last
}
