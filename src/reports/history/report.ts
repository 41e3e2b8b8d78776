/** The report `history`: the plan's figures at each step of its history, and their curves. */
import { formatDate } from '../../lang/dates.ts'
import { colon } from '../../lang/punctuation.ts'
import type { Figure, Metric } from '../../metrics/base/define.ts'
import { completionDue, completionGross } from '../../metrics/completion.ts'
import { executionRate } from '../../metrics/credit-rates.ts'
import { retainedCount } from '../../metrics/project-count.ts'
import { scheduleOverrunAggregate } from '../../metrics/schedule-overrun.ts'
import { spending } from '../../metrics/spending.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Day, dayText, monthOfDay, monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { count, day, figure as metricCell, text } from '../document/cell.ts'
import type {
  Cell,
  Chart,
  Column,
  FigureDefinition,
  Note,
  Report,
  Row,
  Section,
  Table,
} from '../document/document.ts'
import { provenanceOf } from '../document/figures.ts'
import { type UnchangedProject, unchangedProjects } from './unchanged-projects.ts'

/** What a history goes by. */
export type HistoryStep = 'month' | 'commit' | 'tag'

/** A plan at one commit, as far as it could be read. */
export interface HistoryState {
  /** The commit's id in full. */
  readonly commit: string
  /** The day of the commit. */
  readonly day: Day
  /** The first line of the commit's message. */
  readonly subject: string
  readonly tags: readonly string[]
  /** `part` where something of the files could not be read, `none` where no plan could be built. */
  readonly reading: 'whole' | 'part' | 'none'
  /** The status date that the figures were computed at; undefined where there is no plan. */
  readonly asOf: Day | undefined
  /** By the metric's id; empty where there is no plan. */
  readonly figures: ReadonlyMap<string, Figure>
  /** Findings that are not waived. */
  readonly findings: { readonly error: number; readonly warning: number }
}

interface Shown {
  readonly metric: Metric
  readonly title: Bilingual
}

/** The headings are short, so that a step is one line of a terminal; the full names are in the definitions. */
const SHOWN: readonly Shown[] = [
  { metric: retainedCount, title: { fr: 'Retenus', en: 'Retained' } },
  { metric: completionGross, title: { fr: 'Réalisation', en: 'Completion' } },
  { metric: completionDue, title: { fr: 'À échéance', en: 'Due' } },
  { metric: executionRate, title: { fr: 'Exécution', en: 'Execution' } },
  { metric: spending, title: { fr: 'Dépense', en: 'Spending' } },
  { metric: scheduleOverrunAggregate, title: { fr: 'Dérive', en: 'Slippage' } },
]

/** The metrics that a history follows. */
export const HISTORY_METRICS: readonly Metric[] = SHOWN.map(({ metric }) => metric)

const FINDINGS: Bilingual = { fr: 'Constats', en: 'Findings' }
const ERRORS: Bilingual = { fr: 'Erreurs', en: 'Errors' }
const TITLES: Readonly<Record<HistoryStep, Bilingual>> = {
  month: { fr: 'À la fin de chaque mois', en: 'At the end of each month' },
  commit: { fr: 'À chaque commit', en: 'At each commit' },
  tag: { fr: 'À chaque étiquette, et à présent', en: 'At each tag, and now' },
}
const SHORT = 10

const COLUMNS: readonly Column[] = [
  { id: 'date', title: { fr: 'Date', en: 'Date' }, unit: 'day' },
  { id: 'commit', title: { fr: 'Commit', en: 'Commit' }, unit: 'text' },
  { id: 'subject', title: { fr: 'Étiquette ou objet', en: 'Tag or subject' }, unit: 'text' },
  ...SHOWN.map(({ metric, title }): Column => ({ id: metric.id, title, unit: metric.unit })),
  { id: 'findings', title: FINDINGS, unit: 'count' },
  { id: 'errors', title: ERRORS, unit: 'count' },
]

const READINGS: Readonly<Record<'part' | 'none', Bilingual>> = {
  part: { fr: 'lu en partie', en: 'read in part' },
  none: { fr: 'illisible', en: 'unreadable' },
}

const UNREADABLE: Bilingual = {
  fr: 'le plan ne pouvait pas être lu dans cet état',
  en: 'the plan could not be read in this state',
}

function labelCell({ reading, tags, subject }: HistoryState): Cell {
  const label = tags.length > 0 ? tags.join(', ') : subject
  if (reading === 'whole') return text(label)
  const marked = bilingual((lang) => `${READINGS[reading][lang]}${colon(lang)} ${label}`)
  return text(marked, reading === 'none' ? 'bad' : 'watch')
}

function figureCell(metric: Metric, figure: Figure | undefined): Cell {
  if (figure !== undefined) return metricCell(metric, figure)
  return { kind: 'figure', unit: metric.unit, value: null, remark: UNREADABLE }
}

function rowOf(state: HistoryState): Row {
  const { commit, day: on, figures, findings } = state
  const { error, warning } = findings
  return {
    id: commit.slice(0, SHORT),
    cells: [
      day(on),
      text(commit.slice(0, SHORT)),
      labelCell(state),
      ...HISTORY_METRICS.map((metric) => figureCell(metric, figures.get(metric.id))),
      count(error + warning),
      count(error, error > 0 ? 'bad' : undefined),
    ],
  }
}

interface Point {
  readonly label: Bilingual
  readonly state: HistoryState
}

/** The last state of each month, by the month; by tag or commit where all states lie in one month. */
function pointsOf(states: readonly HistoryState[]): Point[] {
  const whole = states.filter(({ reading }) => reading !== 'none')
  const months = new Map(whole.map((state) => [monthText(monthOfDay(state.day)), state]))
  if (months.size > 1) {
    return [...months].map(([month, state]) => ({
      label: bilingual((lang) => formatDate(month, lang)),
      state,
    }))
  }
  return whole.map((state) => {
    const label = state.tags.length > 0 ? state.tags.join(', ') : state.commit.slice(0, SHORT)
    return { label: { fr: label, en: label }, state }
  })
}

type Line = Chart['series'][number]

/** The curve of a rate; none where a point has no value. */
function rateLine(metric: Metric, points: readonly Point[]): Line[] {
  const values = points.flatMap(({ state }) => state.figures.get(metric.id)?.value ?? [])
  return values.length === points.length ? [{ title: metric.label, values }] : []
}

function charts(states: readonly HistoryState[]): Chart[] {
  const points = pointsOf(states)
  if (points.length < 2) return []
  const chart = (id: string, title: Bilingual, unit: Chart['unit'], series: Line[]): Chart[] =>
    series.length === 0
      ? []
      : [
          {
            kind: 'chart',
            id,
            type: 'line',
            title,
            unit,
            categories: points.map(({ label }) => label),
            series,
          },
        ]
  const rates = [completionGross, executionRate].flatMap((metric) => rateLine(metric, points))
  const counted = points.map(({ state: { findings } }) => findings)
  return [
    ...chart(
      'history_rates',
      { fr: 'Réalisation et exécution', en: 'Completion and execution' },
      'rate',
      rates,
    ),
    ...chart(
      'history_findings',
      { fr: 'Constats de l’audit', en: 'Findings of the audit' },
      'count',
      [
        { title: FINDINGS, values: counted.map(({ error, warning }) => error + warning) },
        { title: ERRORS, values: counted.map(({ error }) => error) },
      ],
    ),
  ]
}

/**
 * The section `history`.
 *
 * @param by - which commits of the history the states are.
 * @param states - oldest first.
 * @param notes - what the reader must know of the steps before the table.
 */
function historySection(
  by: HistoryStep,
  states: readonly HistoryState[],
  notes: readonly Note[],
): Section {
  const table: Table = { kind: 'table', id: 'history', columns: COLUMNS, rows: states.map(rowOf) }
  return { id: 'history', title: TITLES[by], blocks: [...notes, table, ...charts(states)] }
}

/** What a history's report is made of. */
interface History {
  readonly by: HistoryStep
  /** Oldest first. */
  readonly states: readonly HistoryState[]
  /** The plan of the last state that could be read: the report says its name and its currency. */
  readonly plan: Plan
  /** Whether the clone leaves older commits out. */
  readonly isShallow: boolean
  /** Whether the first state is the one in force at the moment that the reader asked for. */
  readonly isCut: boolean
  readonly unchanged: readonly UnchangedProject[]
  /** From how many months on a project counts as unchanged for long. */
  readonly unchangedLimit: number
}

const FINDINGS_DEFINITION: FigureDefinition = {
  id: 'findings',
  label: { fr: 'Constats', en: 'Findings' },
  formula: {
    fr: 'erreurs et avertissements que les règles d’aujourd’hui trouvent dans cet état, sans ceux qu’une dérogation couvre',
    en: 'errors and warnings that the rules of today find in this state, without those that a waiver covers',
  },
}

function definitionOf({ id, label, formula, source }: Metric): FigureDefinition {
  return { id, label, formula, source }
}

function shallowNote(): Note {
  return {
    kind: 'note',
    tone: 'watch',
    text: {
      fr: 'Ce clone est incomplet (clone superficiel)\u00a0; les états plus anciens n’y sont pas. git fetch --unshallow les apporte.',
      en: 'This clone is incomplete (shallow); older states are not in it. git fetch --unshallow brings them.',
    },
  }
}

function cutNote(first: Day): Note {
  const on = bilingual((lang) => formatDate(dayText(first), lang))
  return {
    kind: 'note',
    text: {
      fr: `La première ligne est l’état en vigueur au départ (commit du ${on.fr}).`,
      en: `The first row is the state in force at the start (commit of ${on.en}).`,
    },
  }
}

/** Says that a state's figures are of its status date, where that lies in another month than its commit. */
function datesNote(states: readonly HistoryState[]): Note[] {
  const read = states.flatMap(({ day, asOf }) => (asOf === undefined ? [] : [{ day, asOf }]))
  const apart = read.filter(({ day, asOf }) => monthOfDay(day) !== monthOfDay(asOf)).length
  if (apart === 0) return []
  return [
    {
      kind: 'note',
      text: {
        fr: `La date est celle du commit\u00a0; les chiffres sont ceux de la date d’arrêté du plan, qui tombe un autre mois pour ${apart} état${apart > 1 ? 's' : ''} sur ${read.length}.`,
        en: `The date is the commit’s; the figures are those of the plan’s status date, which lies in another month for ${apart} of ${read.length} state${read.length > 1 ? 's' : ''}.`,
      },
    },
  ]
}

/** The report of a history with at least one state that could be read. */
export function historyReport(history: History): Report {
  const { by, states, plan, isShallow, isCut, unchanged, unchangedLimit } = history
  const first = states[0]
  const notes = [
    ...(isShallow ? [shallowNote()] : []),
    ...(isCut && first !== undefined ? [cutNote(first.day)] : []),
    ...datesNote(states),
  ]
  return {
    id: 'history',
    title: { fr: 'Évolution du plan', en: 'How the plan evolved' },
    provenance: provenanceOf(plan),
    sections: [historySection(by, states, notes), ...unchangedProjects(unchanged, unchangedLimit)],
    definitions: [...HISTORY_METRICS.map(definitionOf), FINDINGS_DEFINITION],
  }
}
