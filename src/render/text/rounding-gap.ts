/** Tells where the printed rows of a table do not add up to its printed total. */
import type { Cell, CellUnit, Table } from '../../reports/document/document.ts'
import { round } from '../../values/decimal.ts'

/** Whether a summed column, rounded as people read it, differs from its total; false for a table without totals. */
export function hasRoundingGap({ columns, rows, totals }: Table): boolean {
  if (totals === undefined) return false
  return columns.some(({ unit, isSummed }, index) => {
    if (isSummed !== true) return false
    const sum = rows.reduce((total, { cells }) => total + printed(cells[index], unit), 0)
    return Math.abs(sum - printed(totals.cells[index], unit)) > 1e-6
  })
}

/** The number that stands on the page: thousands of money, tenths of days, everything else as it is. */
function printed(cell: Cell | undefined, unit: CellUnit): number {
  if (cell?.kind !== 'figure' || cell.value === null) return 0
  if (unit === 'money') return round(cell.value / 1000)
  return unit === 'days' ? round(cell.value, 1) : cell.value
}
