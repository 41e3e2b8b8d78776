/** The sheets of a workbook as the reader of sources gives them. */
import type { Workbook } from 'exceljs'
import { readSource } from '../../src/intake/source/read-source.ts'
import type { SourceSheet } from '../../src/intake/source/sheet.ts'

/** The sheets of a workbook in bytes. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly SourceSheet[]> {
  const content = await readSource(bytes, 'form.xlsx')
  if (!('kind' in content) || content.kind !== 'sheets') throw new Error(JSON.stringify(content))
  return content.sheets
}

/** The sheets of a workbook at hand, as it would be read once it is saved. */
export async function sheetsIn(workbook: Workbook): Promise<readonly SourceSheet[]> {
  return sheetsOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
}
