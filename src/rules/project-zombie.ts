/** Finds projects in progress that do not progress. */

import { dateWords } from '../lang/dates.ts'
import { formatPercent } from '../lang/numbers.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { lastRun, type ProgressReview, progressReviews } from './facts/progress-reviews.ts'
import { collectively, nameOf } from './words/naming.ts'

/** One review says where a project stands, the next whether it moved. */
const REVIEWS = 2

/** The projects in progress that were measured more than once, with those reviews. */
function remeasured(plan: Plan): { project: Project; reviews: ProgressReview[] }[] {
  return plan.projects
    .filter(({ status }) => status === 'in_progress')
    .map((project) => ({ project, reviews: progressReviews(plan, project) }))
    .filter(({ reviews }) => reviews.length >= REVIEWS)
}

/** Finds projects in progress whose last reviews, two or more over thresholds.stale_days at least, all give one progress. */
export const projectZombie = defineRule({
  id: 'project-zombie',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet en cours avance d’une revue à l’autre',
    en: 'A project in progress moves from review to review',
  },
  why: {
    fr: 'Un projet qui n’avance plus garde ses crédits et son équipe, sans que personne n’en décide',
    en: 'A project that no longer moves keeps its money and its team, and nobody decides about it',
  },
  fix: {
    fr: 'faites trancher\u00a0: relancer avec des moyens, suspendre (on_hold) ou abandonner',
    en: 'have it decided: push it with means, put it on hold, or cancel it',
  },
  collective: {
    population: (plan) => remeasured(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets en cours n’avancent plus d’une revue à l’autre`,
      (count, of) => `${count} of ${of} projects in progress no longer move from review to review`,
    ),
  },
  *run(plan) {
    for (const { project, reviews } of remeasured(plan)) {
      const same = lastRun(reviews, ({ progress }) => progress)
      const [first, last] = [same[0], same.at(-1)]
      if (first === undefined || last === undefined || same.length < REVIEWS) continue
      if (last.day - first.day < plan.thresholds.staleDays) continue
      const since = dayText(first.day)
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { progress: last.progress, since, reviews: same.length },
        related: [
          { at: within(first.review, 'progress'), label: { fr: 'même avancement ici', en: 'the same progress here' } },
        ],
        message: {
          fr: `Projet ${nameOf(project, 'fr')} en cours, mais à ${formatPercent(last.progress, 'fr')} dans ses ${same.length} dernières revues, depuis le ${dateWords(since, 'fr')}`,
          en: `${nameOf(project, 'en')} is in progress but has stood at ${formatPercent(last.progress, 'en')} in its last ${same.length} reviews, since ${dateWords(since, 'en')}`,
        },
      }
    }
  },
})
