/** One screen: how the last plan ended, where this one stands, what it costs and whom it needs. */
import { LABELS } from '../../text/labels.ts'
import { text } from '../cell.ts'
import { type ReportContext, wholeCell } from '../context.ts'
import type { Cell, Column, Section, Table } from '../document.ts'
import { sliceTable } from '../table.ts'
import { yearlyTable } from './budget.ts'
import type { KEY_FIGURES } from './key-figures.ts'
import { teamTable } from './load.ts'

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

function results({ figures, previous }: ReportContext): Table {
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
    rows: SHOWN.map((id) => ({
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
  const kept = ids
    .map((id) => table.columns.findIndex((column) => column.id === id))
    .filter((index) => index >= 0)
  const pick = <T>(list: readonly T[]): T[] => kept.flatMap((index) => list[index] ?? [])
  const { title: _, totals, ...rest } = table
  return {
    ...rest,
    id: `summary_${table.id}`,
    columns: pick(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: pick<Cell>(row.cells) })),
    ...(totals === undefined ? {} : { totals: { cells: pick<Cell>(totals.cells) } }),
  }
}

function retitled(table: Table, index: number, title: Column['title']): Table {
  return {
    ...table,
    columns: table.columns.map((column, at) => (at === index ? { ...column, title } : column)),
  }
}

/** The section `summary`. */
export function summary(context: ReportContext): Section {
  const money = only(yearlyTable(context, 'investment'), [
    'year',
    'envelope',
    'spending',
    'headroom',
    'paid',
    'execution_rate',
  ])
  const teams = only(teamTable(context), [
    'team',
    'demand',
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
    columns: [
      { metric: 'project_count', title: LABELS.projects },
      { metric: 'completion_gross' },
      { metric: 'spending' },
      { metric: 'investment_share' },
    ],
  })
  return {
    id: 'summary',
    title: { fr: 'Synthèse', en: 'Summary' },
    blocks: [
      results(context),
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
    ],
  }
}
