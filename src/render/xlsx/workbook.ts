/** A workbook that sheets are added to in their order, kept in memory until it is written. */
import type excel from 'exceljs'
import type { Sheet } from './sheet.ts'

/** The library, which is loaded when a workbook is made. */
export type Excel = typeof excel

/** What a document says of itself. */
export interface Properties {
  readonly title: string
  readonly creator: string
  readonly lastModifiedBy: string
  readonly created: Date
  readonly modified: Date
}

/** A workbook in the making. */
export interface Book {
  /** Adds a sheet and writes it; when it resolves, the sheet can't be changed any more. */
  add(name: string, write: (sheet: Sheet) => void): Promise<void>
  /** The archive, with the times of its making; nothing can be added any more. */
  bytes(): Promise<Uint8Array>
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
