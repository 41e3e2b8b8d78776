/** The reviews of a project that measure its progress. */

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
