/** Reads a workbook back as a spreadsheet program would, for tests of renderers. */
import excel, {
  type Cell,
  type CellValue,
  type ConditionalFormattingOptions,
  type Workbook,
  type Worksheet,
} from 'exceljs'

/** The workbook in the bytes. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  return workbook
}

/** The sheet of the name, which must exist. */
export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet "${name}"`)
  return sheet
}

/** The values of a row's cells up to the last filled one, merged cells once; a formula stays an object. */
export function rowValues(sheet: Worksheet, row: number): CellValue[] {
  const values: CellValue[] = []
  sheet.getRow(row).eachCell({ includeEmpty: true }, (cell) => {
    if (cell.master === cell) values.push(cell.value)
  })
  const last = values.findLastIndex((value) => value !== null)
  return values.slice(0, last + 1)
}

/** Every filled cell of a workbook. */
export function allCells(workbook: Workbook): Cell[] {
  const cells: Cell[] = []
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.value !== null && cell.master === cell) cells.push(cell)
      })
    })
  })
  return cells
}

/** The conditional formats of a sheet, which the library keeps but leaves out of its types. */
export function rulesOf(sheet: Worksheet): readonly ConditionalFormattingOptions[] {
  return (sheet as Worksheet & { conditionalFormattings: ConditionalFormattingOptions[] }).conditionalFormattings
}
