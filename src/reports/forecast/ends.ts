/** The section `ends` of a forecast: of each project the end foreseen, P50 and P80, with what they are taken from. */
import { isBelieved } from '../../forecast/learned.ts'
import { ownLearnedOf } from '../../forecast/learned-of.ts'
import { type EndForecast, endForecast, type ProjectForecast, projectsToEnd } from '../../forecast/project-forecast.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { dateInText } from '../../lang/dates.ts'
import { formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Day, dayText, lastDay, monthOfDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { EMPTY, periodCell, quantity, text } from '../document/cell.ts'
import type { Cell, ChartTable, Note, Tone } from '../document/document.ts'
import { column, type ItemColumn, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { distinctTitle } from '../words/names.ts'
import type { ForecastContext } from './context.ts'
import { FORECAST_LABELS, yearsText } from './words.ts'

const HAVE: Noun = { fr: ['a son', 'ont leur'], en: ['has its', 'have their'] }

const END: Noun = { fr: ['finit', 'finissent'], en: ['ends', 'end'] }

const TEXTS = printed('forecast-ends', {
  title: { fr: 'Fins de projet', en: 'Ends of projects' },
  table: { fr: 'Fin prévue, P50 et P80 de chaque projet', en: 'The end foreseen, P50 and P80 of each project' },
  none: {
    fr: 'Aucun projet à terminer n’a de fin prévue.',
    en: 'No project that is still to end has an end foreseen.',
  },
  chance: { fr: 'Chance de finir à temps', en: 'Chance to end in time' },
  basis: { fr: 'D’après', en: 'Taken from' },
  fan: { fr: 'De la fin prévue au P80', en: 'From the end foreseen to P80' },
  from: { fr: 'Depuis', en: 'From' },
  oneMore: { fr: 'P80 avec un retard de plus', en: 'P80 with one more late' },
  neighbours: (cases: number, all: number, years: Bilingual) => ({
    fr: `${cases} cas voisins sur ${all}, à ${years.fr}`,
    en: `${cases} nearest cases of ${all}, over ${years.en}`,
  }),
  class: (all: number, years: Bilingual) => ({ fr: `${all} cas, à ${years.fr}`, en: `${all} cases, over ${years.en}` }),
  plan: { fr: 'le plan (rien ne fait mieux)', en: 'the plan (nothing does better)' },
  overdue: (count: number, projects: Bilingual) => ({
    fr: `La fin prévue de ${count} ${projects.fr} est passée\u00a0: la prévision part de la date d’arrêté, et de ce qui peut encore venir.`,
    en: `The end foreseen of ${count} ${projects.en} has passed: the forecast counts from the status date, and from what can still come.`,
  }),
  farther: (count: number, projects: Bilingual, years: Bilingual) => ({
    fr: `${count} ${projects.fr} ${formOf(count, END, 'fr')} au-delà de ${years.fr}, l’horizon le plus long que l’essai ait retenu\u00a0: le P80 y est plutôt trop tôt.`,
    en: `${count} ${projects.en} ${formOf(count, END, 'en')} beyond ${years.en}, the longest horizon that the trial kept: P80 is rather too early there.`,
  }),
  undated: (count: number, projects: Bilingual) => ({
    fr: `${count} ${projects.fr} sans fin prévue\u00a0: rien n’en est dit ici.`,
    en: `${count} ${projects.en} without an end foreseen: nothing is said of them here.`,
  }),
  atLeast: (count: number, projects: Bilingual) => ({
    fr: `P80 de ${count} ${projects.fr}\u00a0: au plus tôt ce jour, car le passé connu ne va pas plus loin.`,
    en: `P80 of ${count} ${projects.en}: that day at the earliest, for the past that is known goes no further.`,
  }),
  beyond: (count: number, of: number, end: Bilingual) => ({
    fr: `${count} des ${of} projets qui doivent finir d’ici le ${end.fr} ${formOf(count, HAVE, 'fr')} P80 au-delà.`,
    en: `${count} of the ${of} projects that are to end by ${end.en} ${formOf(count, HAVE, 'en')} P80 beyond it.`,
  }),
  beyondAll: (of: number, end: Bilingual) => ({
    fr: `Les ${of} projets qui doivent finir d’ici le ${end.fr} ont tous leur P80 au-delà.`,
    en: `All ${of} projects that are to end by ${end.en} have their P80 beyond it.`,
  }),
  onlyBeyond: (end: Bilingual) => ({
    fr: `Le seul projet qui doit finir d’ici le ${end.fr} a son P80 au-delà.`,
    en: `The only project that is to end by ${end.en} has its P80 beyond it.`,
  }),
  onlyWithin: (end: Bilingual) => ({
    fr: `Le P80 du seul projet qui doit finir d’ici le ${end.fr} y tient.`,
    en: `The P80 of the only project that is to end by ${end.en} lies within it.`,
  }),
  inBrief: (told: Bilingual) => ({
    fr: `${told.fr} D’où cela vient\u00a0: plan forecast.`,
    en: `${told.en} Where that comes from: plan forecast.`,
  }),
  withinAll: (of: number, end: Bilingual) => ({
    fr: `Le P80 des ${of} projets qui doivent finir d’ici le ${end.fr} y tient.`,
    en: `The P80 of all ${of} projects that are to end by ${end.en} lies within it.`,
  }),
})

const PROJECTS: Noun = NOUNS.project

interface EndRow extends ProjectForecast {
  readonly end: EndForecast
}

function isForecast(one: ProjectForecast): one is EndRow {
  return one.end !== undefined
}

function basisText({ end: { lesson, neighbours } }: EndRow): Bilingual {
  if (!isBelieved(lesson)) return TEXTS.plan
  const { trial } = lesson
  const years = bilingual((lang) => yearsText(trial.years, lang))
  return trial.quantiles === 'class'
    ? TEXTS.class(trial.cases, years)
    : TEXTS.neighbours(neighbours, trial.cases, years)
}

function chanceCell({ end: { chance, isOverdue } }: EndRow): Cell {
  if (chance === undefined || isOverdue) return EMPTY
  return quantity('rate', Math.round(chance * 100) / 100)
}

/** A forecast day by its month: what was learned tells no days. */
function monthCell(day: Day, tone?: Tone): Cell {
  const month = monthOfDay(day)
  return periodCell({ first: month, last: month }, tone)
}

/** Whether the end is foreseen within the plan and P80 lies beyond it. */
function isBeyond({ end }: EndRow, last: Day): boolean {
  return end.foreseen <= last && end.p80 > last
}

function columnsOf(plan: Plan, last: Day): ItemColumn<EndRow>[] {
  return [
    column('id', LABELS.id, 'text', ({ project }) => project.id),
    column('project', LABELS.project, 'text', ({ project }) => distinctTitle(plan, project)),
    column('foreseen', FORECAST_LABELS.foreseen, 'day', ({ project }) => project.span.end, {
      tone: ({ end }) => (end.isOverdue ? 'bad' : undefined),
    }),
    column('p50', FORECAST_LABELS.p50, 'period', ({ end }) => monthCell(end.p50)),
    column('p80', FORECAST_LABELS.p80, 'period', (one) =>
      monthCell(one.end.p80, isBeyond(one, last) ? 'watch' : undefined),
    ),
    column('chance', TEXTS.chance, 'rate', chanceCell),
    column('one_more', TEXTS.oneMore, 'period', ({ end }) => monthCell(end.withOneMore)),
    column('basis', TEXTS.basis, 'text', basisText),
  ]
}

/** The chart: of each project a bar from the end foreseen to P80. */
function fan(plan: Plan, rows: readonly EndRow[]): ChartTable {
  const table = listTable(
    { id: 'forecast_end_fan', title: TEXTS.fan, rowId: ({ project }: EndRow) => project.id },
    rows,
    [
      column('project', LABELS.project, 'text', ({ project }) => distinctTitle(plan, project)),
      column('foreseen', TEXTS.from, 'day', ({ end }) => end.foreseen),
      column('p80', FORECAST_LABELS.p80, 'day', ({ end }) => end.p80),
      column('basis', TEXTS.basis, 'text', (one) =>
        text(basisText(one), one.end.p80 > one.end.foreseen ? undefined : 'quiet'),
      ),
    ],
  )
  return {
    ...table,
    isFolded: true,
    chart: { type: 'roadmap', label: 'project', start: 'foreseen', end: 'p80', asOf: plan.asOf },
  }
}

function counts(about: readonly ProjectForecast[], rows: readonly EndRow[]): Note[] {
  const words = (count: number): Bilingual => bilingual((lang) => formOf(count, PROJECTS, lang))
  const overdue = rows.filter(({ end }) => end.isOverdue).length
  const bounds = rows.filter(({ end }) => end.isLowerBound && isBelieved(end.lesson)).length
  const farther = rows.filter(({ end }) => isBelieved(end.lesson) && end.size > 12 * end.lesson.trial.years)
  const longest = farther[0]?.end.lesson.trial.years ?? 0
  const undated = about.filter(({ project }) => project.span.end === undefined).length
  return [
    ...(overdue === 0 ? [] : [note(TEXTS.overdue(overdue, words(overdue)), 'watch')]),
    ...(bounds === 0 ? [] : [note(TEXTS.atLeast(bounds, words(bounds)), 'quiet')]),
    ...(farther.length === 0
      ? []
      : [
          note(
            TEXTS.farther(
              farther.length,
              words(farther.length),
              bilingual((lang) => yearsText(longest, lang)),
            ),
            'watch',
          ),
        ]),
    ...(undated === 0 ? [] : [note(TEXTS.undated(undated, words(undated)), 'watch')]),
  ]
}

/** How many of the projects that are to end within the plan have their P80 beyond it; nothing where none is, or P80 is the plan itself for all. */
function verdict(rows: readonly EndRow[], last: Day): Note[] {
  const within = rows.filter(({ end }) => end.foreseen <= last)
  if (!within.some(({ end }) => isBelieved(end.lesson))) return []
  const beyond = within.filter((one) => isBeyond(one, last)).length
  const end = bilingual((lang) => dateInText(dayText(last), lang))
  if (within.length === 1)
    return [beyond === 0 ? note(TEXTS.onlyWithin(end), 'good') : note(TEXTS.onlyBeyond(end), 'watch')]
  if (beyond === 0) return [note(TEXTS.withinAll(within.length, end), 'good')]
  const told = beyond === within.length ? TEXTS.beyondAll(beyond, end) : TEXTS.beyond(beyond, within.length, end)
  return [note(told, 'watch')]
}

/** The same in one line for the audit, by the plan’s own past; nothing where that is not fit to forecast with. */
export function endsInBrief(plan: Plan): Note[] {
  const learned = ownLearnedOf(plan)
  if (!learned.end.some(isBelieved)) return []
  const rows = projectsToEnd(plan).flatMap((project): EndRow[] => {
    const end = endForecast(plan, project, learned)
    return end === undefined ? [] : [{ project, end, cost: undefined }]
  })
  return verdict(rows, lastDay(plan.horizon.last)).map(({ text: told, tone }) => note(TEXTS.inBrief(told), tone))
}

export const forecastEnds = defineSection('ends', TEXTS.title, ({ plan, forecast }: ForecastContext) => {
  const ids = new Set(plan.projects.map(({ id }) => id))
  const about = forecast.projects.filter(({ project }) => ids.has(project.id))
  const rows = about.filter(isForecast).toSorted((one, other) => one.end.foreseen - other.end.foreseen)
  const last = lastDay(plan.horizon.last)
  if (rows.length === 0) return [note(TEXTS.none), ...counts(about, rows)]
  return [
    ...verdict(rows, last),
    ...counts(about, rows),
    fan(plan, rows),
    listTable(
      { id: 'forecast_ends', title: TEXTS.table, rowId: ({ project }) => project.id },
      rows,
      columnsOf(plan, last),
    ),
  ]
})
