/** Reads cells of a written table as a chart does: where they are and what they hold. */

import type { CellValue } from 'exceljs'
import type { CellRange } from '../../office/drawing-ml.ts'
import type { PlacedTable } from '../table.ts'
import type { Sheet } from '../workbook.ts'

export interface DrawnTable {
  readonly sheet: Sheet
  readonly placed: PlacedTable
}

const MS_PER_DAY = 86_400_000
/** 1970-01-01 as spreadsheets count days. */
const EPOCH = 25_569

/** The value of a cell; a formula has its result, a date its day by number, a link its text. */
function plainValue(value: CellValue): string | number | null {
  if (value instanceof Date) return value.getTime() / MS_PER_DAY + EPOCH
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value !== 'object' || value === null) return null
  if ('result' in value) return plainValue(value.result ?? null)
  return 'hyperlink' in value ? value.text : null
}

/** Rows that adjoin are one range, `$B$5:$B$9`. */
function areas(rows: readonly number[], letter: string): string[] {
  const runs: [first: number, last: number][] = []
  for (const row of rows) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] === row - 1) run[1] = row
    else runs.push([row, row])
  }
  return runs.map(([first, last]) =>
    first === last ? `$${letter}$${first}` : `$${letter}$${first}:$${letter}$${last}`,
  )
}

function rangeOf({ sheet }: DrawnTable, column: number, rows: readonly number[]): CellRange {
  const { letter } = sheet.getColumn(column)
  // The names of sheets have no straight apostrophe.
  const parts = areas(rows, letter).map((area) => `'${sheet.name}'!${area}`)
  const cells = rows.map((row) => sheet.getCell(row, column))
  const values = cells.map(({ value }) => plainValue(value))
  const format = cells.find((_, index) => typeof values[index] === 'number')?.style.numFmt
  return {
    reference: parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(',')})`,
    values,
    ...(format === undefined ? {} : { format }),
  }
}

function columnOf({ placed }: DrawnTable, id: string): number {
  const column = placed.columnOf.get(id)
  if (column === undefined) throw new Error(`no column ${id} on the sheet`)
  return column
}

/** The cells of a column in some rows of the table, counted from 0. */
export function cellsOf(drawn: DrawnTable, id: string, lines: readonly number[]): CellRange {
  const first = drawn.placed.header + 1
  const rows = lines.map((line) => first + line)
  return rangeOf(drawn, columnOf(drawn, id), rows)
}

/** The heading of a column. */
export function headingCell(drawn: DrawnTable, id: string): CellRange {
  return rangeOf(drawn, columnOf(drawn, id), [drawn.placed.header])
}
