/** Makes the charts of a written table, every figure and name of theirs read from its cells. */

import { colon } from '../../../lang/punctuation.ts'
import type { ComparisonChart, SeriesChart } from '../../../reports/document/chart.ts'
import { comparisonData, figureOf, hasChart, seriesData } from '../../../reports/document/chart-data.ts'
import type { Cell, ChartTable, Table } from '../../../reports/document/document.ts'
import type { Bilingual } from '../../../values/language.ts'
import { canvasOf } from '../../chart/canvas.ts'
import { lookOf } from '../../chart/looks.ts'
import { seriesModel } from '../../chart/series-model.ts'
import type { CellRange } from '../../office/drawing-ml.ts'
import { cellText } from '../../text/cell-text.ts'
import { legalText } from '../../text/xml-text.ts'
import type { Locale } from '../cell-value.ts'
import { fromZero, labelFormat, valueAxis } from './axis-format.ts'
import { cellsOf, type DrawnTable, headingCell } from './cell-ranges.ts'
import { areaLook, lineLook } from './looks.ts'
import type { NativeChart, NativeSeries, Plot } from './native-chart.ts'
import { planeCharts } from './plane-charts.ts'

export interface ChartOptions {
  readonly locale: Locale
  /** The title of a table without one. */
  readonly title: Bilingual
}

/** The charts in their order, as many as `chartCount` says. */
export function tableCharts(drawn: DrawnTable, table: Table, options: ChartOptions): NativeChart[] {
  if (!hasChart(table) || table.rows.length === 0) return []
  const { chart } = table
  switch (chart.type) {
    case 'series':
      return seriesCharts(drawn, table, chart, options)
    case 'comparison':
      return comparisonCharts(drawn, table, chart, options)
    case 'scatter':
      return planeCharts(drawn, table, chart, { ...options, words: wordsOf(table, options) })
    default:
      return []
  }
}

type Words = Pick<NativeChart, 'title' | 'description'>

/** The title of a chart and what is said of it; one of several has the name of what it shows, below the table's title. */
function wordsOf(table: Table, { locale, title }: ChartOptions, part = ''): Words {
  const { lang } = locale
  const whole = legalText((table.title ?? title)[lang])
  const sentence = legalText(table.chart?.sentence?.[lang] ?? '')
  const said = sentence === '' ? whole : sentence
  return part === ''
    ? { title: whole, description: said }
    : { title: part, description: `${part}${colon(lang)} ${said}` }
}

function words(cell: Cell, { lang, currency }: Locale): string {
  return legalText(cellText(cell, lang, currency))
}

function seriesCharts(drawn: DrawnTable, table: ChartTable, chart: SeriesChart, options: ChartOptions): NativeChart[] {
  const { unit, panels } = seriesData(table, chart)
  const looks = seriesModel(table, chart, canvasOf({ ...options.locale, id: '' })).series
  return panels.map(({ name, rows, series }) => {
    const lines = rows.map((row) => table.rows.indexOf(row))
    const across = cellsOf(drawn, chart.category, lines)
    const plots = series.map(({ column, mark, part }, index): Plot => {
      const look = looks[index]?.look ?? lookOf(index)
      const values = cellsOf(drawn, column, lines)
      const own = { name: headingCell(drawn, column), across, values }
      // What is no part of a stack can stand neither in it nor, as Excel has it, beside it.
      const isBar = mark === 'bar' && (chart.isStacked !== true || part === undefined)
      if (isBar) return { kind: 'columns', series: [{ ...own, look: areaLook(look) }] }
      const marks = marksOf(values, mark === 'line' && part !== 'limit')
      return { kind: 'lines', series: [{ ...own, look: lineLook(look, marks) }] }
    })
    const own = series.flatMap(({ values }) => values)
    const start = series.some(({ mark }) => mark === 'bar') ? fromZero(own) : {}
    const figures = panels.flatMap((panel) => panel.series.flatMap(({ values }) => values))
    return {
      ...wordsOf(table, options, words(name, options.locale)),
      plots: joinedPlots(plots, chart.isStacked === true),
      axes: { across: {}, values: { ...valueAxis(unit, figures, options.locale), ...start } },
    }
  })
}

/** Bars before lines, which lie over them, each kind in one plot. */
function joinedPlots(plots: readonly Plot[], isStacked: boolean): Plot[] {
  const seriesOf = (kind: Plot['kind']): NativeSeries[] =>
    plots.flatMap((plot) => (plot.kind === kind ? plot.series : []))
  const [columns, lines] = [seriesOf('columns'), seriesOf('lines')]
  return [
    ...(columns.length === 0 ? [] : [{ kind: 'columns' as const, isStacked, series: columns }]),
    ...(lines.length === 0 ? [] : [{ kind: 'lines' as const, series: lines }]),
  ]
}

/** Which points of a line need a mark: a curve has them all, a ceiling those that no line leads to. */
function marksOf({ values }: CellRange, isCurve: boolean): 'none' | 'alone' | 'all' {
  if (isCurve) return 'all'
  const isThere = (index: number): boolean => typeof values[index] === 'number'
  const isAlone = values.some((_, index) => isThere(index) && !isThere(index - 1) && !isThere(index + 1))
  return isAlone ? 'alone' : 'none'
}

function comparisonCharts(
  drawn: DrawnTable,
  table: Table,
  chart: ComparisonChart,
  options: ChartOptions,
): NativeChart[] {
  const lines = table.rows.map((_, line) => line)
  const { measures } = comparisonData(table, chart)
  return measures.map(({ title, unit, cells }, index) => {
    const column = chart.measures[index] ?? ''
    const series: NativeSeries = {
      name: headingCell(drawn, column),
      across: cellsOf(drawn, chart.label, lines),
      values: cellsOf(drawn, column, lines),
      look: areaLook(lookOf(0)),
    }
    const figures = cells.map(figureOf)
    const axis = valueAxis(unit, figures, options.locale)
    return {
      ...wordsOf(table, options, legalText(title[options.locale.lang])),
      plots: [{ kind: 'rows', labels: labelFormat(unit, figures, options.locale), series: [series] }],
      axes: { across: { isReversed: true }, values: { ...axis, ...fromZero(figures), isHidden: true } },
    }
  })
}
