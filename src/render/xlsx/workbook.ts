/**
 * What a workbook and its sheets must take to be written on, whether kept in memory or streamed; and the one that is
 * kept in memory.
 */
import type excel from 'exceljs'
import type { CellValue, Worksheet } from 'exceljs'
import type { CellStyle } from './styles.ts'

/** The library, which is loaded when a workbook is made. */
export type Excel = typeof excel

export interface Properties {
  readonly title: string
  readonly creator: string
  readonly lastModifiedBy: string
  readonly created: Date
  readonly modified: Date
}

export interface Book {
  /** Adds a sheet and writes it; when it resolves, the sheet can't be changed any more. */
  add(name: string, write: (sheet: Sheet) => void): Promise<void>
  /** The archive, with the times of its making; nothing can be added any more. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>
}

/** A workbook whose sheets all stay in memory, about 20 KB for each row of a broad table. */
export function wholeBook(excel: Excel, properties: Properties): Book {
  const workbook = new excel.Workbook()
  Object.assign(workbook, properties)
  return {
    async add(name, write) {
      write(workbook.addWorksheet(name))
    },
    async bytes() {
      return new Uint8Array(await workbook.xlsx.writeBuffer())
    },
  }
}

/** A cell that can be written and read again. */
export interface SheetCell {
  value: CellValue
  style: CellStyle
  readonly text: string
}

/** A column with its letters; its width is in characters, its level that of the outline that folds it. */
export interface FoldableColumn {
  readonly letter: string
  width?: number
  hidden: boolean
  outlineLevel: number
}

/** A sheet; rows and columns count from 1. */
export interface Sheet
  extends Pick<
    Worksheet,
    'id' | 'name' | 'views' | 'pageSetup' | 'headerFooter' | 'autoFilter' | 'addConditionalFormatting'
  > {
  /** How deep the outline of its columns is. */
  readonly properties: { outlineLevelCol: number }
  getCell(row: number, column: number): SheetCell
  getColumn(column: number): FoldableColumn
  /** A row; its height is in points, and a page may end below it. */
  getRow(row: number): {
    height: number
    /** Ends the page below the row, over the columns from left to right. */
    addPageBreak(left: number, right: number): void
  }
  /** Makes one cell of a rectangle. */
  mergeCells(top: number, left: number, bottom: number, right: number): void
}
