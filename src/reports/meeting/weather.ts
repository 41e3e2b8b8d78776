/** The weather of running projects at a meeting: declared beside computed, as it was and as it is. */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { countedBeyondOne, type Noun } from '../../lang/plurals.ts'
import { computedWeather, declaredWeather, weatherGap } from '../../metrics/base/weather.ts'
import type { Project } from '../../plan/plan.ts'
import { ofUnknownStatus } from '../../plan/project-status.ts'
import { recentReview } from '../../plan/reviews.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { byId, column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { COLUMNS_WITH_DELAY } from '../sections/portfolio.ts'
import { calmNote, UNKNOWN_STATUS } from '../words/calm.ts'
import { groupColumns, type Meeting, runningProjects } from './meeting.ts'

const TEXTS = printed('weather', {
  title: { fr: 'Météo des projets en cours', en: 'Weather of projects under way' },
  none: { fr: 'Aucun projet en cours.', en: 'No project is under way.' },
  before: { fr: 'Avant', en: 'Before' },
  // Short, since the heading of the section says that they are about the weather.
  declared: { fr: 'Déclarée', en: 'Declared' },
  computed: { fr: 'Calculée', en: 'Computed' },
  undeclared: { fr: 'aucune', en: 'none' },
  calm: (projects: Bilingual, change: Bilingual) => ({
    fr: `${projects.fr} en cours\u00a0: météo sans orage${change.fr}, déclarée comme calculée.`,
    en: `${projects.en}: no storm${change.en}, declared as computed.`,
  }),
  uncomputed: (projects: Bilingual, change: Bilingual) => ({
    fr: `${projects.fr} en cours\u00a0: météo déclarée sans orage${change.fr}\u00a0; sans référence, aucune n’est calculée.`,
    en: `${projects.en}: no storm declared${change.en}; without a reference none is computed.`,
  }),
  unchanged: { fr: ' ni changement', en: ' and no change' },
  uncompared: { fr: '', en: '' },
})

const OTHERS: Noun = {
  fr: ['Un autre projet', 'autres projets'],
  en: ['One more project under way', 'more projects under way'],
}

/** Whether there is something to say: no weather declared of late, a storm, another than computed, or another than before. */
function isTelling({ plan, comparison }: Meeting, project: Project): boolean {
  const declared = recentReview(plan, project)?.review.weather?.overall
  const computed = computedWeather(plan, project)
  if (declared === undefined || declared === 'storm' || computed === 'storm') return true
  const isChanged = comparison !== undefined && declaredWeather(comparison.before, project) !== declared
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

/** How many running projects there is nothing to say of; those apart whose declared weather there is nothing to hold against. */
function calmNotes({ plan, comparison }: Meeting, calm: readonly Project[]): Note[] {
  const change = comparison === undefined ? TEXTS.uncompared : TEXTS.unchanged
  const isComputed = (project: Project): boolean => computedWeather(plan, project) !== undefined
  const told = (words: typeof TEXTS.calm, { length }: readonly Project[]): Note[] => {
    if (length === 0) return []
    const others = bilingual((lang) => countedBeyondOne(length, OTHERS, lang))
    return [note(words(others, change), 'quiet')]
  }
  return [
    ...told(TEXTS.calm, calm.filter(isComputed)),
    ...told(
      TEXTS.uncomputed,
      calm.filter((project) => !isComputed(project)),
    ),
  ]
}

export const weather = defineSection('weather', TEXTS.title, (meeting: Meeting) => {
  const running = runningProjects(meeting)
  const isAlone = meeting.plan.projects.length === 1
  const isShown = (project: Project): boolean => isAlone || isTelling(meeting, project)
  const telling = running.filter(isShown)
  const unknown = ofUnknownStatus(meeting.plan).length
  return [
    ...(running.length === 0 ? [calmNote(TEXTS.none, [[unknown, UNKNOWN_STATUS]])] : []),
    ...(telling.length === 0 ? [] : [weatherTable(meeting, telling)]),
    ...calmNotes(
      meeting,
      running.filter((project) => !isShown(project)),
    ),
  ]
})
