/** Finds projects in progress that do not progress. */
import { within } from '../model/entity.ts'
import { formatPercent } from '../text/format.ts'
import { dayText } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { lastRun } from './util/last-run.ts'
import { nameOf } from './util/name-of.ts'
import { progressReviews } from './util/progress-reviews.ts'

/** One review says where a project stands, the next whether it moved. */
const REVIEWS = 2

/** Finds projects in progress whose last reviews, two or more over thresholds.stale_days at least, all give one progress. */
export const projectZombie = defineCheck({
  id: 'project-zombie',
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
  *run(plan) {
    for (const project of plan.projects) {
      if (project.status !== 'in_progress') continue
      const same = lastRun(progressReviews(plan, project), ({ progress }) => progress)
      const [first, last] = [same[0], same.at(-1)]
      if (first === undefined || last === undefined || same.length < REVIEWS) continue
      if (last.day - first.day < plan.thresholds.staleDays) continue
      const since = dayText(first.day)
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { progress: last.progress, since, reviews: same.length },
        related: [
          {
            at: within(first.review, 'progress'),
            label: { fr: 'même avancement ici', en: 'the same progress here' },
          },
        ],
        message: {
          fr: `Projet ${nameOf(project, 'fr')} en cours, mais à ${formatPercent(last.progress, 'fr')} dans ses ${same.length} dernières revues, depuis le ${since}`,
          en: `Expected ${nameOf(project, 'en')}, in progress, to have moved since ${since}, got ${formatPercent(last.progress, 'en')} in its last ${same.length} reviews`,
        },
      }
    }
  },
})
