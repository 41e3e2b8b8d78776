/** Finds projects in progress that nobody has reviewed for too long. */

import { dateWords } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import { isRecent, lastReview, reviewedProjects } from '../plan/reviews.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Finds projects whose review is due and that have none, or a last one that is older than the plan's threshold. */
export const reviewStale = defineRule({
  id: 'review-stale',
  subject: 'projects',
  severity: 'warning',
  parts: ['review'],
  summary: {
    fr: 'Un projet en cours a une revue récente, dans un plan qui tient des revues',
    en: 'A project in progress has a recent review, in a plan that keeps reviews',
  },
  why: {
    fr: 'Une météo ancienne est presque toujours optimiste\u00a0; le comité décide sur des faits périmés',
    en: 'An old weather report is nearly always rosy; the committee decides on stale facts',
  },
  fix: {
    fr: 'ajoutez une revue du projet à la date du plan (seuil\u00a0: thresholds.stale_days)',
    en: "add a review of the project at the plan's status date (limit: thresholds.stale_days)",
  },
  example: 'reviews: [{ project: P-014, as_of: 2024-06-30, weather: { overall: cloud }, progress: 0.5 }]',
  named: { 'P-014': 'project' },
  collective: {
    population: (plan) => reviewedProjects(plan, plan.projects).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets en cours dont une revue est attendue n’en ont pas de récente`,
      (count, of) => `${count} of ${of} projects in progress of which a review is due have no recent one`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    const { staleDays } = plan.thresholds
    for (const project of reviewedProjects(plan, plan.projects)) {
      const at = within(project, 'status')
      const found = lastReview(plan, project)
      if (found === undefined) {
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
      if (isRecent(plan, found.day)) continue
      const age = plan.asOf - found.day
      const date = dayText(found.day)
      yield {
        at,
        entity: project.id,
        facts: { review: date, age, limit: staleDays },
        related: [{ at: within(found.review, 'as_of'), label: { fr: 'dernière revue', en: 'last review is here' } }],
        message: {
          fr: `Dernière revue de ${nameOf(project, 'fr')} datant de ${daysText(age, 'fr')} (${dateWords(date, 'fr')}), pour un maximum de ${daysText(staleDays, 'fr')}`,
          en: `The last review of ${nameOf(project, 'en')} is ${daysText(age, 'en')} old (${dateWords(date, 'en')}), more than the limit of ${daysText(staleDays, 'en')}`,
        },
      }
    }
  },
})
