/** A workbook of a readable grid, for what offices have: sheets by name, cells parted by `|`, merged ranges. */
import ExcelJS from 'exceljs'

/** A sheet as it is written in a test. */
export interface GridSheet {
  readonly name: string
  /** Lines of cells parted by `|`; a number is one, `"12"` a text, a blank line a blank row. */
  readonly grid: string
  readonly merges?: readonly string[]
}

function cellOf(text: string): string | number | null {
  const bare = text.trim()
  if (bare === '') return null
  if (/^".*"$/.test(bare)) return bare.slice(1, -1)
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : bare
}

/**
 * The bytes of the workbook.
 *
 * @param saved - when its properties say that it was saved; by default as a program that knows no time does.
 */
export async function gridWorkbook(sheets: readonly GridSheet[], saved = new Date(0)): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, { created: saved, modified: saved })
  for (const { name, grid, merges = [] } of sheets) {
    const sheet = workbook.addWorksheet(name)
    for (const line of grid.replace(/^\n|\n$/g, '').split('\n')) sheet.addRow(line.split('|').map(cellOf))
    for (const range of merges) sheet.mergeCells(range)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
