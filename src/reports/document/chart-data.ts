/** What a picture shows of its table: the cells and figures that its encoding names, for every format that draws. */
import type { Day } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { toneOf } from './cell.ts'
import type {
  ChartSeries,
  ComparisonChart,
  MatrixChart,
  RoadmapChart,
  ScatterChart,
  SeriesChart,
  TilesChart,
} from './chart.ts'
import type { Cell, CellUnit, ChartTable, Row, ShownMilestone, Table, Tone } from './document.ts'

const EMPTY: Cell = { kind: 'empty' }

export function hasChart(table: Table): table is ChartTable {
  return table.chart !== undefined
}

/** Where a column stands; throws where the table has none of that id, which is a bug. */
function indexOf({ id, columns }: Table, name: string): number {
  const index = columns.findIndex((column) => column.id === name)
  if (index < 0) throw new Error(`table ${id} has no column ${name} to draw`)
  return index
}

/** The cell of a row in the column that the encoding names; empty where it names none. */
function reader(table: Table, name: string | undefined): (row: Row) => Cell {
  if (name === undefined) return () => EMPTY
  const index = indexOf(table, name)
  return ({ cells }) => cells[index] ?? EMPTY
}

function titleOf(table: Table, name: string): Bilingual {
  return table.columns[indexOf(table, name)]?.title ?? { fr: name, en: name }
}

/** The figure of a cell, in plain units; null for none and for n/a. */
export function figureOf(cell: Cell): number | null {
  return cell.kind === 'figure' ? cell.value : null
}

function dayOf(cell: Cell): Day | undefined {
  return cell.kind === 'day' ? cell.day : undefined
}

/** The unit of the figures in some columns: that of the first figure, else that of the column. */
function unitOf(table: Table, names: readonly string[]): CellUnit {
  const indexes = names.map((name) => indexOf(table, name))
  const figures = table.rows.flatMap(({ cells }) =>
    indexes.flatMap((index) => {
      const cell = cells[index]
      return cell?.kind === 'figure' ? [cell.unit] : []
    }),
  )
  return figures[0] ?? table.columns[indexes[0] ?? 0]?.unit ?? 'count'
}

/** Rows with the same text in a column, in the order in which the texts first come. */
function grouped(rows: readonly Row[], cellOf: (row: Row) => Cell): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const cell = cellOf(row)
    const key = cell.kind === 'text' ? cell.text.en : ''
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

/** A series of a panel; a category without a figure has null. */
interface SeriesValues extends ChartSeries {
  readonly title: Bilingual
  readonly values: readonly (number | null)[]
}

/** One panel: its name, empty for a chart without panels, and its categories with the figures of each series. */
interface SeriesPanel {
  readonly name: Cell
  /** The rows of the table that it shows. */
  readonly rows: readonly Row[]
  readonly categories: readonly Cell[]
  readonly series: readonly SeriesValues[]
}

/** The panels of series, all of one unit. */
export function seriesData(
  table: Table,
  { category, panel, series }: SeriesChart,
): { readonly unit: CellUnit; readonly panels: readonly SeriesPanel[] } {
  const [categoryOf, panelOf] = [reader(table, category), reader(table, panel)]
  const panels = [...grouped(table.rows, panelOf).values()].map(
    (rows): SeriesPanel => ({
      name: rows[0] === undefined ? EMPTY : panelOf(rows[0]),
      rows,
      categories: rows.map(categoryOf),
      series: series.map((one) => ({
        ...one,
        title: titleOf(table, one.column),
        values: rows.map((row) => figureOf(reader(table, one.column)(row))),
      })),
    }),
  )
  return {
    unit: unitOf(
      table,
      series.map(({ column }) => column),
    ),
    panels,
  }
}

/** A row of a roadmap, its days as far as they are known. */
interface RoadmapBar {
  readonly id?: string
  readonly label: Cell
  readonly start: Day | undefined
  readonly end: Day | undefined
  /** Up to when the bar goes on behind its end, which has passed and is still awaited. */
  readonly goesOnTo: Day | undefined
  readonly formerStart: Day | undefined
  readonly formerEnd: Day | undefined
  /** The end before that of the former days, where it is another. */
  readonly firstEnd: Day | undefined
  readonly state: Cell
  readonly tone: Tone | undefined
  readonly milestones: readonly ShownMilestone[]
}

interface RoadmapGroup {
  readonly name: Cell
  readonly bars: readonly RoadmapBar[]
}

/** The groups of a roadmap in the order of the rows; one without a name where nothing groups them. */
export function roadmapData(table: Table, chart: RoadmapChart): readonly RoadmapGroup[] {
  const read = {
    label: reader(table, chart.label),
    group: reader(table, chart.group),
    start: reader(table, chart.start),
    end: reader(table, chart.end),
    pastEnd: reader(table, chart.pastEnd),
    formerStart: reader(table, chart.former?.start),
    formerEnd: reader(table, chart.former?.end),
    firstEnd: reader(table, chart.former?.first?.end),
    state: reader(table, chart.state),
    milestones: reader(table, chart.milestones),
  }
  const bar = (row: Row): RoadmapBar => {
    const [state, milestones] = [read.state(row), read.milestones(row)]
    const [end, passed] = [dayOf(read.end(row)), figureOf(read.pastEnd(row))]
    return {
      ...(row.id === undefined ? {} : { id: row.id }),
      label: read.label(row),
      state,
      tone: toneOf(state),
      start: dayOf(read.start(row)),
      end,
      goesOnTo: end === undefined || passed === null ? undefined : ((end + passed) as Day),
      formerStart: dayOf(read.formerStart(row)),
      formerEnd: dayOf(read.formerEnd(row)),
      firstEnd: dayOf(read.firstEnd(row)),
      milestones: milestones.kind === 'milestones' ? milestones.milestones : [],
    }
  }
  return [...grouped(table.rows, read.group).values()].map((rows) => ({
    name: rows[0] === undefined ? EMPTY : read.group(rows[0]),
    bars: rows.map(bar),
  }))
}

/** A point; x or y is null where its row lacks the figure. */
export interface ScatterPoint {
  readonly id?: string
  readonly label: Cell
  readonly group: Cell
  readonly x: number | null
  readonly y: number | null
  readonly size: number | null
}

export interface ScatterData {
  readonly x: { readonly title: Bilingual; readonly unit: CellUnit }
  readonly y: { readonly title: Bilingual; readonly unit: CellUnit }
  readonly size?: { readonly title: Bilingual; readonly unit: CellUnit }
  readonly points: readonly ScatterPoint[]
}

export function scatterData(table: Table, chart: ScatterChart): ScatterData {
  const axis = (name: string) => ({ title: titleOf(table, name), unit: unitOf(table, [name]) })
  const [label, group] = [reader(table, chart.label), reader(table, chart.group)]
  const [x, y, size] = [reader(table, chart.x), reader(table, chart.y), reader(table, chart.size)] as const
  return {
    x: axis(chart.x),
    y: axis(chart.y),
    ...(chart.size === undefined ? {} : { size: axis(chart.size) }),
    points: table.rows.map((row) => ({
      ...(row.id === undefined ? {} : { id: row.id }),
      label: label(row),
      group: group(row),
      x: figureOf(x(row)),
      y: figureOf(y(row)),
      size: figureOf(size(row)),
    })),
  }
}

/** The fields of a matrix: names of rows and columns, and the cells. */
export function matrixData(
  table: Table,
  { row: name, columns }: MatrixChart,
): {
  readonly columns: readonly Bilingual[]
  readonly rows: readonly { readonly name: Cell; readonly cells: readonly Cell[] }[]
} {
  const nameOf = reader(table, name)
  const readers = columns.map((column) => reader(table, column))
  return {
    columns: columns.map((column) => titleOf(table, column)),
    rows: table.rows.map((row) => ({ name: nameOf(row), cells: readers.map((read) => read(row)) })),
  }
}

/** The options of a comparison and the figures of each measure, one an option. */
export function comparisonData(
  table: Table,
  { label, measures }: ComparisonChart,
): {
  readonly options: readonly Cell[]
  readonly measures: readonly { readonly title: Bilingual; readonly unit: CellUnit; readonly cells: readonly Cell[] }[]
} {
  return {
    options: table.rows.map(reader(table, label)),
    measures: measures.map((name) => ({
      title: titleOf(table, name),
      unit: unitOf(table, [name]),
      cells: table.rows.map(reader(table, name)),
    })),
  }
}

/** The tiles in the order of the rows; cells that the encoding names no column for are empty. */
export function tilesData(
  table: Table,
  { label, value, target, change, remark }: TilesChart,
): readonly Readonly<Record<'label' | 'value' | 'target' | 'change' | 'remark', Cell>>[] {
  const [labelOf, figureIn] = [reader(table, label), reader(table, value)]
  const [targetOf, changeOf, remarkOf] = [reader(table, target), reader(table, change), reader(table, remark)] as const
  return table.rows.map((row) => ({
    label: labelOf(row),
    value: figureIn(row),
    target: targetOf(row),
    change: changeOf(row),
    remark: remarkOf(row),
  }))
}
