/** Draws the small bar below a figure of a column that has bars, as a workbook does: it repeats the figure for the eye. */
import { EMPTY } from '../../reports/document/cell.ts'
import { figureOf } from '../../reports/document/chart-data.ts'
import type { Cell, Column, Row } from '../../reports/document/document.ts'
import { round } from '../../values/decimal.ts'
import { type Html, html, NOTHING } from './markup.ts'

/** What a full bar of a column stands for: 100 % of a rate, else the greatest figure; 0 for a column without bars. */
export function greatest({ look, unit }: Column, rows: readonly Row[], index: number): number {
  if (look !== 'bar') return 0
  const values = rows.map(({ cells }) => figureOf(cells[index] ?? EMPTY) ?? 0)
  return unit === 'rate' ? 1 : values.reduce((most, value) => Math.max(most, value), 0)
}

/** The bar of a figure; nothing where the column has none, and none for what is not above zero. */
export function barHtml({ look }: Column, cell: Cell, most: number): Html {
  const value = figureOf(cell) ?? 0
  if (look !== 'bar' || most <= 0 || value <= 0) return NOTHING
  const width = round(Math.min(1, value / most) * 100, 1)
  return html`<svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="3"/></svg>`
}
