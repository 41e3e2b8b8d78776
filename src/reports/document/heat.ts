/** Heat maps of load rates: up to what share of capacity a field has room, and the tone that it has. */
import { toneOf } from './cell.ts'
import type { Cell, Column, Table, Tone } from './document.ts'

/** Whether the column is part of a heat map of rates; other heat maps have no thresholds. */
function isOfRates({ look, unit }: Column): boolean {
  return look === 'heat' && unit === 'rate'
}

/** The share of capacity that may be planned; all of it where the column tells none. */
export function plannableShare({ plannable = 1 }: Column): number {
  return plannable
}

/** Room up to the share of capacity that may be planned, none left up to all of it, above it too much. */
export function loadRateTone(rate: number, plannable: number): Tone {
  if (rate > 1) return 'bad'
  return rate > plannable ? 'watch' : 'good'
}

/** The tone of a field of a heat map; undefined without a rate, or in another column. */
export function heatTone(column: Column, cell: Cell): Tone | undefined {
  if (!isOfRates(column) || cell.kind !== 'figure' || cell.unit !== 'rate') return undefined
  return cell.value === null ? undefined : loadRateTone(cell.value, plannableShare(column))
}

/** The tone that a cell shows: its own, or that of its field of a heat map. */
export function shownTone(column: Column, cell: Cell): Tone | undefined {
  return toneOf(cell) ?? heatTone(column, cell)
}

/** The shares that the columns of a heat map tell, each once; undefined where the table is none of rates. */
export function plannableShares({ columns }: Table): readonly number[] | undefined {
  const own = columns.filter(isOfRates)
  const told = own.flatMap(({ plannable }) => (plannable === undefined ? [] : [plannable]))
  return own.length === 0 ? undefined : [...new Set(told)]
}
