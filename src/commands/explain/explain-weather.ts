/** What `plan explain storm` says: what a weather means, when it is computed, what doubts it, and which projects have it. */

import { EXPLAIN_TEXTS as T } from '../../lang/catalogue/explain.ts'
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { daysLateText } from '../../lang/catalogue/reports.ts'
import { fold } from '../../lang/nearest.ts'
import { formatPercent } from '../../lang/numbers.ts'
import type { Noun } from '../../lang/plurals.ts'
import { computedWeather } from '../../metrics/base/weather.ts'
import { thresholdsOf } from '../../plan/build/build-plan.ts'
import type { Plan, Project, Thresholds } from '../../plan/plan.ts'
import { isOpen, ofUnknownStatus } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import { text } from '../../reports/document/cell.ts'
import type { Section, Table } from '../../reports/document/document.ts'
import { column, listTable, note } from '../../reports/document/table.ts'
import { PROJECT_COLUMNS } from '../../reports/sections/portfolio.ts'
import { calmNote } from '../../reports/words/calm.ts'
import { idAndTitle } from '../../reports/words/names.ts'
import { WEATHERS } from '../../schema/values.ts'
import { type Bilingual, bilingual, capitalised } from '../../values/language.ts'
import { factsSection, type TopicExplanation } from './explanation.ts'

export type Weather = (typeof WEATHERS)[number]

const TEXTS = {
  title: { fr: 'Météo des projets', en: 'Weather of projects' },
  means: { fr: 'Sens', en: 'Meaning' },
  computedWhen: { fr: 'Calculée quand', en: 'Computed when' },
  thresholds: { fr: 'Seuils', en: 'Thresholds' },
  ownThresholds: {
    fr: 'ceux de thresholds dans ce plan, à défaut ceux de l’outil',
    en: 'those of thresholds in this plan, else those of the tool',
  },
  usualThresholds: {
    fr: 'ceux de l’outil\u00a0; un plan écrit les siens sous thresholds',
    en: 'those of the tool; a plan writes its own under thresholds',
  },
  declared: { fr: 'Se déclare dans une revue', en: 'Declared in a review' },
  doubted: { fr: 'Mise en doute par', en: 'Doubted by' },
  projects: { fr: 'Projets à terminer qui l’ont', en: 'Unfinished projects that have it' },
  none: {
    fr: 'Aucun projet à terminer de ce plan n’a cette météo.',
    en: 'No unfinished project of this plan has this weather.',
  },
  declaredBy: { fr: 'Déclarée', en: 'Declared' },
  computedAs: { fr: 'Calculée', en: 'Computed' },
  withoutPlan: {
    fr: 'Ajoutez -p PLAN pour les seuils d’un plan et les projets qui ont cette météo.',
    en: 'Add -p PLAN for the thresholds of a plan and the projects that have this weather.',
  },
  within: (late: Bilingual, cost: Bilingual) => ({
    fr: `au plus ${late.fr} et au plus ${cost.fr} au-dessus du coût de référence`,
    en: `at most ${late.en} and at most ${cost.en} above the baseline cost`,
  }),
  beyond: (late: Bilingual, cost: Bilingual) => ({
    fr: `plus de ${late.fr}, ou plus de ${cost.fr} au-dessus du coût de référence`,
    en: `more than ${late.en}, or more than ${cost.en} above the baseline cost`,
  }),
  never: { fr: 'jamais\u00a0: une personne seule voit cette nuance', en: 'never: only a person sees this shade' },
  written: (weather: string) => ({ fr: `weather: { overall: ${weather} }`, en: `weather: { overall: ${weather} }` }),
  meanings: {
    sun: { fr: 'délais, coût et périmètre sont tenus', en: 'dates, cost and scope hold' },
    partly_cloudy: {
      fr: 'une difficulté, que le projet règle par ses propres moyens',
      en: 'a difficulty that the project settles by its own means',
    },
    cloud: {
      fr: 'délais, coût ou périmètre dérivent\u00a0: l’instance de pilotage est alertée et suit le redressement',
      en: 'dates, cost or scope slip: the steering body is told and follows the recovery',
    },
    storm: {
      fr: 'délais, coût ou périmètre ne tiennent plus sans une décision de l’instance de pilotage',
      en: 'dates, cost or scope no longer hold without a decision of the steering body',
    },
  },
} as const

const UNRATED: Noun = {
  fr: ['projet sans météo ou de statut inconnu', 'projets sans météo ou de statut inconnu'],
  en: ['project without a weather or of unknown status', 'projects without a weather or of unknown status'],
}

/** Days late and a cost overrun in words. */
function limits(days: number, share: number): [late: Bilingual, cost: Bilingual] {
  return [bilingual((lang) => daysLateText(days, lang)), bilingual((lang) => formatPercent(share, lang))]
}

/** When the figures give a weather. */
const WHEN: Readonly<Record<Weather, (thresholds: Thresholds) => Bilingual>> = {
  sun: ({ lateAmberDays, costAmber }) => TEXTS.within(...limits(lateAmberDays, costAmber)),
  partly_cloudy: () => TEXTS.never,
  cloud: ({ lateAmberDays, costAmber }) => TEXTS.beyond(...limits(lateAmberDays, costAmber)),
  storm: ({ lateRedDays, costRed }) => TEXTS.beyond(...limits(lateRedDays, costRed)),
}

/** The rules that speak of a declared weather which may not be so. */
const DOUBTING = ['rating-never-changed', 'review-stale', 'milestone-slipping'] as const

/** What people call a weather beside its value and its label, folded; the colours are those of the thresholds. */
const NAMES: Readonly<Record<Weather, readonly string[]>> = {
  sun: ['sunny', 'ensoleille', 'beautemps', 'green', 'vert'],
  partly_cloudy: ['partlysunny', 'eclaircie'],
  cloud: ['clouds', 'cloudy', 'nuage', 'nuageux', 'amber', 'orange'],
  storm: ['storms', 'stormy', 'orages', 'orageux', 'red', 'rouge'],
}

const WHOLE: readonly string[] = ['weather', 'meteo']

/** The words for a weather in plan files, for suggestions. */
export const WEATHER_WORDS: readonly string[] = ['weather', ...WEATHERS]

/** The weathers that a word of either language means: one, or all for `weather`; undefined for any other word. */
export function weathersOf(word: string): readonly Weather[] | undefined {
  const folded = fold(word)
  if (WHOLE.includes(folded)) return WEATHERS
  const found = WEATHERS.find((weather) => {
    const { fr, en } = valueLabel(weather)
    return [weather, fr, en].map(fold).includes(folded) || NAMES[weather].includes(folded)
  })
  return found === undefined ? undefined : [found]
}

/** A project to be finished with its two weathers. */
interface Rated {
  readonly project: Project
  readonly declared: string | undefined
  readonly computed: string | undefined
}

function weathersOfOpen(plan: Plan): Rated[] {
  return plan.projects
    .filter(isOpen)
    .map((project) => ({
      project,
      declared: lastReview(plan, project)?.review.weather?.overall,
      computed: computedWeather(plan, project),
    }))
}

function ratedProjects(plan: Plan, weather: Weather): Rated[] {
  return weathersOfOpen(plan).filter(({ declared, computed }) => declared === weather || computed === weather)
}

function projectsTable(plan: Plan, rated: readonly Rated[]): Table {
  const shown = (id: string, title: Bilingual) =>
    PROJECT_COLUMNS.filter((one) => one.id === id).map((one) => ({
      ...one,
      title,
      cell: ({ project }: Rated) => one.cell({ plan, project }),
    }))
  return listTable({ id: 'projects', rowId: ({ project }) => project.id }, rated, [
    column('project', LABELS.project, 'text', ({ project }) => idAndTitle(project)),
    ...shown('weather', TEXTS.declaredBy),
    ...shown('computed_weather', TEXTS.computedAs),
  ])
}

/** How many projects could have any weather: those without one, and those of unknown status. */
function unrated(plan: Plan): number {
  const isRated = ({ declared, computed }: Rated): boolean => (declared ?? computed) !== undefined
  return ofUnknownStatus(plan).length + weathersOfOpen(plan).filter((one) => !isRated(one)).length
}

function projectsSection(plan: Plan, weather: Weather): Section {
  const rated = ratedProjects(plan, weather)
  const block = rated.length === 0 ? calmNote(TEXTS.none, [[unrated(plan), UNRATED]]) : projectsTable(plan, rated)
  return { id: 'projects', title: TEXTS.projects, blocks: [block] }
}

function oneWeather(weather: Weather, plan: Plan | undefined, thresholds: Thresholds): Section[] {
  const { fr, en } = valueLabel(weather)
  const title = { fr: `${capitalised(fr)} (${weather})`, en: `${capitalised(en)} (${weather})` }
  const facts = factsSection(weather, title, [
    [TEXTS.means, text(TEXTS.meanings[weather])],
    [TEXTS.declared, text(TEXTS.written(weather))],
    [TEXTS.computedWhen, text(WHEN[weather](thresholds))],
    [TEXTS.thresholds, text(plan === undefined ? TEXTS.usualThresholds : TEXTS.ownThresholds)],
    [TEXTS.doubted, text(DOUBTING.join(', '))],
  ])
  if (plan !== undefined) return [facts, projectsSection(plan, weather)]
  return [{ ...facts, blocks: [...facts.blocks, note(TEXTS.withoutPlan)] }]
}

/** The whole scale as a table, with how many unfinished projects of the plan have each weather. */
export function weatherScale(thresholds: Thresholds, plan?: Plan): Section {
  const count = (weather: Weather, side: 'declared' | 'computed'): string => {
    const rated = plan === undefined ? [] : ratedProjects(plan, weather)
    return String(rated.filter((one) => one[side] === weather).length)
  }
  const table = listTable({ id: 'weather_list' }, WEATHERS, [
    column('value', LABELS.value, 'text', (weather) => weather),
    column('label', T.label, 'text', valueLabel),
    column('means', TEXTS.means, 'text', (weather) => TEXTS.meanings[weather]),
    column('computed_when', TEXTS.computedWhen, 'text', (weather) => WHEN[weather](thresholds)),
    ...(plan === undefined
      ? []
      : [
          column('declared', TEXTS.declaredBy, 'text', (one: Weather) => count(one, 'declared')),
          column('computed', TEXTS.computedAs, 'text', (one: Weather) => count(one, 'computed')),
        ]),
  ])
  return { id: 'weather', title: TEXTS.title, blocks: [table] }
}

function weatherData(weather: Weather, plan: Plan | undefined, thresholds: Thresholds): object {
  const rated = plan === undefined ? undefined : ratedProjects(plan, weather)
  return {
    value: weather,
    label: valueLabel(weather).en,
    meaning: TEXTS.meanings[weather].en,
    computed_when: WHEN[weather](thresholds).en,
    projects:
      rated?.map(({ project, declared, computed }) => ({
        id: project.id,
        declared: declared ?? null,
        computed: computed ?? null,
      })) ?? null,
  }
}

/** One weather, or the whole scale, as sections and as data; a plan gives its thresholds and its projects. */
export function explainWeather(weathers: readonly Weather[], plan?: Plan): TopicExplanation {
  const thresholds = plan?.thresholds ?? thresholdsOf(undefined)
  const [first, ...others] = weathers
  const { lateAmberDays, lateRedDays, costAmber, costRed } = thresholds
  return {
    sections:
      first !== undefined && others.length === 0
        ? oneWeather(first, plan, thresholds)
        : [weatherScale(thresholds, plan)],
    data: {
      topic: 'weather',
      weathers: weathers.map((weather) => weatherData(weather, plan, thresholds)),
      thresholds: {
        late_amber_days: lateAmberDays,
        late_red_days: lateRedDays,
        cost_amber: costAmber,
        cost_red: costRed,
      },
      doubted_by: DOUBTING,
    },
  }
}
