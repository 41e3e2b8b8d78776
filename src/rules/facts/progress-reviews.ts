/**
 * The reviews of a project that measure its progress, and how long the newest value of a series has held.
 */
import type { Plan, Project } from '../../plan/plan.ts'
import { type DatedReview, reviewsOf } from '../../plan/reviews.ts'

/** A review with the progress that it gives. */
export interface ProgressReview extends DatedReview {
  /** 0..1. */
  readonly progress: number
}

/** The reviews up to the status date that write a progress, oldest first. */
export function progressReviews(plan: Plan, project: Pick<Project, 'id'>): ProgressReview[] {
  return reviewsOf(plan, project).flatMap(({ day, review }) =>
    review.progress === undefined ? [] : [{ day, review, progress: review.progress }],
  )
}

/** The items at the end of a list that have the key of the last one, in their order; empty for an empty list. */
export function lastRun<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly T[] {
  const last = items.at(-1)
  if (last === undefined) return []
  const key = keyOf(last)
  return items.slice(items.findLastIndex((item) => keyOf(item) !== key) + 1)
}
