/** Which decisions belong on the page of a meeting. */
import type { Entry } from '../../plan/plan.ts'
import type { Meeting } from './meeting.ts'

/** Whether the page is about the whole plan, or the decision names a project of the page. */
export function isOfPage(
  { plan, whole }: Pick<Meeting, 'plan' | 'whole'>,
  { projects = [] }: Entry<'decisions'>,
): boolean {
  if (plan === whole) return true
  const ids = new Set(plan.projects.map(({ id }) => id.toLowerCase()))
  return projects.some((id) => ids.has(id.toLowerCase()))
}
