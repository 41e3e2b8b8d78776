/** A meeting about a whole plan, for tests of its page. */
import type { Plan } from '../../src/plan/plan.ts'
import type { Meeting, MeetingChoice } from '../../src/reports/meeting/meeting.ts'
import { dayOf } from './plan-builder.ts'

/** A meeting since a day (2024-06-01 where nothing is said). */
export function meetingOf(
  plan: Plan,
  { since = '2024-06-01', ...choice }: Partial<Omit<MeetingChoice, 'since'>> & { since?: string } = {},
): Meeting {
  return { ...choice, since: dayOf(since), plan, whole: plan }
}
