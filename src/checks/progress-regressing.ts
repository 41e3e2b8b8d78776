/** Finds projects whose progress fell since the review before, without a new baseline. */
import { within } from '../model/entity.ts'
import type { Project } from '../model/plan.ts'
import { formatPercent } from '../text/format.ts'
import { type Day, dayText, parseDay } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { isLive } from './util/is-live.ts'
import { nameOf } from './util/name-of.ts'
import { progressReviews } from './util/progress-reviews.ts'

/** Whether a new baseline, with its own scope, came after one day and up to another. */
function isRebaselined({ written }: Project, after: Day, upTo: Day): boolean {
  return (written.rebaselines ?? []).some(({ date }) => {
    const day = parseDay(date, 'end')
    return day !== undefined && day > after && day <= upTo
  })
}

/** Finds projects whose last reviewed progress is below the one before, with no re-baseline between the two. */
export const progressRegressing = defineCheck({
  id: 'progress-regressing',
  severity: 'warning',
  summary: {
    fr: 'L’avancement d’un projet ne recule pas d’une revue à l’autre, sauf nouvelle référence',
    en: 'Progress does not fall from one review to the next, unless there is a new baseline',
  },
  why: {
    fr: 'Un avancement qui recule est un reste à faire réestimé sans le dire',
    en: 'Progress that falls is remaining work re-estimated without a word',
  },
  fix: {
    fr: 'faites acter la réestimation (rebaselines, avec sa décision), ou corrigez l’avancement de la revue',
    en: 'have the new estimate decided (rebaselines, with its decision), or correct the progress of the review',
  },
  *run(plan) {
    for (const project of plan.projects) {
      const [before, last] = isLive(project) ? progressReviews(plan, project).slice(-2) : []
      if (before === undefined || last === undefined || last.progress >= before.progress) continue
      if (isRebaselined(project, before.day, last.day)) continue
      const [from, to] = [dayText(before.day), dayText(last.day)]
      yield {
        at: within(last.review, 'progress'),
        entity: project.id,
        facts: { before: before.progress, progress: last.progress, from, to },
        related: [
          {
            at: within(before.review, 'progress'),
            label: { fr: 'revue précédente', en: 'the review before is here' },
          },
        ],
        message: {
          fr: `Avancement de ${nameOf(project, 'fr')} en recul de ${formatPercent(before.progress, 'fr')} (${from}) à ${formatPercent(last.progress, 'fr')} (${to}), sans nouvelle référence`,
          en: `Expected progress of ${nameOf(project, 'en')} to stay at ${formatPercent(before.progress, 'en')} or more as on ${from}, got ${formatPercent(last.progress, 'en')} on ${to} without a new baseline`,
        },
      }
    }
  },
})
