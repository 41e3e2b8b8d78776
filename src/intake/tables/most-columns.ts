/** How many columns of a table are looked at: recognition asks each row for each of them, blank cells too, so their product is bounded. */
import type { SheetRow } from '../source/sheet.ts'
import { columnLetters } from './grid.ts'
import type { TableNote } from './options.ts'

/** The most columns of any table, and those of one of any length. */
const [MOST, FEWEST] = [2000, 100]

/** How many cells are looked at, and how many for each that is filled. */
const [CELLS, PER_FILLED] = [10_000_000, 4]

export function mostColumns(rows: number, filled: number): number {
  const fitting = Math.floor(Math.max(CELLS, PER_FILLED * filled) / Math.max(1, rows))
  return Math.min(MOST, Math.max(FEWEST, fitting))
}

/** The note of the columns of a sheet behind the last one that is looked at. */
export function columnsBeyond(rows: readonly SheetRow[], last: number): TableNote {
  const filled = new Set<number>()
  for (const { values } of rows)
    for (let at = last + 1; at < values.length; at += 1) if ((values[at] ?? '') !== '') filled.add(at)
  const [first, end] = [Math.min(...filled), Math.max(...filled)].map(columnLetters)
  return { kind: 'columns-beyond', row: 0, count: filled.size, text: `${first}:${end}` }
}
