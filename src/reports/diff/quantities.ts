/**
 * The figures of two states side by side: key figures, money and envelopes by year, work by team, balance by axis.
 */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { NONE } from '../../metrics/base/scope.ts'
import { metricOf } from '../../metrics/index.ts'
import type { Comparison, FigureChange } from '../../scenarios/compare/comparison.ts'
import { figureChanges, figureDelta } from '../../scenarios/compare/states.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { minus, NO_CENTS, plain, sum } from '../../values/quantity.ts'
import { days, figure, money, text } from '../document/cell.ts'
import type { Cell, Note, Row, Table } from '../document/document.ts'
import { changeCell, STATES, stateColumns } from '../document/table.ts'
import { entityTitle } from '../words/names.ts'

/** The figures that two states are compared by, in order. */
export const CHANGE_FIGURES: readonly string[] = [
  'project_count',
  'retained_count',
  'completion_gross',
  'completion_due',
  'spending',
  'headroom',
  'overspend',
  'execution_rate',
  'run_cost',
  'budget_requested',
  'workload_demand',
  'overload_days',
  'candidate_demand',
  'need_planned',
  'need_coverage',
  'retained_value',
  'mandatory_coverage',
  'risk_exposure',
]

/** Whether a figure says something in one of the states: it has a value other than zero. */
function isTelling({ before, after }: FigureChange): boolean {
  return [before, after].some((one) => (one?.value ?? 0) !== 0)
}

function isChanged({ before, after }: FigureChange): boolean {
  return before?.value !== after?.value
}

/** Whether any key figure is not the same in both states. */
export function haveFiguresChanged({ before, after }: Comparison): boolean {
  return figureChanges(before, after, CHANGE_FIGURES).some(isChanged)
}

function cellsOf(change: FigureChange): Cell[] {
  const metric = metricOf(change.metric)
  const sides = [change.before, change.after].map((one): Cell => {
    if (one === undefined) return { kind: 'empty' }
    const { reason: _, ...bare } = one
    return figure(metric, bare)
  })
  return [...sides, changeCell(metric.unit, figureDelta(change))]
}

/** Says how many figures are the same, beside those that are shown or where none is. */
function sameNote(count: number, isAlone: boolean): Note[] {
  if (count === 0) return []
  const [isOne, other] = [count === 1, isAlone ? '' : ' other']
  const text = bilingual((lang) => {
    const number = formatNumber(count, lang)
    if (lang === 'en') {
      return isOne
        ? `One${other} figure is unchanged.`
        : `The ${number}${other} figures are unchanged.`
    }
    if (isOne) return `Un ${isAlone ? '' : 'autre '}indicateur suivi est inchangé.`
    return `Les ${number} ${isAlone ? '' : 'autres '}indicateurs suivis sont inchangés.`
  })
  return [{ kind: 'note', text, tone: 'quiet' }]
}

/** The key figures that changed, and how many did not, among those that say something in one of the states. */
export function changedFigures({ before, after }: Comparison): (Table | Note)[] {
  const telling = figureChanges(before, after, CHANGE_FIGURES).filter(isTelling)
  const changed = telling.filter(isChanged)
  const same = sameNote(telling.length - changed.length, changed.length === 0)
  return changed.length === 0 ? same : [figureTable(changed), ...same]
}

function figureTable(changes: readonly FigureChange[]): Table {
  return {
    kind: 'table',
    id: 'change_figures',
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'before', title: STATES.before, unit: 'index' },
      { id: 'after', title: STATES.after, unit: 'index' },
      { id: 'change', title: STATES.change, unit: 'index' },
    ],
    rows: changes.map(
      (change): Row => ({
        id: change.metric,
        cells: [text(metricOf(change.metric).label), ...cellsOf(change)],
      }),
    ),
  }
}

function yearLabel(year: number | 'later'): string | Bilingual {
  return year === 'later' ? { fr: 'ultérieur', en: 'later' } : String(year)
}

/** Expected spending by year and section, where it changed. */
export function moneyTable({ money: changes }: Comparison): Table {
  const deltas = changes.map(({ before, after }) => minus(after, before))
  const empty: Cell = { kind: 'empty' }
  return {
    kind: 'table',
    id: 'change_money',
    columns: [
      { id: 'year', title: LABELS.year, unit: 'text' },
      { id: 'section', title: { fr: 'Section', en: 'Section' }, unit: 'text' },
      ...stateColumns('money'),
    ],
    rows: changes.map(({ year, section, before, after }) => ({
      id: `${year}_${section}`,
      cells: [
        text(yearLabel(year)),
        text(valueLabel(section)),
        money(before),
        money(after),
        changeCell('money', plain(minus(after, before))),
      ],
    })),
    totals: {
      cells: [text(LABELS.total), empty, empty, empty, changeCell('money', plain(sum(deltas)))],
    },
  }
}

/** Demand by team over the horizon, where it changed. */
export function daysTable({ days: changes, after: plan, before: older }: Comparison): Table {
  const titleOfTeam = (team: string): Bilingual =>
    entityTitle(plan.index.get('team')?.has(team.toLowerCase()) ? plan : older, 'team', team)
  return {
    kind: 'table',
    id: 'change_days',
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'team', title: LABELS.team, unit: 'text' },
      ...stateColumns('days'),
    ],
    rows: changes.map(({ team, before, after }) => ({
      id: team,
      cells: [
        text(team),
        text(titleOfTeam(team)),
        days(before),
        days(after),
        changeCell('days', plain(minus(after, before))),
      ],
    })),
  }
}

/** The share of the investment of each axis, where any changed. */
export function balanceTable({ before, after }: Comparison): Table {
  const shares = figureChanges(before, after, ['investment_share'], 'axis')
  // An axis that only one state has, without any investment, changes nothing.
  const isChanged = shares.some(
    ({ before: old, after: now }) => (old?.value ?? 0) !== (now?.value ?? 0),
  )
  const titleOfAxis = (key: string): Bilingual => {
    if (key === 'none') return NONE
    return entityTitle(
      after.index.get('axis')?.has(key.toLowerCase()) ? after : before,
      'axis',
      key,
    )
  }
  return {
    kind: 'table',
    id: 'change_balance',
    columns: [{ id: 'axis', title: LABELS.axis, unit: 'text' }, ...stateColumns('rate')],
    rows: (isChanged ? shares : []).filter(isTelling).map((change) => ({
      id: change.key ?? '',
      cells: [text(titleOfAxis(change.key ?? '')), ...cellsOf(change)],
    })),
  }
}

const NOTHING: Cell = { kind: 'empty' }

/** One row for each ceiling; one that was set or taken away counts as none in the other state. */
export function envelopeTable({ envelopes }: Comparison): Table {
  return {
    kind: 'table',
    id: 'change_envelopes',
    columns: [
      { id: 'year', title: LABELS.year, unit: 'text' },
      { id: 'section', title: { fr: 'Section', en: 'Section' }, unit: 'text' },
      ...stateColumns('money'),
      { id: 'decision', title: LABELS.decision, unit: 'text' },
    ],
    rows: envelopes.map(({ year, section, before, after, decision }) => ({
      id: `${year}_${section}`,
      cells: [
        text(String(year)),
        text(valueLabel(section)),
        money(before),
        money(after),
        changeCell('money', plain(after ?? NO_CENTS) - plain(before ?? NO_CENTS)),
        decision.after === undefined ? NOTHING : text(decision.after),
      ],
    })),
  }
}
