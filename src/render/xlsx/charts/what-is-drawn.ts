/** What of a table its charts in a workbook show: which columns, how many charts, which rows they have no point for. */
import type { ScatterChart } from '../../../reports/document/chart.ts'
import { type ScatterPoint, scatterData, seriesData } from '../../../reports/document/chart-data.ts'
import type { Table } from '../../../reports/document/document.ts'
import { cellText } from '../../text/cell-text.ts'
import { legalText } from '../../text/xml-text.ts'
import type { Locale } from '../cell-value.ts'

/**
 * The columns that charts read figures from; none for a table that has no chart here: roadmaps, fields and tiles are
 * tables with colours already.
 */
export function drawnColumns({ chart }: Table): readonly string[] {
  switch (chart?.type) {
    case 'series':
      return chart.series.map(({ column }) => column)
    case 'scatter':
      return [chart.x, chart.y, ...(chart.size === undefined ? [] : [chart.size])]
    case 'comparison':
      return chart.measures
    default:
      return []
  }
}

/** How many charts a table has: one a panel, one a measure; none for a table with nothing to draw. */
export function chartCount(table: Table): number {
  const { chart, rows } = table
  if (rows.length === 0) return 0
  switch (chart?.type) {
    case 'series':
      return seriesData(table, chart).panels.length
    case 'comparison':
      return chart.measures.length
    case 'scatter':
      return scatterData(table, chart).points.some((point) => isDrawn(point, chart)) ? 1 : 0
    default:
      return 0
  }
}

/** Whether a row has all the figures of a point; a bubble has a size above zero. */
export function isDrawn({ x, y, size }: ScatterPoint, chart: ScatterChart): boolean {
  return x !== null && y !== null && (chart.size === undefined || (size !== null && size > 0))
}

/** The labels of the rows that have no point, in their order. */
export function rowsWithoutPoint(table: Table, { lang, currency }: Locale): string[] {
  const { chart } = table
  if (chart?.type !== 'scatter') return []
  return scatterData(table, chart).points.flatMap((point) =>
    isDrawn(point, chart) ? [] : legalText(cellText(point.label, lang, currency)),
  )
}
