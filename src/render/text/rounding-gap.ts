/** Tells where the printed rows of a table do not add up to its printed total. */
import type { Cell, Table } from '../../reports/document/document.ts'
import { printedValue } from './cell-text.ts'

/** Whether a summed column, rounded as people read it, differs from its total; false for a table without totals. */
export function hasRoundingGap({ columns, rows, totals }: Table): boolean {
  if (totals === undefined) return false
  return columns.some(({ isSummed }, index) => {
    if (isSummed !== true) return false
    const sum = rows.reduce((total, { cells }) => total + printed(cells[index]), 0)
    return Math.abs(sum - printed(totals.cells[index])) > 1e-6
  })
}

function printed(cell: Cell | undefined): number {
  if (cell?.kind !== 'figure' || cell.value === null) return 0
  return printedValue(cell.value, cell.unit, cell)
}
