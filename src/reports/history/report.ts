/** The report `history`: the plan's figures at each step of its history, and their curves. */
import { dateInText, formatDate } from '../../lang/dates.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import type { Figure, Metric } from '../../metrics/base/define.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { completionDue, completionGross } from '../../metrics/completion.ts'
import { executionRate } from '../../metrics/credit-rates.ts'
import { retainedCount } from '../../metrics/project-count.ts'
import { scheduleOverrunAggregate } from '../../metrics/schedule-overrun.ts'
import { spending } from '../../metrics/spending.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Day, dayText, monthOfDay, monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { count, figure as metricCell, quantity, text, verbatim } from '../document/cell.ts'
import { dayOrNull } from '../document/data-values.ts'
import type { Cell, ChartTable, FigureDefinition, Note, Report } from '../document/document.ts'
import { figureData } from '../document/figures.ts'
import { column, type ItemColumn, listTable, note } from '../document/table.ts'
import { buildReport, defineReport, defineSection } from '../report-kind.ts'
import { type UnchangedProject, unchangedProjects } from './unchanged-projects.ts'

const TEXTS = printed('history', {
  title: { fr: 'Évolution du plan', en: 'How the plan evolved' },
  month: { fr: 'À la fin de chaque mois', en: 'At the end of each month' },
  commit: { fr: 'À chaque commit', en: 'At each commit' },
  tag: { fr: 'À chaque étiquette, et à présent', en: 'At each tag, and now' },
  date: { fr: 'Date', en: 'Date' },
  commitId: { fr: 'Commit', en: 'Commit' },
  subject: { fr: 'Étiquette ou objet', en: 'Tag or subject' },
  findings: { fr: 'Constats', en: 'Findings' },
  errors: { fr: 'Erreurs', en: 'Errors' },
  // The headings are short, so that a step is one line of a terminal; the full names are in the definitions.
  retained: { fr: 'Retenus', en: 'Retained' },
  completion: { fr: 'Réalisation', en: 'Completion' },
  due: { fr: 'À échéance', en: 'Due' },
  execution: { fr: 'Exécution', en: 'Execution' },
  spending: { fr: 'Dépense', en: 'Spending' },
  slippage: { fr: 'Dérive', en: 'Slippage' },
  part: { fr: 'lu en partie', en: 'read in part' },
  none: { fr: 'illisible', en: 'unreadable' },
  unreadable: { fr: 'le plan ne pouvait pas être lu dans cet état', en: 'the plan could not be read in this state' },
  rates: { fr: 'Réalisation et exécution', en: 'Completion and execution' },
  ofAudit: { fr: 'Constats de l’audit', en: 'Findings of the audit' },
  findingsFormula: {
    fr: 'erreurs et avertissements que les règles d’aujourd’hui trouvent dans cet état, sans ceux qu’une dérogation couvre',
    en: 'errors and warnings that the rules of today find in this state, without those that a waiver covers',
  },
  shallow: {
    fr: 'Ce clone est incomplet (clone superficiel)\u00a0; les états plus anciens n’y sont pas. git fetch --unshallow les apporte.',
    en: 'This clone is incomplete (shallow); older states are not in it. git fetch --unshallow brings them.',
  },
  cut: (day: Bilingual) => ({
    fr: `La première ligne est l’état en vigueur au départ (commit du ${day.fr}).`,
    en: `The first row is the state in force at the start (commit of ${day.en}).`,
  }),
  dates: (apart: number, of: number, states: Bilingual) => ({
    fr: `La date est celle du commit\u00a0; les chiffres sont ceux de la date d’arrêté du plan, qui tombe un autre mois pour ${apart} ${states.fr} sur ${of}.`,
    en: `The date is the commit’s; the figures are those of the plan’s status date, which lies in another month for ${apart} of ${of} ${states.en}.`,
  }),
})

const STATES: Noun = { fr: ['état', 'états'], en: ['state', 'states'] }

export type HistoryStep = 'month' | 'commit' | 'tag'

/** A plan at one commit, as far as it could be read. */
export interface HistoryState {
  /** The commit's id in full. */
  readonly commit: string
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
}

const SHOWN: readonly (readonly [Metric, Bilingual])[] = [
  [retainedCount, TEXTS.retained],
  [completionGross, TEXTS.completion],
  [completionDue, TEXTS.due],
  [executionRate, TEXTS.execution],
  [spending, TEXTS.spending],
  [scheduleOverrunAggregate, TEXTS.slippage],
]

const METRICS: readonly Metric[] = SHOWN.map(([metric]) => metric)

/** The figures of a plan that a history follows, by the metric's id. */
export function historyFigures(plan: Plan): ReadonlyMap<string, Figure> {
  const whole = wholeScope(plan)
  return new Map(METRICS.map((metric) => [metric.id, metric.compute(plan, whole)]))
}

function shortId({ commit }: HistoryState): string {
  return commit.slice(0, 10)
}

function labelCell({ reading, tags, subject }: HistoryState): Cell {
  const label = tags.length > 0 ? tags.join(', ') : subject
  if (reading === 'whole') return text(label)
  const marked = bilingual((lang) => `${TEXTS[reading][lang]}${colon(lang)} ${label}`)
  return text(marked, reading === 'none' ? 'bad' : 'watch')
}

function figureCell(metric: Metric, figure: Figure | undefined): Cell {
  if (figure !== undefined) return metricCell(metric, figure)
  return quantity(metric.unit, null, { remark: TEXTS.unreadable })
}

const COLUMNS: readonly ItemColumn<HistoryState>[] = [
  column('date', TEXTS.date, 'day', ({ day }) => day),
  column('commit', TEXTS.commitId, 'text', shortId),
  column('subject', TEXTS.subject, 'text', labelCell),
  ...SHOWN.map(([metric, title]) =>
    column(metric.id, title, metric.unit, ({ figures }: HistoryState) => figureCell(metric, figures.get(metric.id))),
  ),
  column('findings', TEXTS.findings, 'count', ({ findings }) => findings.error + findings.warning),
  column('errors', TEXTS.errors, 'count', ({ findings: { error } }) => count(error, error > 0 ? 'bad' : undefined)),
]

interface Point {
  readonly label: Bilingual
  readonly state: HistoryState
}

/** The last state of each month, by the month; by tag or commit where all states lie in one month. */
function pointsOf(states: readonly HistoryState[]): Point[] {
  const whole = states.filter(({ reading }) => reading !== 'none')
  const months = new Map(whole.map((state) => [monthText(monthOfDay(state.day)), state]))
  if (months.size > 1) {
    return [...months].map(([month, state]) => ({ label: bilingual((lang) => formatDate(month, lang)), state }))
  }
  return whole.map((state) => ({
    label: verbatim(state.tags.length > 0 ? state.tags.join(', ') : shortId(state)),
    state,
  }))
}

/** A folded table of the points with its curves. */
function curves(
  id: string,
  title: Bilingual,
  points: readonly Point[],
  columns: readonly ItemColumn<Point>[],
): ChartTable {
  const table = listTable({ id, title }, points, [
    column('point', TEXTS.date, 'text', ({ label }) => label),
    ...columns,
  ])
  const series = columns.map((one) => ({ column: one.id, mark: 'line' }) as const)
  return { ...table, isFolded: true, chart: { type: 'series', category: 'point', series } }
}

function charts(states: readonly HistoryState[]): ChartTable[] {
  const points = pointsOf(states)
  if (points.length < 2) return []
  const rates = [completionGross, executionRate].filter((metric) =>
    points.some(({ state }) => (state.figures.get(metric.id)?.value ?? null) !== null),
  )
  const found = (title: Bilingual, id: string, of: (state: HistoryState) => number) =>
    column(id, title, 'count', ({ state }: Point) => of(state))
  return [
    ...(rates.length === 0
      ? []
      : [
          curves(
            'history_rates',
            TEXTS.rates,
            points,
            rates.map((metric) =>
              column(metric.id, metric.label, metric.unit, ({ state }: Point) =>
                figureCell(metric, state.figures.get(metric.id)),
              ),
            ),
          ),
        ]),
    curves('history_findings', TEXTS.ofAudit, points, [
      found(TEXTS.findings, 'findings', ({ findings }) => findings.error + findings.warning),
      found(TEXTS.errors, 'errors', ({ findings }) => findings.error),
    ]),
  ]
}

/** Says that a state's figures are of its status date, where that lies in another month than its commit. */
function datesNote(states: readonly HistoryState[]): Note[] {
  const read = states.flatMap(({ day, asOf }) => (asOf === undefined ? [] : [{ day, asOf }]))
  const apart = read.filter(({ day, asOf }) => monthOfDay(day) !== monthOfDay(asOf)).length
  if (apart === 0) return []
  const words = { fr: formOf(apart, STATES, 'fr'), en: formOf(read.length, STATES, 'en') }
  return [note(TEXTS.dates(apart, read.length, words))]
}

const HISTORY = defineSection(
  'history',
  ({ by }) => TEXTS[by],
  ({ states, isShallow, isCut }: History) => {
    const [first] = states
    const start = bilingual((lang) => dateInText(dayText(first?.day ?? (0 as Day)), lang))
    return [
      ...(isShallow ? [note(TEXTS.shallow, 'watch')] : []),
      ...(isCut && first !== undefined ? [note(TEXTS.cut(start))] : []),
      ...datesNote(states),
      listTable({ id: 'history', rowId: shortId }, states, COLUMNS),
      ...charts(states),
    ]
  },
)

const REPORT = defineReport<History, Bilingual>('history', TEXTS.title, [HISTORY, unchangedProjects])

const FINDINGS_DEFINITION: FigureDefinition = { id: 'findings', label: TEXTS.findings, formula: TEXTS.findingsFormula }

export function historyReport(history: History): Report {
  const followed = METRICS.map(({ id, label, formula, source }) => ({ id, label, formula, source }))
  return { ...buildReport(REPORT, history, history.plan), definitions: [...followed, FINDINGS_DEFINITION] }
}

function stateData(state: HistoryState): object {
  const { commit, day, subject, tags, reading, asOf, figures, findings } = state
  return {
    commit,
    date: dayText(day),
    subject,
    tags,
    reading,
    as_of: dayOrNull(asOf),
    metrics: Object.fromEntries(
      METRICS.flatMap(({ id, unit }) => {
        const figure = figures.get(id)
        return figure === undefined ? [] : [[id, { ...figureData(figure), unit }]]
      }),
    ),
    findings,
  }
}

export function historyData({
  by,
  isShallow,
  states,
}: Pick<History, 'by' | 'isShallow' | 'states'>): Readonly<Record<string, unknown>> {
  return { by, shallow: isShallow, states: states.map(stateData) }
}
