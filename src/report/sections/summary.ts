/** One screen: how the last plan ended, where this one stands, what it costs and whom it needs. */
import { isUndecided } from '../../metrics/portfolio.ts'
import { LABELS } from '../../text/labels.ts'
import { text } from '../cell.ts'
import { type ReportContext, wholeCell } from '../context.ts'
import type { Column, Section, Table } from '../document.ts'
import { onlyColumns, sliceTable } from '../table.ts'
import { AWAITING_COLUMNS } from './alignment.ts'
import { AWAITING_FIGURES, type KEY_FIGURES } from './key-figures.ts'
import { teamTable } from './load.ts'
import { yearlyTable } from './yearly-money.ts'

/** The key figures before any project is retained; the net capacity stands in the table of the teams. */
const UNDECIDED = AWAITING_FIGURES.filter((id) => id !== 'capacity_net')

/** The key figures of the first screen. */
const SHOWN: readonly (typeof KEY_FIGURES)[number][] = [
  'completion_gross',
  'completion_all_in',
  'completion_due',
  'on_time_rate',
  'within_budget_rate',
  'new_demand_rate',
  'execution_rate',
  'need_coverage',
  'projects_without_objective',
]

function results({ plan, figures, previous }: ReportContext): Table {
  const shown = isUndecided(plan) ? UNDECIDED : SHOWN
  const columns: Column[] = [
    { id: 'figure', title: { fr: 'Résultats', en: 'Results' }, unit: 'text' },
    ...(previous === undefined
      ? []
      : [{ id: 'previous_plan', title: LABELS.previous_plan, unit: 'index' as const }]),
    { id: 'this_plan', title: LABELS.this_plan, unit: 'index' },
  ]
  return {
    kind: 'table',
    id: 'summary_results',
    columns,
    rows: shown.map((id) => ({
      id,
      cells: [
        text(figures.metric(id).label),
        ...(previous === undefined ? [] : [wholeCell(previous, id)]),
        wholeCell(figures, id),
      ],
    })),
  }
}

function only(table: Table, ids: readonly string[]): Table {
  const { title: _, ...rest } = onlyColumns(table, ids)
  return { ...rest, id: `summary_${table.id}` }
}

function retitled(table: Table, index: number, title: Column['title']): Table {
  return {
    ...table,
    columns: table.columns.map((column, at) => (at === index ? { ...column, title } : column)),
  }
}

function resourceTables(context: ReportContext): Table[] {
  const money = only(yearlyTable(context, 'investment'), [
    'year',
    'envelope',
    'spending',
    'headroom',
    ...(isUndecided(context.plan) ? ['candidates'] : []),
    'paid',
    'execution_rate',
  ])
  const teams = only(teamTable(context), [
    'team',
    'demand',
    ...(isUndecided(context.plan) ? ['candidates', 'plannable'] : []),
    'net_capacity',
    'load_rate',
    'peak',
    'overload',
  ])
  const axes = sliceTable(context.figures, {
    id: 'summary_axes',
    title: LABELS.axis,
    breakdown: 'axis',
    heading: LABELS.axis,
    columns: isUndecided(context.plan)
      ? AWAITING_COLUMNS
      : [
          { metric: 'project_count', title: LABELS.projects },
          { metric: 'completion_gross' },
          { metric: 'spending' },
          { metric: 'investment_share' },
        ],
  })
  return [
    retitled(money, 0, { fr: 'Investissement', en: 'Investment' }),
    ...(teams.rows.length === 0
      ? []
      : [retitled(teams, 0, { fr: 'Équipes (jours)', en: 'Teams (days)' })]),
    ...(axes.rows.length === 0
      ? []
      : [
          only(
            axes,
            axes.columns.map(({ id }) => id),
          ),
        ]),
  ]
}

/** The section `summary`. */
export function summary(context: ReportContext): Section {
  return {
    id: 'summary',
    title: { fr: 'Synthèse', en: 'Summary' },
    blocks: [results(context), ...resourceTables(context)],
  }
}

/** The summary without its results, for a report that has the key figures already. */
export function resources(context: ReportContext): Section {
  return {
    id: 'resources',
    title: { fr: 'Moyens et axes', en: 'Resources and axes' },
    blocks: resourceTables(context),
  }
}
