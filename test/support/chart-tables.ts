/** Tables for pictures from rows of plain values, the shortest way. */

import { type ChartView, chartSvgs } from '../../src/render/chart/chart.ts'
import { periodCell, text } from '../../src/reports/document/cell.ts'
import type { Chart } from '../../src/reports/document/chart.ts'
import type { Cell, CellUnit, ChartTable } from '../../src/reports/document/document.ts'
import { type Day, parseDay } from '../../src/values/calendar.ts'
import { parsePeriod } from '../../src/values/period.ts'
import { type Drawn, readSvg } from './svg-reader.ts'

/** How tests look at pictures unless they say otherwise. */
export const VIEW: ChartView = { lang: 'en', currency: 'EUR', id: 'c' }

/** A day as files write it. */
export function on(written: string): Day {
  const day = parseDay(written, 'start')
  if (day === undefined) throw new Error(written)
  return day
}

/** The period of a text like `2024-Q3`. */
export function during(written: string): Cell {
  const period = parsePeriod(written)
  if (period === undefined) throw new Error(written)
  return periodCell(period)
}

/** A table of which each column is `id` or `id:unit`; a string is a text. */
export function tableOf(
  columns: readonly string[],
  rows: readonly (readonly (string | Cell)[])[],
  chart: Chart,
): ChartTable {
  return {
    kind: 'table',
    id: 'drawn',
    title: { fr: 'Titre', en: 'Title' },
    columns: columns.map((column) => {
      const [id = '', unit = 'text'] = column.split(':')
      return { id, title: { fr: id, en: id }, unit: unit as CellUnit }
    }),
    rows: rows.map((cells) => ({ cells: cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)) })),
    chart,
  }
}

/** The picture of a table, read again; throws where there is none. */
export function drawn(table: ChartTable, view: Partial<ChartView> = {}): Drawn {
  const svg = chartSvgs(table, { ...VIEW, ...view })[0]
  if (svg === undefined) throw new Error('nothing drawn')
  return readSvg(svg)
}
