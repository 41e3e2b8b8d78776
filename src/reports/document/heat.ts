/** Heat maps of load rates: up to what share of capacity a field has room, and the tone that it has. */
import type { Cell, Column, Table, Tone } from './document.ts'

/** Whether the column is part of a heat map of rates; other heat maps have no thresholds. */
function isOfRates({ look, unit }: Column): boolean {
  return look === 'heat' && unit === 'rate'
}

/** The share of capacity that may be planned; all of it where the column tells none. */
export function plannableShare({ plannable = 1 }: Column): number {
  return plannable
}

/** Room up to the share that may be planned, none left up to all of capacity, above it too much. */
export function heatTone(column: Column, cell: Cell | undefined): Tone | undefined {
  if (!isOfRates(column) || cell?.kind !== 'figure' || cell.unit !== 'rate') return undefined
  if (cell.value === null) return undefined
  if (cell.value > 1) return 'bad'
  return cell.value > plannableShare(column) ? 'watch' : 'good'
}

/** The shares that the columns of a heat map tell, each once; undefined where the table is none of rates. */
export function plannableShares({ columns }: Table): readonly number[] | undefined {
  const own = columns.filter(isOfRates)
  const told = own.flatMap(({ plannable }) => (plannable === undefined ? [] : [plannable]))
  return own.length === 0 ? undefined : [...new Set(told)]
}
