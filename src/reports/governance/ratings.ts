/** The reviews of running projects: the weather that they declare beside the computed one, and what was done and comes next. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { dateWords } from '../../lang/dates.ts'
import { daysText } from '../../lang/plurals.ts'
import { computedWeather, OPTIMISTIC_GAP, recentWeatherGap, weatherGap } from '../../metrics/base/weather.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type DatedReview, lastReview } from '../../plan/reviews.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { changeCell, count, toned } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { idAndTitle } from '../words/names.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { WEATHER_DIMENSIONS, weatherCell } from '../words/weather.ts'
import { weatherTrend } from './weather-trend.ts'
import { circulationColumn } from './words.ts'

const TEXTS = printed('ratings', {
  title: { fr: 'Météo déclarée et météo calculée', en: 'Declared and computed weather' },
  none: {
    fr: 'Aucune revue de projet en cours ou suspendu\u00a0: inscrivez-les sous reviews (project, as_of, weather).',
    en: 'No review of a project in progress or on hold: enter them under reviews (project, as_of, weather).',
  },
  declared: { fr: 'Déclarée', en: 'Declared' },
  computed: { fr: 'Calculée', en: 'Computed' },
  gap: { fr: 'Écart (niveaux)', en: 'Gap (levels)' },
  scale: (days: Bilingual) => ({
    fr: `Écart\u00a0: niveaux de trop dans la météo déclarée (soleil ou éclaircies 0, nuage 1, orage 2). À partir de deux niveaux elle est trop optimiste, si la revue a ${days.fr} au plus\u00a0; une revue plus ancienne ne compte pas.`,
    en: `Gap: levels by which the declared weather is better (sun or partly cloudy 0, cloud 1, storm 2). From two levels on it is too optimistic, where the review is at most ${days.en} old; an older review does not count.`,
  }),
  trend: { fr: 'Tendance', en: 'Trend' },
  dimensions: { fr: 'Dimensions déclarées', en: 'Declared dimensions' },
  reviewed: { fr: 'Revue du', en: 'Reviewed' },
  author: { fr: 'Auteur', en: 'Author' },
  actions: { fr: 'Alertes et plans d’action', en: 'Alerts and action plans' },
  alerts: { fr: 'Alertes', en: 'Alerts' },
  action: { fr: 'Plan d’action', en: 'Action plan' },
  news: { fr: 'Revues', en: 'Reviews' },
  noNews: {
    fr: 'Aucune revue ne dit ce qui est fait ni ce qui vient\u00a0: inscrivez done et next dans reviews.',
    en: 'No review says what was done or comes next: enter done and next under reviews.',
  },
  age: { fr: 'Âge (jours)', en: 'Age (days)' },
  done: { fr: 'Fait', en: 'Done' },
  next: { fr: 'À venir', en: 'Next' },
})

interface Reviewed extends DatedReview {
  readonly project: Project
}

const RUNNING: readonly string[] = ['in_progress', 'on_hold']

/** The projects in progress or on hold that have a review, with the last one, in plan order. */
function reviewed({ projects, ...plan }: Plan): Reviewed[] {
  const whole = { projects, ...plan }
  return projects
    .filter(({ status }) => RUNNING.includes(status))
    .flatMap((project) => {
      const last = lastReview(whole, project)
      return last === undefined ? [] : [{ project, ...last }]
    })
}

function gapCell(plan: Plan, project: Project): Cell {
  const recent = recentWeatherGap(plan, project)
  return {
    ...changeCell('count', weatherGap(plan, project)),
    ...toned(recent !== undefined && recent >= OPTIMISTIC_GAP ? 'bad' : undefined),
  }
}

const projectColumn = column<Reviewed>('project', LABELS.project, 'text', ({ project }) => idAndTitle(project))

const rowId = ({ project }: Reviewed): string => project.id

function declaredTable(plan: Plan, reviews: readonly Reviewed[]): Table {
  return listTable({ id: 'declared_weather', rowId }, reviews, [
    projectColumn,
    column('as_of', TEXTS.reviewed, 'day', ({ day }) => day),
    column('author', TEXTS.author, 'role', ({ review }) => review.author),
    column('declared', TEXTS.declared, 'text', ({ review }) => weatherCell(review.weather?.overall)),
    column('computed', TEXTS.computed, 'text', ({ project }) => weatherCell(computedWeather(plan, project))),
    column('gap', TEXTS.gap, 'count', ({ project }) => gapCell(plan, project)),
    column('trend', TEXTS.trend, 'text', ({ review }) => (review.trend === undefined ? '' : valueLabel(review.trend))),
  ])
}

function dimensionTable(reviews: readonly Reviewed[]): Table {
  const table = listTable(
    { id: 'declared_dimensions', title: TEXTS.dimensions, rowId },
    reviews.filter(({ review: { weather } }) => WEATHER_DIMENSIONS.some(([key]) => weather?.[key])),
    [
      projectColumn,
      ...WEATHER_DIMENSIONS.map(([key, title]) =>
        column<Reviewed>(key, title, 'text', ({ review }) => weatherCell(review.weather?.[key])),
      ),
    ],
  )
  return withoutIdleColumns(
    table,
    WEATHER_DIMENSIONS.map(([key]) => key),
  )
}

/** `Weekly call with the supplier (by 15 October 2024)`. */
function actionText({ review: { action_plan: plan } }: Reviewed): Bilingual | string {
  if (plan === undefined) return ''
  const { action, due } = plan
  if (due === undefined) return action
  return bilingual((lang) => `${action} (${dateWords(due, lang)})`)
}

function answerTable(reviews: readonly Reviewed[]): Table {
  const telling = reviews.filter(({ review }) => (review.alerts ?? []).length > 0 || review.action_plan !== undefined)
  const table = listTable({ id: 'action_plans', title: TEXTS.actions, rowId }, telling, [
    projectColumn,
    column('alerts', TEXTS.alerts, 'text', ({ review }) => (review.alerts ?? []).join('\u00a0; ')),
    column('action', TEXTS.action, 'text', actionText),
    column('owner', LABELS.owner, 'role', ({ review }) => review.action_plan?.owner),
  ])
  return withoutIdleColumns(table, ['alerts', 'action', 'owner'])
}

export const declaredWeatherSection = defineSection('weather', TEXTS.title, ({ plan }: ReportContext) => {
  const reviews = reviewed(plan)
  const rated = reviews.filter(({ review }) => review.weather !== undefined)
  const days = bilingual((lang) => daysText(plan.thresholds.staleDays, lang))
  return [
    ...weatherTrend(plan),
    ...filled([declaredTable(plan, rated)]),
    ...(rated.length === 0 ? [] : [note(TEXTS.scale(days), 'quiet')]),
    ...filled(
      [dimensionTable(rated), answerTable(reviews)],
      rated.length === 0 ? note(ofChosen(plan, TEXTS.none)) : undefined,
    ),
  ]
})

export const reviewNews = defineSection('reviews', TEXTS.news, ({ plan }: ReportContext) => {
  const told = reviewed(plan).filter(({ review: { done, next } }) => done !== undefined || next !== undefined)
  const table = listTable({ id: 'review_news', rowId }, told, [
    projectColumn,
    column('as_of', TEXTS.reviewed, 'day', ({ day }) => day),
    column('age', TEXTS.age, 'count', ({ day }) => {
      const age = plan.asOf - day
      return count(age, age > plan.thresholds.staleDays ? 'bad' : undefined)
    }),
    column('done', TEXTS.done, 'text', ({ review }) => review.done ?? ''),
    column('next', TEXTS.next, 'text', ({ review }) => review.next ?? ''),
    circulationColumn<Reviewed>(({ review }) => review.confidential === true),
  ])
  return filled([withoutIdleColumns(table, ['confidential'])], note(ofChosen(plan, TEXTS.noNews)))
})
