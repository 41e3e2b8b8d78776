/** The reviews of each project up to the status date: the ones that figures, reports and rules speak of. */
import { type Day, parseDay } from '../values/calendar.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { addToList } from '../values/multimap.ts'
import { bodiesWithCadence } from './meetings.ts'
import type { Entry, Plan, Project } from './plan.ts'

export interface DatedReview {
  readonly day: Day
  readonly review: Entry<'reviews'>
}

const datedReviews = memoizeByObject((plan: Plan): ReadonlyMap<string, readonly DatedReview[]> => {
  const byProject = new Map<string, DatedReview[]>()
  for (const review of plan.reviews) {
    const day = parseDay(review.as_of, 'end')
    if (day === undefined || day > plan.asOf) continue
    addToList(byProject, review.project.toLowerCase(), { day, review })
  }
  for (const list of byProject.values()) list.sort((left, right) => left.day - right.day)
  return byProject
})

/** The reviews of a project up to the status date, oldest first; two of one day in the order of the files. */
export function reviewsOf(plan: Plan, { id }: Pick<Project, 'id'>): readonly DatedReview[] {
  return datedReviews(plan).get(id.toLowerCase()) ?? []
}

/** The last review of a project up to the status date, the later written of two on one day; undefined where none is. */
export function lastReview(plan: Plan, project: Pick<Project, 'id'>): DatedReview | undefined {
  return reviewsOf(plan, project).at(-1)
}

/** Whether a review of that day is recent enough on the status date to speak of it: no older than the plan's `stale_days`. */
export function isRecent({ asOf, thresholds }: Pick<Plan, 'asOf' | 'thresholds'>, day: Day): boolean {
  return asOf - day <= thresholds.staleDays
}

/** The last review of a project, where it is recent enough to speak of the status date; undefined where none is. */
export function recentReview(plan: Plan, project: Pick<Project, 'id'>): DatedReview | undefined {
  const last = lastReview(plan, project)
  return last !== undefined && isRecent(plan, last.day) ? last : undefined
}

/** Whether a plan sets a rhythm of reviews: it writes one, how old one may be (`stale_days`), or how often a body meets. */
export function keepsReviews(plan: Pick<Plan, 'reviews' | 'header' | 'bodies'>): boolean {
  const { reviews, header } = plan
  const isAgeWritten = header.thresholds?.stale_days !== undefined
  return reviews.length > 0 || isAgeWritten || bodiesWithCadence(plan).length > 0
}

/**
 * The projects of which a recent review is due on the status date, in a plan that keeps reviews: those in progress, without
 * one that began no longer ago than a review may be old, or is still to begin, and has none yet.
 */
export function reviewedProjects<P extends Project>(plan: Plan, projects: readonly P[]): P[] {
  if (!keepsReviews(plan)) return []
  return projects.filter((project) => {
    const start = project.actual.start ?? project.span.start
    const isFresh = start !== undefined && isRecent(plan, start)
    return project.status === 'in_progress' && !(isFresh && lastReview(plan, project) === undefined)
  })
}
