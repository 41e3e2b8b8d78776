/** Where the charts of a table stand: above it, one alone or two abreast, in rows that are kept free for them. */

import type { Table } from '../../../reports/document/document.ts'
import { POINTS_PER_CHARACTER } from '../pages.ts'
import { LINE_HEIGHT } from '../widths.ts'
import type { PlacedChart } from './drawing-part.ts'
import type { NativeChart } from './native-chart.ts'
import { chartCount } from './what-is-drawn.ts'

/** How many stand abreast, and what a line of them takes; lines of two or three are as wide as a page. */
interface Grid {
  readonly abreast: number
  readonly width: number
  /** The rows of a line, the last of them empty. */
  readonly rows: number
}

const ALONE: Grid = { abreast: 1, width: 600, rows: 17 }
/** Points need room, and their groups a long legend. */
const PLANE: Grid = { abreast: 1, width: 740, rows: 26 }
const PAIRS: Grid = { abreast: 2, width: 370, rows: 15 }
const THREES: Grid = { abreast: 3, width: 244, rows: 15 }
const GAP = 8

function gridOf(table: Table): Grid {
  if (table.chart?.type === 'scatter') return PLANE
  const count = chartCount(table)
  if (count === 1) return ALONE
  return count === 3 ? THREES : PAIRS
}

/** How many rows the charts of a table take. */
export function chartRows(table: Table): number {
  const { abreast, rows } = gridOf(table)
  return Math.ceil(chartCount(table) / abreast) * rows
}

/** The first and the last row of each line of the charts of a table, counted from the first row of all. */
export function chartLines(table: Table): { readonly first: number; readonly last: number }[] {
  const { rows } = gridOf(table)
  return Array.from({ length: chartRows(table) / rows }, (_, line) => ({
    first: line * rows,
    last: line * rows + rows - 1,
  }))
}

/**
 * The charts of a table in their places: from the first row that is kept free on, over columns whose widths are told in
 * characters; both count from 1.
 */
export function onGrid(
  table: Table,
  charts: readonly NativeChart[],
  { row, widthOf }: { readonly row: number; readonly widthOf: (column: number) => number },
): PlacedChart[] {
  const { abreast, width, rows } = gridOf(table)
  const height = (rows - 1) * LINE_HEIGHT
  return charts.map((chart, index) => {
    const left = (index % abreast) * (width + GAP)
    return { chart, width, height, ...cornerAt(left, widthOf), row: row - 1 + Math.floor(index / abreast) * rows }
  })
}

/** The column that lies so far from the left edge of the sheet, and how far into it. */
function cornerAt(
  left: number,
  widthOf: (column: number) => number,
): { readonly column: number; readonly indent: number } {
  let column = 1
  let indent = left
  while (indent >= widthOf(column) * POINTS_PER_CHARACTER) {
    indent -= widthOf(column) * POINTS_PER_CHARACTER
    column += 1
  }
  return { column: column - 1, indent }
}
