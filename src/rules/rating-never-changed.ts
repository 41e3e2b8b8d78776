/** Finds ratings that stay the same while the project moves. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { spanWords } from '../lang/dates.ts'
import { formatPercent } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type DatedReview, reviewsOf } from '../plan/reviews.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { lastRun } from './facts/progress-reviews.ts'
import { collectively, nameOf } from './words/naming.ts'

const REVIEWS = 4

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

/** The live projects that were rated often enough, with those reviews. */
function oftenRated(plan: Plan): { project: Project; rated: DatedReview[] }[] {
  return plan.projects
    .filter(isLive)
    .map((project) => ({
      project,
      rated: reviewsOf(plan, project).filter(({ review }) => review.weather?.overall !== undefined),
    }))
    .filter(({ rated }) => rated.length >= REVIEWS)
}

/** Finds projects with one overall weather in their last four rated reviews or more, though progress or end moved. */
export const ratingNeverChanged = defineRule({
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
  collective: {
    population: (plan) => oftenRated(plan).length,
    message: collectively(
      (count, of) => `La météo de ${count} des ${of} projets ne suit pas leurs indicateurs`,
      (count, of) => `The weather of ${count} of ${of} projects does not follow their figures`,
    ),
  },
  *run(plan) {
    for (const { project, rated } of oftenRated(plan)) {
      const run = lastRun(rated, ({ review }) => review.weather?.overall)
      const last = run.at(-1)
      const overall = last?.review.weather?.overall
      const moved = run.length < REVIEWS ? undefined : movement(run)
      if (last === undefined || overall === undefined || moved === undefined) continue
      yield {
        at: within(last.review, 'weather', 'overall'),
        entity: project.id,
        facts: { weather: overall, reviews: run.length },
        message: {
          fr: `Météo de ${nameOf(project, 'fr')} restée à ${quote(valueLabel(overall).fr, 'fr')} pendant ${run.length} revues, alors que ${moved.fr}`,
          en: `The weather of ${nameOf(project, 'en')} stayed at ${quote(valueLabel(overall).en, 'en')} for ${run.length} reviews while ${moved.en}`,
        },
      }
    }
  },
})
