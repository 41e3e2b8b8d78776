/** Builds the tables of figures that many sections share: whole plans side by side, one plan by slice. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Breakdown } from '../../metrics/base/define.ts'
import type { Plan } from '../../plan/plan.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import type { Bilingual } from '../../values/language.ts'
import { isTelling, text } from './cell.ts'
import type { Column, Row, Table } from './document.ts'
import { type Figures, sliceCell, wholeCell } from './figures.ts'
import { byId, column, listTable } from './table.ts'

interface MetricColumn {
  readonly metric: string
  readonly title?: Bilingual
  readonly look?: Column['look']
}

/** A column of {@link figureTable}: whose figures it shows. */
interface Side {
  readonly id: string
  readonly title: Bilingual
  readonly figures: Figures
}

interface Known {
  readonly figures: Figures
  /** Undefined where the previous plan could not be read. */
  readonly previous?: Figures | undefined
}

interface FigureTable {
  readonly id: string
  readonly title?: Bilingual
  /** The heading of the figures' names; `Indicateur` / `Figure` where nothing is said. */
  readonly heading?: Bilingual
  readonly metrics: readonly string[]
  /** This plan, then the one before, where nothing is said. */
  readonly sides?: readonly Side[]
}

/** One figure a row, one plan a column. */
export function figureTable(
  known: Known,
  { id, title, heading = LABELS.figure, metrics, sides = [ownSide(known), ...olderSide(known)] }: FigureTable,
): Table {
  return listTable({ id, title, rowId: (metric) => metric }, metrics, [
    column('figure', heading, 'text', (metric) => known.figures.metric(metric).label),
    ...sides.map((side) => column(side.id, side.title, 'index', (metric: string) => wholeCell(side.figures, metric))),
  ])
}

export function ownSide({ figures }: Pick<Known, 'figures'>): Side {
  return { id: 'this_plan', title: LABELS.this_plan, figures }
}

/** The column of the previous plan; none where it could not be read. */
export function olderSide({ previous }: Pick<Known, 'previous'>): readonly Side[] {
  if (previous === undefined) return []
  return [{ id: 'previous_plan', title: LABELS.previous_plan, figures: previous }]
}

/** The initial portfolio by status; statuses that no project has are left out. */
export function statusTable(plan: Plan, figures: Figures, id: string, title: Bilingual, shareTitle: Bilingual): Table {
  const [metric, breakdown] = ['status_share', 'status'] as const
  const shown = figures
    .keys(metric, breakdown)
    .map(({ key }) => ({ id: key }))
    .filter(({ id: key }) => figures.slice(metric, breakdown, key)?.numerator !== 0)
  const totals = [text(LABELS.total), wholeCell(figures, metric)]
  return listTable({ id, title, rowId: byId, totals }, shown, [
    column(breakdown, LABELS.status, 'text', ({ id: key }) => statusLabel(plan, key)),
    column(metric, shareTitle, 'rate', ({ id: key }) => sliceCell(figures, metric, breakdown, key), { look: 'bar' }),
  ])
}

interface SliceTable {
  readonly id: string
  readonly title?: Bilingual
  readonly breakdown: Breakdown
  readonly heading: Bilingual
  readonly columns: readonly (string | MetricColumn)[]
  /** Whether slices without anything are kept: years, of which a gap is news. */
  readonly isEvery?: true
}

const ADDED_UP = ['money', 'days', 'count', 'fte']

function metricColumn(figures: Figures, { metric, title, look }: MetricColumn): Column {
  const { label, unit } = figures.metric(metric)
  return {
    id: metric,
    title: title ?? label,
    unit,
    ...(ADDED_UP.includes(unit) ? { isSummed: true } : {}),
    ...(look === undefined ? {} : { look }),
  }
}

/** A table by slice, unless all its records stand under `none`: it would repeat the total. */
export function toldSlices(table: Table): Table[] {
  return table.rows.every(({ id }) => id === 'none') ? [] : [table]
}

/**
 * Whether a slice has something of its own to count in a rate. The share of a slice in the whole plan has the whole's
 * denominator whatever the slice: it says nothing of one without any part in it.
 */
function hasOwnDenominator(figures: Figures, metric: string, breakdown: Breakdown, key: string): boolean {
  const denominatorOf = (one: string): number => figures.slice(metric, breakdown, one)?.denominator ?? 0
  if (denominatorOf(key) === 0) return false
  const { denominator } = figures.whole(metric)
  const keys = figures.keys(metric, breakdown)
  return keys.length === 1 || keys.some((one) => denominatorOf(one.key) !== denominator)
}

/** Figures by slice with the whole plan's figures as the last row; slices without anything are left out, one with a rate of 0 is not. */
export function sliceTable(figures: Figures, { id, title, breakdown, heading, isEvery, ...asked }: SliceTable): Table {
  const columns = asked.columns.map((one): MetricColumn => (typeof one === 'string' ? { metric: one } : one))
  const rows = figures.keys(columns[0]?.metric ?? '', breakdown).flatMap(({ key, label }): Row[] => {
    const cells = columns.map(({ metric }) => sliceCell(figures, metric, breakdown, key))
    const isShown =
      isEvery === true ||
      cells.some(isTelling) ||
      columns.some(({ metric }) => hasOwnDenominator(figures, metric, breakdown, key))
    return isShown ? [{ id: key, cells: [text(label), ...cells] }] : []
  })
  return {
    kind: 'table',
    id,
    ...(title === undefined ? {} : { title }),
    columns: [
      { id: breakdown, title: heading, unit: 'text' },
      ...columns.map((column) => metricColumn(figures, column)),
    ],
    rows,
    totals: { cells: [text(LABELS.total), ...columns.map(({ metric }) => wholeCell(figures, metric))] },
  }
}
