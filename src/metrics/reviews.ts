/** The last review of each project: the one that figures, reports and rules speak of. */
import type { Entry, Plan, Project } from '../model/plan.ts'
import { type Day, parseDay } from '../units/calendar.ts'

/** A review and its day. */
export interface DatedReview {
  readonly day: Day
  readonly review: Entry<'reviews'>
}

const cache = new WeakMap<Plan, ReadonlyMap<string, DatedReview>>()

function lastReviews(plan: Plan): ReadonlyMap<string, DatedReview> {
  const known = cache.get(plan)
  if (known !== undefined) return known
  const last = new Map<string, DatedReview>()
  for (const review of plan.reviews) {
    const day = parseDay(review.as_of, 'end')
    const key = review.project.toLowerCase()
    if (day === undefined || day > plan.asOf) continue
    if (day >= (last.get(key)?.day ?? day)) last.set(key, { day, review })
  }
  cache.set(plan, last)
  return last
}

/** The last review of a project up to the status date, the later written of two on one day; undefined where none is. */
export function lastReview(plan: Plan, { id }: Pick<Project, 'id'>): DatedReview | undefined {
  return lastReviews(plan).get(id.toLowerCase())
}
