/** The weather of running projects at a meeting: declared beside computed, as it was and as it is. */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { countedBeyondOne, type Noun } from '../../lang/plurals.ts'
import { computedWeather, declaredWeather, weatherGap } from '../../metrics/base/weather.ts'
import type { Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { byId, column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { COLUMNS_WITH_DELAY } from '../sections/portfolio.ts'
import { groupColumns, type Meeting, runningProjects } from './meeting.ts'

const TEXTS = {
  title: { fr: 'Météo des projets en cours', en: 'Weather of projects under way' },
  none: { fr: 'Aucun projet en cours.', en: 'No project is under way.' },
  before: { fr: 'Avant', en: 'Before' },
  // Short, since the heading of the section says that they are about the weather.
  declared: { fr: 'Déclarée', en: 'Declared' },
  computed: { fr: 'Calculée', en: 'Computed' },
  undeclared: { fr: 'aucune', en: 'none' },
  calm: (projects: Bilingual) => ({
    fr: `${projects.fr} en cours\u00a0: météo sans orage ni changement, déclarée comme calculée.`,
    en: `${projects.en}: no storm and no change, declared as computed.`,
  }),
}

const OTHERS: Noun = {
  fr: ['Un autre projet', 'autres projets'],
  en: ['One more project under way', 'more projects under way'],
}

/** Whether there is something to say: no weather declared, a storm, another than computed, or another than before. */
function isTelling({ plan, comparison }: Meeting, project: Project): boolean {
  const declared = declaredWeather(plan, project)
  const computed = computedWeather(plan, project)
  if (declared === undefined || declared === 'storm' || computed === 'storm') return true
  const isChanged =
    comparison !== undefined && declaredWeather(comparison.before, project) !== declared
  return isChanged || (weatherGap(plan, project) ?? 0) !== 0
}

function weatherTable(meeting: Meeting, projects: readonly Project[]): Table {
  const { plan, comparison } = meeting
  const [group, project] = groupColumns(meeting, (one: Project) => one)
  const ofProject = (id: string, title?: Bilingual) =>
    COLUMNS_WITH_DELAY.filter((one) => one.id === id).map(({ cell, ...shown }) => ({
      ...shown,
      ...(title === undefined ? {} : { title }),
      cell: (one: Project) => {
        const own = cell({ plan, project: one })
        return id === 'weather' && own.kind === 'empty' ? text(TEXTS.undeclared, 'watch') : own
      },
    }))
  const before = column('weather_before', TEXTS.before, 'text', (one: Project) => {
    const overall = comparison === undefined ? undefined : declaredWeather(comparison.before, one)
    return overall === undefined ? EMPTY : text(valueLabel(overall))
  })
  const table = listTable({ id: 'weather', rowId: byId }, projects, [
    group,
    project,
    ...ofProject('progress'),
    ...ofProject('days_late'),
    before,
    ...ofProject('weather', TEXTS.declared),
    ...ofProject('computed_weather', TEXTS.computed),
  ])
  return withoutIdleColumns(table, [group.id, before.id])
}

/** How many running projects there is nothing to say of. */
function calmNote(count: number): Note[] {
  if (count === 0) return []
  const others = bilingual((lang) => countedBeyondOne(count, OTHERS, lang))
  return [note(TEXTS.calm(others), 'quiet')]
}

/** The section `weather`: the projects of which there is something to say, and how many others there are. */
export const weather: SectionKind<Meeting> = {
  id: 'weather',
  title: TEXTS.title,
  build: (meeting) => {
    const running = runningProjects(meeting)
    const isAlone = meeting.plan.projects.length === 1
    const telling = running.filter((project) => isAlone || isTelling(meeting, project))
    return [
      ...(running.length === 0 ? [note(TEXTS.none)] : []),
      ...(telling.length === 0 ? [] : [weatherTable(meeting, telling)]),
      ...calmNote(running.length - telling.length),
    ]
  },
}
