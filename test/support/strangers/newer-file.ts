/** The file of a stranger a month later: cells typed anew in a workbook whose sums follow, texts replaced in any other file. */
import { Workbook, type Worksheet } from 'exceljs'
import { zipOf } from '../made-workbook.ts'
import { zipParts } from '../zip-parts.ts'

/** What is typed anew: `Sheet!A1` and a value in a workbook, else a text that stands there once and what replaces it. */
export type Retyped = readonly [place: string, value: string | number]

/** The sums of a sheet as a spreadsheet program gives them, those of rows before those of columns. */
function addedUp(sheet: Worksheet): void {
  const amountAt = (address: string): number => {
    const { value, result } = sheet.getCell(address)
    return Number(result ?? value ?? 0) || 0
  }
  const cellsOf = (range: string): string[] => {
    const [from, to = from] = range.split(':')
    if (from === undefined || to === undefined) return []
    const [first, last] = [sheet.getCell(from), sheet.getCell(to)]
    const rows = Array.from({ length: +last.row - +first.row + 1 }, (_, at) => +first.row + at)
    const columns = Array.from({ length: +last.col - +first.col + 1 }, (_, at) => +first.col + at)
    return rows.flatMap((row) => columns.map((column) => sheet.getCell(row, column).address))
  }
  for (const isOfRow of [true, false]) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { formula } = cell
        const cells = /^SUM\((.*)\)$/.test(formula ?? '')
          ? cellsOf((formula ?? '').slice(4, -1))
          : (formula?.match(/[A-Z]+\d+/g) ?? [])
        const isInRow = cells.every((address) => sheet.getCell(address).row === cell.row)
        if (formula === undefined || isInRow !== isOfRow) return
        const result = cells.reduce((sum, address) => sum + amountAt(address), 0)
        cell.value = { formula, result }
      }),
    )
  }
}

async function newerWorkbook(bytes: Uint8Array, typed: readonly Retyped[]): Promise<Uint8Array> {
  const book = new Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  for (const [place, value] of typed) {
    const [sheet = '', address = ''] = place.split('!')
    const own = book.getWorksheet(sheet)
    if (own === undefined) throw new Error(`no sheet ${sheet}`)
    own.getCell(address).value = value
  }
  for (const sheet of book.worksheets) addedUp(sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function replaced(text: string, typed: readonly Retyped[]): string {
  return typed.reduce((made, [from, to]) => {
    if (made.split(from).length !== 2) throw new Error(`not once in the file: ${from}`)
    return made.replace(from, String(to))
  }, text)
}

/** The bytes of a file with what was typed anew; a text file keeps its encoding, in which what is typed must be plain. */
export async function newerFile(name: string, bytes: Uint8Array, typed: readonly Retyped[]): Promise<Uint8Array> {
  if (name.endsWith('.xlsx')) return newerWorkbook(bytes, typed)
  if (name.endsWith('.ods')) {
    const parts = Object.fromEntries(zipParts(bytes))
    return zipOf({ ...parts, 'content.xml': replaced(parts['content.xml'] ?? '', typed) })
  }
  return new Uint8Array(Buffer.from(replaced(Buffer.from(bytes).toString('latin1'), typed), 'latin1'))
}
