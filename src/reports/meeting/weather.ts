/** The weather of running projects at a meeting: declared beside computed, as it was and as it is. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { computedWeather } from '../../metrics/base/weather.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import type { Bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Column, Note, Section, Table } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { projectTable } from '../sections/portfolio.ts'
import { idAndTitle } from '../words/names.ts'
import { groupColumn, type Meeting, sortedByGroup } from './meeting.ts'

const RUNNING: readonly string[] = ['in_progress', 'on_hold']

/** Declared weather has four levels, computed three: a declared one stands for the computed one of its number. */
const LEVELS: Readonly<Record<string, number>> = { sun: 0, partly_cloudy: 0, cloud: 1, storm: 2 }

const BEFORE: Column = {
  id: 'weather_before',
  title: { fr: 'Avant', en: 'Before' },
  unit: 'text',
}

const EMPTY: Cell = { kind: 'empty' }

/** Short, since the heading of the section says that they are about the weather. */
const TITLES: Readonly<Record<string, Bilingual>> = {
  weather: { fr: 'Déclarée', en: 'Declared' },
  computed_weather: { fr: 'Calculée', en: 'Computed' },
}

function declaredIn(plan: Plan, { id }: Project): string | undefined {
  return lastReview(plan, { id })?.review.weather?.overall
}

/** Whether there is something to say: no weather declared, a storm, another than computed, or another than before. */
function isTelling({ plan, comparison }: Meeting, project: Project): boolean {
  const declared = declaredIn(plan, project)
  const computed = computedWeather(plan, project)
  if (declared === undefined || declared === 'storm' || computed === 'storm') return true
  const isChanged = comparison !== undefined && declaredIn(comparison.before, project) !== declared
  return isChanged || (computed !== undefined && LEVELS[computed] !== LEVELS[declared])
}

/** The weather that was declared at the state before; empty where no older state is known. */
function weatherBefore({ comparison }: Meeting, project: Project): Cell {
  const overall = comparison === undefined ? undefined : declaredIn(comparison.before, project)
  return overall === undefined ? EMPTY : text(valueLabel(overall))
}

function weatherTable(meeting: Meeting, projects: readonly Project[]): Table {
  const { column, cell } = groupColumn(meeting)
  const { title: _, ...table } = projectTable(meeting.plan, projects, 'weather', LABELS.projects, [
    'progress',
    'days_late',
    'weather',
    'computed_weather',
  ])
  return withoutIdleColumns(
    {
      ...table,
      columns: [
        column,
        { id: 'project', title: LABELS.project, unit: 'text' },
        ...table.columns
          .map((one) => ({ ...one, title: TITLES[one.id] ?? one.title }))
          .toSpliced(-2, 0, BEFORE),
      ],
      rows: table.rows.map((row, index) => {
        const project = projects[index]
        if (project === undefined) return row
        const [declared, computed] = row.cells.slice(-2)
        const own = [
          ...row.cells.slice(0, -2),
          weatherBefore(meeting, project),
          declared?.kind === 'text' ? declared : text({ fr: 'aucune', en: 'none' }, 'watch'),
          computed ?? EMPTY,
        ]
        return { ...row, cells: [cell(project), text(idAndTitle(project)), ...own] }
      }),
    },
    [column.id, BEFORE.id],
  )
}

function calmNote(count: number): Note[] {
  if (count === 0) return []
  const isOne = count === 1
  return [
    {
      kind: 'note',
      text: {
        fr: `${isOne ? 'Un autre projet' : `${formatNumber(count, 'fr')} autres projets`} en cours\u00a0: météo sans orage ni changement, déclarée comme calculée.`,
        en: `${isOne ? 'One more running project' : `${formatNumber(count, 'en')} more running projects`}: no storm and no change, declared as computed.`,
      },
      tone: 'quiet',
    },
  ]
}

/** The section `weather`: the projects of which there is something to say, and how many others there are. */
export function weather(meeting: Meeting): Section {
  const { plan } = meeting
  const running = sortedByGroup(
    meeting,
    plan.projects.filter(({ status }) => RUNNING.includes(status)),
  )
  const isAlone = plan.projects.length === 1
  const telling = running.filter((project) => isAlone || isTelling(meeting, project))
  const none: Note = {
    kind: 'note',
    text: { fr: 'Aucun projet en cours.', en: 'No project is running.' },
  }
  return {
    id: 'weather',
    title: { fr: 'Météo des projets en cours', en: 'Weather of running projects' },
    blocks: [
      ...(running.length === 0 ? [none] : []),
      ...(telling.length === 0 ? [] : [weatherTable(meeting, telling)]),
      ...calmNote(running.length - telling.length),
    ],
  }
}
