/** Follows the projects in progress from state to state, to find those that nobody has touched for long. */

import type { Plan, Project } from '../plan/plan.ts'
import { lastReview } from '../plan/reviews.ts'
import type { UnchangedProject } from '../report/sections/unchanged-projects.ts'
import { type Day, monthOfDay } from '../values/calendar.ts'

/** From how many months on a project counts as unchanged for long. */
export const UNCHANGED_MONTHS = 6

interface Seen {
  readonly text: string
  readonly project: Project
  readonly since: Day
}

/** The projects in progress of one state, by lower-cased id, with the day from which they are as they are. */
export type Followed = ReadonlyMap<string, Seen>

const records = new WeakMap<Project['written'], string>()

/** What is written of a project, wherever in the files it stands; a record is the same object as long as its file is. */
function textOf(plan: Plan, project: Project): string {
  const { written } = project
  const record = records.get(written) ?? JSON.stringify(written)
  records.set(written, record)
  const review = lastReview(plan, project)?.review
  return `${record}\n${JSON.stringify({ ...review, id: undefined, at: undefined })}`
}

/** The projects in progress of the next state. */
export function follow(before: Followed, plan: Plan, day: Day): Followed {
  return new Map(
    plan.projects
      .filter(({ status }) => status === 'in_progress')
      .map((project) => {
        const key = project.id.toLowerCase()
        const text = textOf(plan, project)
        const seen = before.get(key)
        return [key, { text, project, since: seen?.text === text ? seen.since : day }]
      }),
  )
}

/** The projects of the last state that are unchanged for long on a day, the longest first, then in plan order. */
export function unchangedFor(followed: Followed, today: Day): UnchangedProject[] {
  return [...followed.values()]
    .map(({ project: { id, title }, since }) => ({
      id,
      title,
      since,
      months: monthOfDay(today) - monthOfDay(since),
    }))
    .filter(({ months }) => months > UNCHANGED_MONTHS)
    .sort((left, right) => right.months - left.months)
}
