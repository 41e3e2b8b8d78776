/** Which decisions wait for their follow-up beyond its due date, for reports and rules alike. */
import type { Entry, Plan } from '../model/plan.ts'
import { parseDay } from '../units/calendar.ts'

const SETTLED: readonly string[] = ['done', 'dropped']

/** How many days a decision's follow-up is late on the status date; undefined where it is settled or not yet due. */
export function followUpDelay(
  { asOf }: Pick<Plan, 'asOf'>,
  { due = '', status = 'open' }: Pick<Entry<'decisions'>, 'due' | 'status'>,
): number | undefined {
  const day = parseDay(due, 'end')
  return day === undefined || day >= asOf || SETTLED.includes(status) ? undefined : asOf - day
}
