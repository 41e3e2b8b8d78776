/** The cells of a page for a committee: without fractions, days whole; and whether the states of a row differ in print. */
import { roundedDays } from '../../lang/numbers.ts'
import { round } from '../../values/decimal.ts'
import { bare } from '../document/cell.ts'
import type { Cell, Row } from '../document/document.ts'

/** A cell without the fraction of a rate, and days without their decimals. */
export function plainCell(cell: Cell): Cell {
  const shown = bare(cell)
  if (shown.kind !== 'figure' || shown.unit !== 'days' || shown.value === null) return shown
  return { ...shown, value: round(shown.value) }
}

/** What a reader sees of a cell: money in thousands, days as they are rounded, a tenth of a per cent, two decimals of an index. */
function printed(cell: Cell): string {
  if (cell.kind === 'text') return cell.text.en
  if (cell.kind !== 'figure' || cell.value === null) return ''
  const { unit, value } = cell
  if (unit === 'money') return String(round(value / 1000))
  if (unit === 'days') return String(roundedDays(value))
  return String(round(value, unit === 'rate' ? 3 : 2))
}

/** Whether cells differ as they are printed. */
export function differs(cells: readonly Cell[]): boolean {
  return new Set(cells.map(printed)).size > 1
}

/** Whether the states of a row differ; its first cell is its name. */
export function isDiffering({ cells }: Row): boolean {
  return differs(cells.slice(1))
}
