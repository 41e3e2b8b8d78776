/** Builds the tables that many sections share: figures by slice, and a table with a totals row. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import type { Breakdown } from '../../metrics/base/define.ts'
import type { Bilingual } from '../../values/language.ts'
import { text } from './cell.ts'
import type { Cell, Column, Formula, Row, Table } from './document.ts'
import { type Figures, type ReportContext, sliceCell, wholeCell } from './figures.ts'

/** A metric as a column of a table by slice. */
interface MetricColumn {
  readonly metric: string
  readonly title?: Bilingual
  readonly look?: Column['look']
  readonly formula?: Formula
}

/** A column of {@link figureTable}: whose figures it shows. */
interface Side {
  readonly id: string
  readonly title: Bilingual
  readonly figures: Figures
}

/** Which figures a table of whole plans shows. */
interface FigureTable {
  readonly id: string
  readonly title?: Bilingual
  /** The heading of the figures' names; `Indicateur` / `Figure` where nothing is said. */
  readonly heading?: Bilingual
  readonly metrics: readonly string[]
  readonly sides: readonly Side[]
}

/** One figure a row, one plan a column. */
export function figureTable(
  { figures: names }: Pick<ReportContext, 'figures'>,
  { id, title, heading, metrics, sides }: FigureTable,
): Table {
  return {
    kind: 'table',
    id,
    ...(title === undefined ? {} : { title }),
    columns: [
      { id: 'figure', title: heading ?? LABELS.figure, unit: 'text' },
      ...sides.map((side): Column => ({ id: side.id, title: side.title, unit: 'index' })),
    ],
    rows: metrics.map((metric) => ({
      id: metric,
      cells: [
        text(names.metric(metric).label),
        ...sides.map(({ figures }) => wholeCell(figures, metric)),
      ],
    })),
  }
}

/** The column of this plan. */
export function ownSide({ figures }: Pick<ReportContext, 'figures'>): Side {
  return { id: 'this_plan', title: LABELS.this_plan, figures }
}

/** The column of the previous plan; none where it could not be read. */
export function olderSide({ previous }: Pick<ReportContext, 'previous'>): readonly Side[] {
  if (previous === undefined) return []
  return [{ id: 'previous_plan', title: LABELS.previous_plan, figures: previous }]
}

/** The initial portfolio by status; statuses that no project has are left out. */
export function statusTable(
  figures: Figures,
  id: string,
  title: Bilingual,
  shareTitle: Bilingual,
): Table {
  const [metric, breakdown] = ['status_share', 'status'] as const
  return {
    kind: 'table',
    id,
    title,
    columns: [
      { id: breakdown, title: LABELS.status, unit: 'text' },
      { id: metric, title: shareTitle, unit: 'rate', look: 'bar' },
    ],
    rows: figures
      .keys(metric, breakdown)
      .filter(({ key }) => figures.slice(metric, breakdown, key)?.numerator !== 0)
      .map(({ key }) => ({
        id: key,
        cells: [text(valueLabel(key)), sliceCell(figures, metric, breakdown, key)],
      })),
    totals: { cells: [text(LABELS.total), wholeCell(figures, metric)] },
  }
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

function saysNothing(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.kind === 'empty') return true
  return cell.kind === 'text' ? cell.text.en === '' : cell.kind === 'day' && cell.day === undefined
}

/** The table without the columns in which no row says anything; only those of `mayGo` where it is given. */
export function withoutIdleColumns(table: Table, mayGo?: readonly string[]): Table {
  const isIdle = (index: number): boolean =>
    table.rows.every(({ cells }) => saysNothing(cells[index]))
  const shown = table.columns.filter(
    ({ id }, index) => mayGo?.includes(id) === false || !isIdle(index),
  )
  return onlyColumns(
    table,
    shown.map(({ id }) => id),
  )
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
