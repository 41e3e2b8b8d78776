/** The picture of where retained projects stand: by axis, what is done, under way with its weather, and to come. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { capitalisedName } from '../../metrics/base/scope.ts'
import { slicesBy } from '../../metrics/base/slices.ts'
import { weatherInForce } from '../../metrics/base/weather.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted, isCompleted, isRetained, isStatusTold } from '../../plan/project-status.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { ChartTable, Tone } from '../document/document.ts'
import { column, listTable } from '../document/table.ts'
import { WEATHER_TONES } from '../sections/portfolio.ts'

const TEXTS = printed('project-states', {
  title: { fr: 'État des projets retenus', en: 'State of retained projects' },
  unrated: { fr: 'En cours, sans météo', en: 'Under way, no weather' },
  to_come: { fr: 'À venir', en: 'To come' },
  unknown: { fr: 'Statut inconnu', en: 'Status unknown' },
  all: { fr: 'Ensemble', en: 'All' },
  counts: (all: number, done: number, running: number, ahead: number) => ({
    fr: `Projets retenus\u00a0: ${all}\u00a0; terminés\u00a0: ${done}, en cours\u00a0: ${running}, à venir\u00a0: ${ahead}`,
    en: `Retained projects: ${all}; completed: ${done}, under way: ${running}, to come: ${ahead}`,
  }),
  untold: (count: number) => ({ fr: `, statut inconnu\u00a0: ${count}`, en: `, status unknown: ${count}` }),
  storm: (storm: number, rated: number) => ({
    fr: `\u00a0; en orage\u00a0: ${storm} des ${rated} dont la météo est connue`,
    en: `; in storm: ${storm} of the ${rated} whose weather is known`,
  }),
})

const WEATHERS = ['sun', 'partly_cloudy', 'cloud', 'storm'] as const

/** In the order in which they are stacked. */
const STATES = ['completed', ...WEATHERS, 'unrated', 'to_come', 'unknown'] as const

type State = (typeof STATES)[number]

/** The weather of what is under way, as the roadmap tells it, else the status. */
function stateOf(plan: Plan, project: Project): State {
  if (!isStatusTold(project)) return 'unknown'
  if (isCompleted(project)) return 'completed'
  if (!hasStarted(project)) return 'to_come'
  const weather = weatherInForce(plan, project)?.weather
  return WEATHERS.find((one) => one === weather) ?? 'unrated'
}

function nameOf(state: State): Bilingual {
  return state === 'unrated' || state === 'to_come' || state === 'unknown'
    ? TEXTS[state]
    : capitalisedName(valueLabel(state))
}

function toneOf(state: State): Tone | undefined {
  return state === 'completed' ? 'quiet' : WEATHER_TONES[state]
}

function sentenceOf(states: readonly State[]): Bilingual {
  const count = (...some: readonly State[]): number => states.filter((state) => some.includes(state)).length
  const rated = count(...WEATHERS)
  const counts = TEXTS.counts(states.length, count('completed'), rated + count('unrated'), count('to_come'))
  const told = [
    counts,
    ...(count('unknown') === 0 ? [] : [TEXTS.untold(count('unknown'))]),
    ...(rated === 0 ? [] : [TEXTS.storm(count('storm'), rated)]),
  ]
  return bilingual((lang) => `${told.map((part) => part[lang]).join('')}.`)
}

/** Retained projects by lead axis and state, each once; nothing where none is retained. */
export function projectStates(plan: Plan): ChartTable[] {
  const rows = slicesBy(plan, 'axis')
    .map(({ key, label, scope }) => ({
      id: key,
      label: plan.axes.length === 0 ? TEXTS.all : label,
      states: scope.projects.filter(isRetained).map((project) => stateOf(plan, project)),
    }))
    .filter(({ states }) => states.length > 0)
  if (rows.length === 0) return []
  const all = rows.flatMap(({ states }) => states)
  const shown = STATES.filter((state) => all.includes(state))
  const countIn = (states: readonly State[], state: State): number => states.filter((one) => one === state).length
  const table = listTable({ id: 'project_states', title: TEXTS.title, rowId: ({ id }) => id }, rows, [
    column('axis', LABELS.axis, 'text', ({ label }) => label),
    ...shown.map((state) =>
      column(state, nameOf(state), 'count', ({ states }: (typeof rows)[number]) => countIn(states, state)),
    ),
  ])
  const series = shown.map((state) => {
    const tone = toneOf(state)
    return { column: state, mark: 'bar', ...(tone === undefined ? {} : { tone }) } as const
  })
  const chart = { type: 'series', category: 'axis', isStacked: true, series } as const
  return [{ ...table, isFolded: true, chart: { ...chart, sentence: sentenceOf(all) } }]
}
