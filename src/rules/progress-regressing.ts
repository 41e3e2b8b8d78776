/** Finds projects whose progress fell since the review before, without a new baseline. */

import { dateWords } from '../lang/dates.ts'
import { formatPercent } from '../lang/numbers.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Day, dayText, parseDay } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { type ProgressReview, progressReviews } from './facts/progress-reviews.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Whether a new baseline, with its own scope, came after one day and up to another. */
function isRebaselined({ written }: Project, after: Day, upTo: Day): boolean {
  return (written.rebaselines ?? []).some(({ date }) => {
    const day = parseDay(date, 'end')
    return day !== undefined && day > after && day <= upTo
  })
}

/** The live projects with two measured reviews, and the last two of each. */
function twiceMeasured(plan: Plan): { project: Project; before: ProgressReview; last: ProgressReview }[] {
  return plan.projects.filter(isLive).flatMap((project) => {
    const [before, last] = progressReviews(plan, project).slice(-2)
    return before === undefined || last === undefined ? [] : [{ project, before, last }]
  })
}

/** Finds projects whose last reviewed progress is below the one before, with no re-baseline between the two. */
export const progressRegressing = defineRule({
  id: 'progress-regressing',
  subject: 'projects',
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
  collective: {
    population: (plan) => twiceMeasured(plan).length,
    message: collectively(
      (count, of) =>
        `L’avancement de ${count} des ${of} projets recule depuis la revue précédente, sans nouvelle référence`,
      (count, of) => `Progress of ${count} of ${of} projects fell since the review before, without a new baseline`,
    ),
  },
  *run(plan) {
    for (const { project, before, last } of twiceMeasured(plan)) {
      if (last.progress >= before.progress) continue
      if (isRebaselined(project, before.day, last.day)) continue
      const [from, to] = [dayText(before.day), dayText(last.day)]
      yield {
        at: within(last.review, 'progress'),
        entity: project.id,
        facts: { before: before.progress, progress: last.progress, from, to },
        related: [
          { at: within(before.review, 'progress'), label: { fr: 'revue précédente', en: 'the review before is here' } },
        ],
        message: {
          fr: `Avancement de ${nameOf(project, 'fr')} en recul de ${formatPercent(before.progress, 'fr')} (${dateWords(from, 'fr')}) à ${formatPercent(last.progress, 'fr')} (${dateWords(to, 'fr')}), sans nouvelle référence`,
          en: `Progress of ${nameOf(project, 'en')} fell from ${formatPercent(before.progress, 'en')} (${dateWords(from, 'en')}) to ${formatPercent(last.progress, 'en')} (${dateWords(to, 'en')}) without a new baseline`,
        },
      }
    }
  },
})
