/** Where a project stands, for its page: status, dates and money, its weather by dimension, and what raises an alarm. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { computedDimensions } from '../../metrics/base/weather.ts'
import type { Finding, Severity } from '../../plan/finding.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isOpen } from '../../plan/project-status.ts'
import { isRecent, lastReview } from '../../plan/reviews.ts'
import { waiverOf } from '../../rules/check.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { tableId } from '../document/assemble.ts'
import { day, text } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { isPast } from '../document/shown-findings.ts'
import { byId, column, listTable, withoutIdleColumns } from '../document/table.ts'
import { WEATHER_DIMENSIONS, weatherCell, weatherReasons } from '../words/weather.ts'

const TEXTS = printed('project-state', {
  state: { fr: 'Où en est le projet', en: 'Where the project stands' },
  review: { fr: 'Dernière revue', en: 'Last review' },
  trend: { fr: 'Tendance déclarée', en: 'Declared trend' },
  weather: { fr: 'Météo par dimension', en: 'Weather by dimension' },
  dimension: { fr: 'Dimension', en: 'Dimension' },
  declared: { fr: 'Déclarée', en: 'Declared' },
  computed: { fr: 'Calculée', en: 'Computed' },
  difference: { fr: 'Écart à la référence en vigueur', en: 'Against the baseline in force' },
  alerts: { fr: 'Alertes', en: 'Alerts' },
  alert: { fr: 'Alerte', en: 'Alert' },
  kind: { fr: 'Nature', en: 'Kind' },
  reviewed: { fr: 'revue', en: 'review' },
})

/** A fact of a project: the id and the title of the column that tables of projects have for it, and its cell. */
export interface ProjectFact {
  readonly id: string
  readonly title: Bilingual
  readonly value: Cell
}

/** The facts that say where the project stands, in the order in which a committee asks; others say what it is. */
const STATE = [
  'status',
  'weather',
  'computed_weather',
  'trend',
  'last_review',
  'progress',
  'days_late',
  'start',
  'end',
  'baseline_start',
  'baseline_end',
  'reference_end',
  'spending',
  'requested',
  'baseline_cost',
  'reference_cost',
]

/** Whether a fact says what the project is, not where it stands. */
export function isIdentity({ id }: ProjectFact): boolean {
  return !STATE.includes(id)
}

export function factTable(id: string, title: Bilingual, facts: readonly ProjectFact[]): Table {
  return listTable({ id, title, rowId: byId }, facts, [
    column('figure', LABELS.what, 'text', (fact) => fact.title),
    column('value', LABELS.value, 'text', ({ value }) => value),
  ])
}

/** What the last review adds to the facts: its day, in a tone where an open project waits for the next, and its trend. */
function reviewFacts(plan: Plan, project: Project): ProjectFact[] {
  const last = lastReview(plan, project)
  if (last === undefined) return []
  const { trend } = last.review
  const isOld = isOpen(project) && !isRecent(plan, last.day)
  const reviewed = day(last.day, isOld ? 'watch' : undefined)
  return [
    ...(trend === undefined ? [] : [{ id: 'trend', title: TEXTS.trend, value: text(valueLabel(trend)) }]),
    { id: 'last_review', title: TEXTS.review, value: reviewed },
  ]
}

/** The facts of the page that say where the project stands. */
export function stateTable(plan: Plan, project: Project, facts: readonly ProjectFact[]): Table {
  const rank = ({ id }: ProjectFact): number => STATE.indexOf(id)
  const own = [...facts.filter((fact) => !isIdentity(fact)), ...reviewFacts(plan, project)]
  return factTable(
    tableId(project.id, 'facts'),
    TEXTS.state,
    own.toSorted((left, right) => rank(left) - rank(right)),
  )
}

/**
 * What the last review declares of each dimension beside what dates and money give; without rows where neither says
 * anything of one, for the overall weather alone is among the facts.
 *
 * @param isComputed - whether the project has a computed weather: one that is over has none.
 */
export function weatherTable(plan: Plan, project: Project, isComputed: boolean): Table {
  const declared = lastReview(plan, project)?.review.weather
  const computed: Readonly<Record<string, string | undefined>> = isComputed ? computedDimensions(plan, project) : {}
  const reasons = new Map(weatherReasons(plan, project).map((one) => [String(one.id), one]))
  const rows = WEATHER_DIMENSIONS.filter(([key]) => declared?.[key] !== undefined || computed[key] !== undefined)
  const table = listTable({ id: tableId(project.id, 'weather'), title: TEXTS.weather, rowId: ([key]) => key }, rows, [
    column('dimension', TEXTS.dimension, 'text', ([, title]) => title),
    column('declared', TEXTS.declared, 'text', ([key]) => weatherCell(declared?.[key])),
    column('computed', TEXTS.computed, 'text', ([key]) => weatherCell(computed[key])),
    column('difference', TEXTS.difference, 'text', ([key]) =>
      computed[key] === undefined ? '' : (reasons.get(key)?.difference ?? ''),
    ),
  ])
  return withoutIdleColumns(table)
}

/** The severities that a committee is told of, the most serious first. */
const ALARMING: readonly Severity[] = ['error', 'warning']

/** Whether a finding is an alert: serious, not waived, and about something that can still be mended. */
function isAlert(plan: Plan, finding: Finding): boolean {
  return ALARMING.includes(finding.severity) && waiverOf(finding, plan) === undefined && !isPast(finding, plan)
}

interface Alert {
  readonly kind: Bilingual
  readonly severity?: Severity
  readonly what: Bilingual | string
  readonly help: Bilingual | string
}

/** The open findings about a project, the most serious first, then what its last review warns of. */
export function alertTable(plan: Plan, project: Project, findings: readonly Finding[]): Table {
  const found = ALARMING.flatMap((severity) =>
    findings
      .filter((one) => one.severity === severity && isAlert(plan, one))
      .map(({ message, help }): Alert => {
        return { kind: valueLabel(severity), severity, what: message, help }
      }),
  )
  const warned = isOpen(project) ? (lastReview(plan, project)?.review.alerts ?? []) : []
  const told = warned.map((what): Alert => ({ kind: TEXTS.reviewed, what, help: '' }))
  const table = listTable(
    { id: tableId(project.id, 'alerts'), title: TEXTS.alerts },
    [...found, ...told],
    [
      column('kind', TEXTS.kind, 'status', ({ kind }) => kind, {
        tone: ({ severity }) => (severity === undefined ? undefined : severity === 'error' ? 'bad' : 'watch'),
      }),
      column('alert', TEXTS.alert, 'text', ({ what }) => what),
      column('what_to_do', LABELS.what_to_do, 'text', ({ help }) => help),
    ],
  )
  return withoutIdleColumns(table, ['what_to_do'])
}
