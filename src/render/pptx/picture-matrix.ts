/** Fields of rows by columns as a native table, each on the ground of its tone. */

import { toneOf } from '../../reports/document/cell.ts'
import type { MatrixChart } from '../../reports/document/chart.ts'
import { matrixData } from '../../reports/document/chart-data.ts'
import type { Cell, ChartTable } from '../../reports/document/document.ts'
import { type DrawingContext, toneText, words } from '../office/context.ts'
import { TONE_FILLS } from '../office/look.ts'
import { gridOf } from '../office/panels.ts'
import { fittedText } from '../office/text-size.ts'
import { legalText } from '../text/xml-text.ts'
import type { SlideCell } from './canvas.ts'
import { SIZES, type SlideDrawing } from './page.ts'

const MOST_ROWS = 12
const NAME_WIDTH = 2.4
const HIGHEST_ROW = 0.7

function field(cell: Cell, context: DrawingContext): SlideCell {
  const tone = toneOf(cell)
  const text = words(cell, context)
  return {
    text: text === '' ? '' : `${toneText(tone)}${text}`,
    align: 'center',
    ...(tone === undefined ? {} : { fill: TONE_FILLS[tone] }),
  }
}

/** Tables of up to twelve rows. */
export function matrixPictures(
  table: ChartTable,
  chart: MatrixChart,
  context: DrawingContext,
): readonly SlideDrawing[] {
  const { columns, rows } = matrixData(table, chart)
  if (rows.length === 0) return []
  const { lang } = context
  const corner = `${legalText(chart.axes.row[lang])} ↓  ${legalText(chart.axes.column[lang])} →`
  const head = [corner, ...columns.map((title) => legalText(title[lang]))].map(
    (text, at): SlideCell => ({
      text,
      isBold: true,
      fill: context.look.accent,
      colour: context.look.onAccent,
      align: at === 0 ? 'left' : 'center',
    }),
  )
  const style = { points: SIZES.table, isBold: true }
  return gridOf(rows, MOST_ROWS).map((some) => ({
    least: Math.min(5, (some.length + 1) * 0.4),
    most: (some.length + 1) * HIGHEST_ROW,
    draw: (canvas, box) => {
      const height = Math.min(HIGHEST_ROW, box.h / (some.length + 1))
      const first = Math.min(NAME_WIDTH, box.w / 3)
      const lines = some.map(({ name, cells }): SlideCell[] => [
        { text: fittedText(words(name, context), { width: first - 0.2, lines: 2 }, style), isBold: true },
        ...cells.map((cell) => field(cell, context)),
      ])
      const each = (box.w - first) / Math.max(1, columns.length)
      canvas.table(
        {
          rows: [head, ...lines],
          widths: [first, ...columns.map(() => each)],
          heights: [head, ...lines].map(() => height),
          points: SIZES.table,
        },
        box,
      )
    },
  }))
}
