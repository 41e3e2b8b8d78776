/** Finds projects that are nearly done, review after review. */

import { dateWords } from '../lang/dates.ts'
import { formatPercent } from '../lang/numbers.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { lastRun, type ProgressReview, progressReviews } from './facts/progress-reviews.ts'
import { collectively, nameOf } from './words/naming.ts'

const NEAR = 0.9
const REVIEWS = 3

function isNear(progress: number): boolean {
  return progress >= NEAR && progress < 1
}

/** The projects to be done that were measured often enough, with those reviews. */
function oftenMeasured(plan: Plan): { project: Project; reviews: ProgressReview[] }[] {
  return plan.projects
    .filter(isOpen)
    .map((project) => ({ project, reviews: progressReviews(plan, project) }))
    .filter(({ reviews }) => reviews.length >= REVIEWS)
}

/** Finds projects that are not completed and at 90% or more, below 100%, in three reviews or more. */
export const progressStuckNearEnd = defineRule({
  id: 'progress-stuck-near-end',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet ne reste pas à 90\u00a0% d’avancement pendant trois revues',
    en: 'A project does not stay at 90% for three reviews',
  },
  why: {
    fr: 'Les derniers dix pour cent sont souvent la moitié du travail\u00a0: l’avancement est estimé, pas mesuré',
    en: 'The last ten per cent are often half of the work: progress is guessed, not measured',
  },
  fix: {
    fr: 'réestimez le reste à faire et mesurez par jalons (progress.method: milestones)',
    en: 'estimate the remaining work again and measure by milestones (progress.method: milestones)',
  },
  collective: {
    population: (plan) => oftenMeasured(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets suivis restent à 90\u00a0% ou plus sans finir`,
      (count, of) => `${count} of ${of} reviewed projects stay at 90% or more and do not end`,
    ),
  },
  *run(plan) {
    for (const { project, reviews } of oftenMeasured(plan)) {
      const run = lastRun(reviews, ({ progress }) => isNear(progress))
      const [first, last] = [run[0], run.at(-1)]
      if (first === undefined || last === undefined) continue
      if (!isNear(last.progress) || run.length < REVIEWS) continue
      const since = dayText(first.day)
      yield {
        at: within(last.review, 'progress'),
        entity: project.id,
        facts: { progress: last.progress, since, reviews: run.length },
        related: [
          {
            at: within(first.review, 'progress'),
            label: { fr: 'première de ces revues', en: 'the first of these reviews is here' },
          },
        ],
        message: {
          fr: `Projet ${nameOf(project, 'fr')} à ${formatPercent(last.progress, 'fr')} et inachevé\u00a0: ${run.length} revues à 90\u00a0% ou plus, depuis le ${dateWords(since, 'fr')}`,
          en: `${nameOf(project, 'en')} is at ${formatPercent(last.progress, 'en')} and not completed: ${run.length} reviews at 90% or more since ${dateWords(since, 'en')}`,
        },
      }
    }
  },
})
