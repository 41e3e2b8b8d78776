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
  /** The cell at a place, made where there is none yet. */
  getCell(row: number, column: number): SheetCell
  /** A column with its letters; its width is in characters. */
  getColumn(column: number): { width?: number; readonly letter: string }
  /** A row; its height is in points. */
  getRow(row: number): { height: number }
  /** Makes one cell of a rectangle. */
  mergeCells(top: number, left: number, bottom: number, right: number): void
}
