/** Builds the tables that many sections share: figures by slice, and a table with a totals row. */
import type { Breakdown } from '../metrics/define.ts'
import { LABELS } from '../text/labels.ts'
import type { Bilingual } from '../units/language.ts'
import { text } from './cell.ts'
import { type Figures, sliceCell, wholeCell } from './context.ts'
import type { Cell, Column, Formula, Row, Table } from './document.ts'

/** A metric as a column of a table by slice. */
interface MetricColumn {
  readonly metric: string
  readonly title?: Bilingual
  readonly look?: Column['look']
  readonly formula?: Formula
}

/** Which figures a table by slice shows. */
export interface SliceTable {
  readonly id: string
  readonly title: Bilingual
  readonly breakdown: Breakdown
  /** The heading of the slices' column. */
  readonly heading: Bilingual
  readonly columns: readonly MetricColumn[]
}

/** A table with the named columns only, in their order; names that it does not have are passed over. */
export function onlyColumns(table: Table, ids: readonly string[]): Table {
  const kept = ids
    .map((id) => table.columns.findIndex((column) => column.id === id))
    .filter((index) => index >= 0)
  const pick = <T>(list: readonly T[]): T[] => kept.flatMap((index) => list[index] ?? [])
  const { totals } = table
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: pick<Cell>(row.cells) })),
    ...(totals === undefined ? {} : { totals: { cells: pick<Cell>(totals.cells) } }),
  }
}

const ADDED_UP = ['money', 'days', 'count', 'fte']

/** A column for a metric. */
function metricColumn(figures: Figures, { metric, title, look, formula }: MetricColumn): Column {
  const { label, unit } = figures.metric(metric)
  return {
    id: metric,
    title: title ?? label,
    unit,
    ...(ADDED_UP.includes(unit) ? { isSummed: true } : {}),
    ...(look === undefined ? {} : { look }),
    ...(formula === undefined ? {} : { formula }),
  }
}

/** Figures by slice with the whole plan's figures as the last row; slices without anything are left out. */
export function sliceTable(
  figures: Figures,
  { id, title, breakdown, heading, columns }: SliceTable,
): Table {
  const slices = figures.keys(columns[0]?.metric ?? '', breakdown)
  const rows = slices
    .map(
      ({ key, label }): Row => ({
        id: key,
        cells: [
          text(label),
          ...columns.map(({ metric }) => sliceCell(figures, metric, breakdown, key)),
        ],
      }),
    )
    .filter(({ cells }) => cells.slice(1).some(isTelling))
  return {
    kind: 'table',
    id,
    title,
    columns: [
      { id: breakdown, title: heading, unit: 'text' },
      ...columns.map((column) => metricColumn(figures, column)),
    ],
    rows,
    totals: {
      cells: [text(LABELS.total), ...columns.map(({ metric }) => wholeCell(figures, metric))],
    },
  }
}

function isTelling(cell: Cell): boolean {
  return cell.kind === 'figure' && cell.value !== null && cell.value !== 0
}
