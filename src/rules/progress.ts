/** What reviews say of progress, one after the other. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { dateWords, spanWords } from '../lang/dates.ts'
import { formatPercent } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Project } from '../plan/plan.ts'
import { isLive, isOpen, isStatusTold } from '../plan/project-status.ts'
import { type DatedReview, reviewsOf } from '../plan/reviews.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { type Day, dayText, parseDay } from '../values/calendar.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { placedIn, recordRule } from './define.ts'
import { lastRun, progressReviews } from './facts/progress-reviews.ts'
import { nameOf } from './words/naming.ts'

/** Whether a new baseline, with its own scope, came after one day and up to another. */
function isRebaselined({ written }: Project, after: Day, upTo: Day): boolean {
  return (written.rebaselines ?? []).some(({ date }) => {
    const day = parseDay(date, 'end')
    return day !== undefined && day > after && day <= upTo
  })
}

export const progressRegressing = recordRule({
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
  most: {
    fr: 'L’avancement de {count} des {of} projets recule depuis la revue précédente, sans nouvelle référence',
    en: 'Progress of {count} of {of} projects fell since the review before, without a new baseline',
  },
  /** The live projects with two measured reviews, and the last two of each. */
  over: (plan) =>
    plan.projects.filter(isLive).flatMap((project) => {
      const [before, last] = progressReviews(plan, project).slice(-2)
      return before === undefined || last === undefined ? [] : [{ project, before, last }]
    }),
  find({ project, before, last }) {
    if (last.progress >= before.progress) return undefined
    if (isRebaselined(project, before.day, last.day)) return undefined
    const [from, to] = [dayText(before.day), dayText(last.day)]
    return {
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
  },
})

const NEAR = 0.9
const STUCK_REVIEWS = 3

function isNear(progress: number): boolean {
  return progress >= NEAR && progress < 1
}

export const progressStuckNearEnd = recordRule({
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
  most: {
    fr: '{count} des {of} projets suivis restent à 90\u00a0% ou plus sans finir',
    en: '{count} of {of} reviewed projects stay at 90% or more and do not end',
  },
  /** The projects to be done that were measured often enough, with those reviews. */
  over: (plan) =>
    plan.projects
      .filter(isOpen)
      .map((project) => ({ project, reviews: progressReviews(plan, project) }))
      .filter(({ reviews }) => reviews.length >= STUCK_REVIEWS),
  find({ project, reviews }) {
    const run = lastRun(reviews, ({ progress }) => isNear(progress))
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) return undefined
    if (!isNear(last.progress) || run.length < STUCK_REVIEWS) return undefined
    const since = dayText(first.day)
    return {
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
  },
})

export const projectProgressContradiction = recordRule({
  id: 'project-progress-contradiction',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un projet est à 100\u00a0% si et seulement s’il est terminé',
    en: 'A project is at 100% if and only if it is completed',
  },
  why: {
    fr: 'Deux vérités sur le même projet donnent deux taux de réalisation',
    en: 'Two truths about one project give two completion rates',
  },
  fix: {
    fr: 'corrigez «\u00a0status\u00a0» ou «\u00a0progress.value\u00a0»',
    en: 'correct "status" or "progress.value"',
  },
  most: {
    fr: 'L’avancement de {count} des {of} projets contredit leur statut',
    en: 'The progress of {count} of {of} projects contradicts their status',
  },
  over: ({ projects }) =>
    projects.flatMap((project) => {
      const value = project.written.progress?.value
      return value === undefined || !isStatusTold(project) ? [] : [{ project, value }]
    }),
  find({ project, value }, plan) {
    const { status } = project
    const isCompleted = status === 'completed'
    if ((value === 1) === isCompleted) return undefined
    return {
      ...placedIn(project, 'progress', 'value'),
      facts: { progress: value, status },
      related: [{ at: within(project, 'status'), label: { fr: 'le statut est ici', en: 'the status is here' } }],
      message: isCompleted
        ? {
            fr: `Le projet ${nameOf(project, 'fr')} est terminé, mais son avancement est de ${formatPercent(value, 'fr')}`,
            en: `${nameOf(project, 'en')} is completed, but its progress is ${formatPercent(value, 'en')}`,
          }
        : {
            fr: `Le projet ${nameOf(project, 'fr')} est avancé à 100\u00a0% mais n’est pas terminé (statut\u00a0: ${statusLabel(plan, status).fr})`,
            en: `${nameOf(project, 'en')} has a progress of 100% but is not completed (status: ${statusLabel(plan, status).en})`,
          },
    }
  },
})

/** One review says where a project stands, the next whether it moved. */
const STANDING_REVIEWS = 2

/** Finds projects in progress whose last reviews, two or more over thresholds.stale_days at least, all give one progress. */
export const projectZombie = recordRule({
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
  most: {
    fr: '{count} des {of} projets en cours n’avancent plus d’une revue à l’autre',
    en: '{count} of {of} projects in progress no longer move from review to review',
  },
  /** The projects in progress that were measured more than once, with those reviews. */
  over: (plan) =>
    plan.projects
      .filter(({ status }) => status === 'in_progress')
      .map((project) => ({ project, reviews: progressReviews(plan, project) }))
      .filter(({ reviews }) => reviews.length >= STANDING_REVIEWS),
  find({ project, reviews }, plan) {
    const same = lastRun(reviews, ({ progress }) => progress)
    const [first, last] = [same[0], same.at(-1)]
    if (first === undefined || last === undefined || same.length < STANDING_REVIEWS) return undefined
    if (last.day - first.day < plan.thresholds.staleDays) return undefined
    const since = dayText(first.day)
    return {
      ...placedIn(project, 'status'),
      facts: { progress: last.progress, since, reviews: same.length },
      related: [
        { at: within(first.review, 'progress'), label: { fr: 'même avancement ici', en: 'the same progress here' } },
      ],
      message: {
        fr: `Projet ${nameOf(project, 'fr')} en cours, mais à ${formatPercent(last.progress, 'fr')} dans ses ${same.length} dernières revues, depuis le ${dateWords(since, 'fr')}`,
        en: `${nameOf(project, 'en')} is in progress but has stood at ${formatPercent(last.progress, 'en')} in its last ${same.length} reviews, since ${dateWords(since, 'en')}`,
      },
    }
  },
})

const RATED_REVIEWS = 4

/** The first and last of some values where they differ; undefined where fewer than two are written. */
function change<V>(values: readonly (V | undefined)[]): readonly [V, V] | undefined {
  const written = values.filter((value) => value !== undefined)
  const [first, last] = [written[0], written.at(-1)]
  return first === undefined || last === undefined || first === last ? undefined : [first, last]
}

/** What moved while the rating did not; progress that rises under the best rating is as it should be. */
function movement(run: readonly DatedReview[]): Bilingual | undefined {
  const ends = change(run.map(({ review }) => review.forecast_end))
  if (ends !== undefined) {
    const [from, to] = ends
    return {
      fr: `la fin prévue passait ${spanWords(from, to, 'fr')}`,
      en: `the end foreseen went from ${spanWords(from, to, 'en')}`,
    }
  }
  const progress = change(run.map(({ review }) => review.progress))
  if (progress === undefined) return undefined
  const [from, to] = progress
  if (to > from && run.at(-1)?.review.weather?.overall === 'sun') return undefined
  return bilingual((lang) => {
    const [low, high] = [formatPercent(from, lang), formatPercent(to, lang)]
    return { fr: `l’avancement passait de ${low} à ${high}`, en: `progress went from ${low} to ${high}` }[lang]
  })
}

/** Finds projects with one overall weather in their last four rated reviews or more, though progress or end moved. */
export const ratingNeverChanged = recordRule({
  id: 'rating-never-changed',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'La météo d’un projet suit ses indicateurs\u00a0: elle ne reste pas figée quatre revues de suite',
    en: 'The weather of a project follows its figures: it does not stand still for four reviews',
  },
  why: {
    fr: 'Une météo recopiée de revue en revue n’est plus une appréciation, et le comité cesse de la lire',
    en: 'A rating that is copied from review to review is no judgement any more, and the committee stops reading it',
  },
  fix: {
    fr: 'réévaluez weather à la prochaine revue, avec une personne extérieure au projet',
    en: 'rate weather afresh at the next review, with somebody from outside the project',
  },
  most: {
    fr: 'La météo de {count} des {of} projets ne suit pas leurs indicateurs',
    en: 'The weather of {count} of {of} projects does not follow their figures',
  },
  /** The live projects that were rated often enough, with those reviews. */
  over: (plan) =>
    plan.projects
      .filter(isLive)
      .map((project) => ({
        project,
        rated: reviewsOf(plan, project).filter(({ review }) => review.weather?.overall !== undefined),
      }))
      .filter(({ rated }) => rated.length >= RATED_REVIEWS),
  find({ project, rated }) {
    const run = lastRun(rated, ({ review }) => review.weather?.overall)
    const last = run.at(-1)
    const overall = last?.review.weather?.overall
    const moved = run.length < RATED_REVIEWS ? undefined : movement(run)
    if (last === undefined || overall === undefined || moved === undefined) return undefined
    return {
      at: within(last.review, 'weather', 'overall'),
      entity: project.id,
      facts: { weather: overall, reviews: run.length },
      message: {
        fr: `Météo de ${nameOf(project, 'fr')} restée à ${quote(valueLabel(overall).fr, 'fr')} pendant ${run.length} revues, alors que ${moved.fr}`,
        en: `The weather of ${nameOf(project, 'en')} stayed at ${quote(valueLabel(overall).en, 'en')} for ${run.length} reviews while ${moved.en}`,
      },
    }
  },
})
