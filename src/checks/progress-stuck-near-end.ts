/** Finds projects that are nearly done, review after review. */
import { isOpen } from '../metrics/portfolio.ts'
import { within } from '../model/entity.ts'
import { formatPercent } from '../text/format.ts'
import { dayText } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { lastRun } from './util/last-run.ts'
import { nameOf } from './util/name-of.ts'
import { progressReviews } from './util/progress-reviews.ts'

const NEAR = 0.9
const REVIEWS = 3

function isNear(progress: number): boolean {
  return progress >= NEAR && progress < 1
}

/** Finds projects that are not completed and at 90% or more, below 100%, in three reviews or more. */
export const progressStuckNearEnd = defineCheck({
  id: 'progress-stuck-near-end',
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
  *run(plan) {
    for (const project of plan.projects.filter(isOpen)) {
      const run = lastRun(progressReviews(plan, project), ({ progress }) => isNear(progress))
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
          fr: `Projet ${nameOf(project, 'fr')} à ${formatPercent(last.progress, 'fr')} et inachevé\u00a0: ${run.length} revues à 90\u00a0% ou plus, depuis le ${since}`,
          en: `Expected ${nameOf(project, 'en')} to be completed, got ${formatPercent(last.progress, 'en')} and ${run.length} reviews at 90% or more since ${since}`,
        },
      }
    }
  },
})
