/** A workbook with some cells typed anew, as an office program saves it. */
import { Workbook } from 'exceljs'

/** The bytes of a workbook with values by sheet, heading and row, as `Projets!Statut!3`; null empties a cell. */
export async function editedWorkbook(
  bytes: Uint8Array,
  cells: Readonly<Record<string, string | number | null>>,
): Promise<Uint8Array> {
  const book = new Workbook()
  await book.xlsx.load(bytes as never)
  for (const [place, value] of Object.entries(cells)) {
    const [sheet = '', heading = '', row = ''] = place.split('!')
    const own = book.getWorksheet(sheet)
    const headings = own?.getRow(2).values as readonly unknown[] | undefined
    const column = headings?.indexOf(heading) ?? -1
    if (own === undefined || column === -1) throw new Error(`nothing at ${place}`)
    own.getCell(Number(row), column).value = value
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
