/** Somebody at a desk with the workbook of a form: finds cells by their headings and changes them. */
import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs'
import type { Form } from '../../src/intake/forms/form.ts'
import { type FormContent, readForm } from '../../src/intake/forms/read-form.ts'
import { formBytes } from '../../src/intake/forms/write-form.ts'
import type { RawDocument } from '../../src/schema/document.ts'
import { FORM_TOOLS } from './form-tools.ts'
import { readWorkbook, sheetOf } from './read-workbook.ts'
import { sheetsIn } from './source-sheets.ts'

/** The workbook of a form as a program opens it. */
export async function opened(form: Form): Promise<Workbook> {
  return readWorkbook(await formBytes(form, FORM_TOOLS))
}

/** The row of headings, and the column of one. */
function headed(sheet: Worksheet, heading: string): readonly [row: number, column: number] {
  for (const row of [2, 3]) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      if (sheet.getCell(row, column).value === heading) return [row, column]
    }
  }
  throw new Error(`no column "${heading}" on "${sheet.name}"`)
}

/** The cell below a heading in the row of a key. */
export function cellOf(book: Workbook, name: string, key: string, heading: string): Cell {
  const sheet = sheetOf(book, name)
  const [top, column] = headed(sheet, heading)
  for (let row = top + 1; row <= sheet.rowCount; row += 1) {
    if (sheet.getCell(row, 1).value === key) return sheet.getCell(row, column)
  }
  throw new Error(`no row "${key}" on "${name}"`)
}

/** Writes a row below the last one, by headings. */
export function addRow(book: Workbook, name: string, values: Readonly<Record<string, CellValue>>): void {
  const sheet = sheetOf(book, name)
  const [heading = ''] = Object.keys(values)
  const [top] = headed(sheet, heading)
  let row = top + 1
  for (let at = top + 1; at <= sheet.rowCount; at += 1) {
    const cells = sheet.getRow(at).values as readonly CellValue[]
    if (cells.some((value) => value !== null && value !== undefined)) row = at + 1
  }
  for (const [key, value] of Object.entries(values)) sheet.getCell(row, headed(sheet, key)[1]).value = value
}

/** What a workbook says that comes back. */
export async function givenBack(book: Workbook): Promise<FormContent> {
  const content = readForm(await sheetsIn(book))
  if (content === undefined) throw new Error('no form')
  return content
}

/** What is proposed, in few words: place, what stood there and what shall. */
export function proposed({ proposals }: FormContent): unknown[] {
  return proposals.values.map(({ list, id, path, base, value }) => [`${list} ${id} ${path.join('/')}`, base, value])
}

/** What is said, in few words. */
export function said({ doubts }: FormContent): unknown[] {
  return doubts.map(({ kind, about, other }) => [kind, about, other])
}

/** The records that a filled-in template gives, as the files of a plan write them. */
export function documentOf({ proposals }: FormContent): RawDocument {
  const lists: Record<string, unknown> = {}
  for (const { list, record } of proposals.records) {
    const before = lists[list]
    lists[list] = list === 'plan' ? record : [...(Array.isArray(before) ? before : []), record]
  }
  return lists as RawDocument
}
