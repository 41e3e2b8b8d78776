/** The sheets of a workbook as a reader of sources gives them, and a workbook that is changed as somebody at a desk would. */
import type { CellValue, Workbook } from 'exceljs'
import type { SourceSheet, SourceValue } from '../../src/intake/source/sheet.ts'
import { readWorkbook } from './read-workbook.ts'

function plain(value: CellValue): SourceValue {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return value
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('formula' in value || 'sharedFormula' in value) return plain(value.result as CellValue)
  if ('text' in value) return value.text
  return 'error' in value ? value.error : null
}

/** The sheets of a workbook at hand. */
export function sheetsIn(workbook: Workbook): SourceSheet[] {
  return workbook.worksheets.map((sheet) => {
    const rows: SourceSheet['rows'][number][] = []
    sheet.eachRow((row, number) => {
      const values: SourceValue[] = []
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        values[column - 1] = cell.master === cell ? plain(cell.value) : null
      })
      if (values.some((value) => value !== null)) rows.push({ number, values })
    })
    return { name: sheet.name, state: sheet.state, rows, merges: [] }
  })
}

/** The sheets of a workbook in bytes. */
export async function sheetsOf(bytes: Uint8Array): Promise<SourceSheet[]> {
  return sheetsIn(await readWorkbook(bytes))
}
