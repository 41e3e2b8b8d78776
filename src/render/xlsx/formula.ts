/** Live formulas for totals, differences and ratios, each only where it gives the very figure of the report. */
import { OUTPUT_WORDS } from '../../lang/catalogue/output.ts'
import type { Cell, Column, Row, Table } from '../../reports/document/document.ts'
import type { Lang } from '../../values/language.ts'

/** A formula without its `=` and the result that is shown until somebody recalculates. */
export interface LiveFormula {
  readonly formula: string
  readonly result: number | string
}

/** Where a table stands on its sheet. */
export interface Placement {
  readonly table: Table
  /** The sheet's row of the table's first row of data. */
  readonly firstRow: number
  /** The letter of the sheet's column that holds a column's values, by the column's id. */
  readonly letters: ReadonlyMap<string, string>
  readonly lang: Lang
}

/** How far two figures may lie apart and still be one: far less than a cent, more than what doubles lose. */
const TOLERANCE = 1e-9

/**
 * The formula of a cell.
 *
 * @param line - which row of the table; its number of rows means the totals.
 * @returns undefined where the column has none, or where a formula would give another value than the report's.
 */
export function liveFormula(place: Placement, column: Column, line: number): LiveFormula | undefined {
  const row = place.table.rows[line] ?? place.table.totals
  const cell = row && cellOf(place.table, row, column.id)
  if (row === undefined || cell === undefined) return undefined
  const isTotal = line === place.table.rows.length
  if (isTotal && column.isSummed) return total(place, column, cell)
  return column.formula && ofRow(place, { formula: column.formula, row, cell, line })
}

function total(place: Placement, column: Column, cell: Cell): LiveFormula | undefined {
  const { table, firstRow, letters } = place
  const letter = letters.get(column.id)
  if (letter === undefined || table.rows.length === 0 || cell.kind !== 'figure') return undefined
  const values = table.rows.map((row) => numberOf(cellOf(table, row, column.id)) ?? 0)
  const sum = values.reduce((left, right) => left + right, 0)
  if (cell.value === null || !isSame(sum, cell.value)) return undefined
  const last = firstRow + table.rows.length - 1
  return { formula: `SUM(${letter}${firstRow}:${letter}${last})`, result: cell.value }
}

interface RowFormula {
  readonly formula: NonNullable<Column['formula']>
  readonly row: Row
  readonly cell: Cell
  readonly line: number
}

function ofRow(place: Placement, { formula, row, cell, line }: RowFormula): LiveFormula | undefined {
  const [left, right] =
    formula.kind === 'minus' ? [formula.left, formula.right] : [formula.numerator, formula.denominator]
  const values = [left, right].map((id) => numberOf(cellOf(place.table, row, id)))
  const [a, b] = [left, right].map((id) => reference(place, id, line))
  const [x, y] = values
  if (cell.kind !== 'figure' || a === undefined || b === undefined) return undefined
  if (x === undefined || y === undefined) return undefined
  if (formula.kind === 'minus') return same(`${a}-${b}`, x - y, cell.value)
  const none = OUTPUT_WORDS.no_value[place.lang]
  const guarded = `IF(${b}=0,"${none}",${a}/${b})`
  if (y !== 0) return same(guarded, x / y, cell.value)
  return cell.value === null ? { formula: guarded, result: none } : undefined
}

function same(formula: string, computed: number, value: number | null): LiveFormula | undefined {
  return value !== null && isSame(computed, value) ? { formula, result: value } : undefined
}

function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.abs(left), Math.abs(right))
}

function reference({ letters, firstRow }: Placement, id: string, line: number): string | undefined {
  const letter = letters.get(id)
  return letter === undefined ? undefined : `${letter}${firstRow + line}`
}

/** What a formula reads in the cell: an empty cell counts as 0, a text as no number at all. */
function numberOf(cell: Cell | undefined): number | undefined {
  if (cell?.kind === 'empty') return 0
  return cell?.kind === 'figure' ? (cell.value ?? undefined) : undefined
}

function cellOf({ columns }: Table, { cells }: Row, id: string): Cell | undefined {
  return cells[columns.findIndex((column) => column.id === id)]
}
