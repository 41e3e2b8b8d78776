/** Ordinary workbooks give the values that exceljs reads from them: two readers, written apart, agree. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import excel, { type Cell, type CellValue } from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import { runsOf } from '../../../support/cases.ts'
import { readWorkbook } from '../../../support/read-workbook.ts'

/** The value of a cell as exceljs has it, in the form of ours. */
function plain(value: CellValue): unknown {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return value
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return value.error
  if ('text' in value) return plain(value.text as CellValue)
  return 'result' in value ? plain(value.result as CellValue) : null
}

/** Every cell with a value, by sheet and address. */
async function ofExceljs(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const cells = new Map<string, unknown>()
  const take = (sheet: string) => (cell: Cell) => {
    const value = cell.master === cell ? plain(cell.value) : null
    if (value !== null) cells.set(`${sheet}!${cell.row}/${cell.col}`, value)
  }
  const workbook = await readWorkbook(bytes)
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(take(sheet.name))))
  return cells
}

async function ofOurs(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const content = await readSource(bytes, 'a.xlsx')
  if ('fault' in content || content.kind !== 'sheets') throw new Error(JSON.stringify(content))
  const cells = new Map<string, unknown>()
  for (const { name, rows } of content.sheets)
    for (const { number, values } of rows)
      for (const [at, value] of values.entries()) if (value !== null) cells.set(`${name}!${number}/${at + 1}`, value)
  return cells
}

const value = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aé<&>"\'_x\n €0'), maxLength: 8 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.integer(),
  fc.boolean(),
  fc.date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
)

describe('a workbook is read as exceljs reads it', () => {
  it('whatever an office puts into its cells', async () => {
    const table = fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const workbook = new excel.Workbook()
        workbook.addWorksheet('A').addRows(rows)
        const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
        // exceljs escapes no underscore, and hence reads none of these escapes.
        if (rows.flat().some((one) => /_x[0-9a-f]{4}_/i.test(String(one)))) return
        expect(await ofOurs(bytes)).toEqual(await ofExceljs(bytes))
      }),
      { numRuns: runsOf(300, 30) },
    )
  })

  const folder = process.env['PLAN_REFERENCE_DATA']
  const real = folder === undefined ? [] : readdirSync(join(folder, 'import/xlsx'))
  it.each(real)('a real one: %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder ?? '', 'import/xlsx', name)))
    const [ours, theirs] = [await ofOurs(bytes), await ofExceljs(bytes)]
    expect(ours.size).toBe(theirs.size)
    for (const [cell, one] of theirs) if (ours.get(cell) !== one) expect(ours.get(cell), cell).toBe(one)
  })
})
