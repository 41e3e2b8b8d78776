/**
 * Writes the numerators and denominators of rates to the right of the tables of a sheet, in columns that an outline
 * folds: they are there for whoever checks a rate, and in nobody's way.
 */
import type { Row, Table } from '../../reports/document/document.ts'
import { numberFormat, sheetValue } from './cell-value.ts'
import { headingOf, type PartColumn, partColumns, partOf, rowsOf } from './sheet-columns.ts'
import type { SheetTarget } from './sheet-target.ts'
import { cellLook, headerLook } from './styles.ts'

/** How wide each is, in characters. */
const WIDTH = 18

/**
 * Writes the parts of a table's rates beside its rows.
 *
 * @param breadth - how many columns the broadest table of the sheet has; the parts stand behind them.
 */
export function writeParts(
  target: SheetTarget,
  table: Table,
  { header, breadth }: { readonly header: number; readonly breadth: number },
): void {
  const { sheet, locale } = target
  partColumns(table).forEach((part, index) => {
    const column = breadth + index + 1
    fold(target, column)
    const heading = sheet.getCell(header, column)
    heading.value = headingOf(part, locale.lang)
    heading.style = headerLook('right')
    rowsOf(table).forEach((row, line) => {
      const isTotal = line === table.rows.length
      writePart(target, part, { row, isTotal, at: [header + 1 + line, column] })
    })
  })
}

function fold({ sheet }: SheetTarget, column: number): void {
  sheet.properties.outlineLevelCol = 1
  Object.assign(sheet.getColumn(column), { width: WIDTH, hidden: true, outlineLevel: 1 })
}

interface PartCell {
  readonly row: Row
  readonly isTotal: boolean
  readonly at: readonly [row: number, column: number]
}

function writePart({ sheet, locale }: SheetTarget, part: PartColumn, { row, isTotal, at }: PartCell): void {
  const shown = partOf(row.cells[part.index], part)
  const cell = sheet.getCell(...at)
  cell.value = sheetValue(shown, locale.lang)
  const isExact = shown.kind === 'figure' && !Number.isInteger(shown.value ?? 0)
  const format = shown.kind === 'figure' ? numberFormat(shown.unit, locale, { isExact, hasUnit: true }) : '@'
  cell.style = cellLook({ format, side: 'right', isTotal })
}
