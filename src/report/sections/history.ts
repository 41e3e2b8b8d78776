/** The section `history`: the plan's figures at each step of its history, and their curves. */

import { bilingual, colon, formatDate } from '../../lang/numbers.ts'
import type { Figure, Metric } from '../../metrics/base/define.ts'
import { spending } from '../../metrics/base/spending.ts'
import { completionDue, completionGross } from '../../metrics/completion.ts'
import { executionRate } from '../../metrics/credit-rates.ts'
import { retainedCount } from '../../metrics/project-count.ts'
import { scheduleOverrunAggregate } from '../../metrics/schedule-overrun.ts'
import { type Day, monthOfDay, monthText } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { count, day, figure as metricCell, text } from '../cell.ts'
import type { Cell, Chart, Column, Note, Row, Section, Table } from '../document.ts'

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
export function historySection(
  by: HistoryStep,
  states: readonly HistoryState[],
  notes: readonly Note[],
): Section {
  const table: Table = { kind: 'table', id: 'history', columns: COLUMNS, rows: states.map(rowOf) }
  return { id: 'history', title: TITLES[by], blocks: [...notes, table, ...charts(states)] }
}
