/** What a sheet must take to be written on, whether it is kept in memory or streamed. */
import type { CellValue, Worksheet } from 'exceljs'
import type { Look } from './styles.ts'

/** A cell that can be written and read again. */
export interface SheetCell {
  value: CellValue
  style: Look
  readonly text: string
}

/** A sheet; rows and columns count from 1. */
export interface Sheet
  extends Pick<
    Worksheet,
    'id' | 'views' | 'pageSetup' | 'headerFooter' | 'autoFilter' | 'addConditionalFormatting'
  > {
  getCell(row: number, column: number): SheetCell
  getColumn(column: number): { width?: number; readonly letter: string }
  getRow(row: number): { height: number }
  mergeCells(top: number, left: number, bottom: number, right: number): void
}
