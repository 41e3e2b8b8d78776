/** Finds projects in progress that nobody has reviewed for too long. */

import { dateWords } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { lastReview } from '../plan/reviews.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Whether a project began so late that its first review is not due yet. */
function isFresh({ asOf, thresholds }: Plan, { actual, span }: Project): boolean {
  const start = actual.start ?? span.start
  return start !== undefined && asOf - start <= thresholds.staleDays
}

function inProgress({ projects }: Plan): Project[] {
  return projects.filter(({ status }) => status === 'in_progress')
}

/** Finds projects in progress for longer than the plan's threshold without a review, or with a last one that is older. */
export const reviewStale = defineRule({
  id: 'review-stale',
  subject: 'projects',
  severity: 'warning',
  parts: ['review'],
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
  example:
    'reviews: [{ project: P-014, as_of: 2024-06-30, weather: { overall: cloud }, progress: 0.5 }]',
  collective: {
    population: (plan) => inProgress(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets en cours n’ont pas de revue récente`,
      (count, of) => `${count} of ${of} projects in progress have no recent review`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    const { staleDays } = plan.thresholds
    for (const project of inProgress(plan)) {
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
            en: `${nameOf(project, 'en')} is in progress and has no review`,
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
          fr: `Dernière revue de ${nameOf(project, 'fr')} datant de ${daysText(age, 'fr')} (${dateWords(date, 'fr')}), pour un maximum de ${daysText(staleDays, 'fr')}`,
          en: `The last review of ${nameOf(project, 'en')} is ${daysText(age, 'en')} old (${dateWords(date, 'en')}), more than the limit of ${daysText(staleDays, 'en')}`,
        },
      }
    }
  },
})
