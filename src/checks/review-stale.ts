/** Finds projects in progress that nobody has reviewed for too long. */
import { lastReview } from '../metrics/reviews.ts'
import { within } from '../model/entity.ts'
import type { Plan, Project } from '../model/plan.ts'
import { dayText } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { daysText } from './util/days-text.ts'
import { nameOf } from './util/name-of.ts'

/** Whether a project began so late that its first review is not due yet. */
function isFresh({ asOf, thresholds }: Plan, { actual, span }: Project): boolean {
  const start = actual.start ?? span.start
  return start !== undefined && asOf - start <= thresholds.staleDays
}

/** Finds projects in progress for longer than the plan's threshold without a review, or with a last one that is older. */
export const reviewStale = defineCheck({
  id: 'review-stale',
  severity: 'warning',
  summary: {
    fr: 'Un projet en cours a une revue récente',
    en: 'A project in progress has a recent review',
  },
  why: {
    fr: 'Une météo ancienne est presque toujours optimiste\u00a0; le comité décide sur des faits périmés',
    en: 'An old weather report is nearly always rosy; the committee decides on stale facts',
  },
  fix: {
    fr: 'ajoutez une revue du projet à la date du plan (seuil\u00a0: thresholds.stale_days)',
    en: "add a review of the project at the plan's status date (limit: thresholds.stale_days)",
  },
  *run(plan) {
    const { staleDays } = plan.thresholds
    for (const project of plan.projects) {
      if (project.status !== 'in_progress') continue
      const at = within(project, 'status')
      const found = lastReview(plan, project)
      if (found === undefined) {
        if (isFresh(plan, project)) continue
        yield {
          at,
          entity: project.id,
          facts: { limit: staleDays },
          message: {
            fr: `Projet ${nameOf(project, 'fr')} en cours sans aucune revue`,
            en: `Missing review of ${nameOf(project, 'en')}, which is in progress`,
          },
        }
        continue
      }
      const age = plan.asOf - found.day
      if (age <= staleDays) continue
      const date = dayText(found.day)
      yield {
        at,
        entity: project.id,
        facts: { review: date, age, limit: staleDays },
        related: [
          {
            at: within(found.review, 'as_of'),
            label: { fr: 'dernière revue', en: 'last review is here' },
          },
        ],
        message: {
          fr: `Dernière revue de ${nameOf(project, 'fr')} datant de ${daysText(age, 'fr')} (${date}), pour un maximum de ${daysText(staleDays, 'fr')}`,
          en: `Expected the last review of ${nameOf(project, 'en')} to be at most ${daysText(staleDays, 'en')} old, got ${daysText(age, 'en')} (${date})`,
        },
      }
    }
  },
})
