/** Long words and figures among words stand where a reader looks for them. */
import excel, { type Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeSection } from '../../../src/render/xlsx/section-sheet.ts'
import type { Cell, Table } from '../../../src/reports/document/document.ts'

const same = (text: string) => ({ fr: text, en: text })
const word = (text: string): Cell => ({ kind: 'text', text: same(text) })
const columns = (...units: ('text' | 'money')[]): Table['columns'] =>
  units.map((unit, index) => ({ id: `c${index}`, title: same(`C${index}`), unit }))

function sheetOf(...blocks: Table[]): Worksheet {
  const sheet = new excel.Workbook().addWorksheet('Sheet')
  const section = { id: 's', title: same('S'), blocks }
  writeSection(sheet, section, { locale: { lang: 'en', currency: 'EUR' }, contents: 'Contents' })
  return sheet
}

const long = 'a text of some words '.repeat(12).trim()
const narrow: Table = {
  kind: 'table',
  id: 'narrow',
  columns: columns('text', 'text'),
  rows: [{ cells: [word('name'), word(long)] }, { cells: [word('name'), word('short')] }],
}
const figures: Cell[] = Array.from({ length: 5 }, () => ({ kind: 'figure', unit: 'money', value: 1_000_000 }))
const broad: Table = {
  kind: 'table',
  id: 'broad',
  columns: columns('text', ...figures.map(() => 'money' as const)),
  rows: [{ cells: [word('name'), ...figures] }],
}

describe('a table of few columns above a broad one', () => {
  it('lets its last words run over the columns beside it, in rows high enough', () => {
    const sheet = sheetOf(narrow, broad)
    expect(sheet.getCell('F5').master.address).toBe('B5')
    expect(sheet.getCell('B5').value).toBe(long)
    expect(sheet.getRow(5).height).toBeGreaterThan(sheet.getRow(6).height)
    expect(sheet.getColumn(2).width).toBeLessThan(30)
  })

  it('keeps to its column where it stands alone', () => {
    const sheet = sheetOf(narrow)
    expect(sheet.getCell('B5').isMerged).toBe(false)
    expect(sheet.getColumn(2).width).toBe(60)
  })
})

describe('a figure', () => {
  it('that is the change of a rate counts in points', () => {
    const rates: Table = {
      kind: 'table',
      id: 'rates',
      columns: [{ id: 'change', title: same('Change'), unit: 'rate' }],
      rows: [{ cells: [{ kind: 'figure', unit: 'rate', value: -0.25, isChange: true }] }],
    }
    const cell = sheetOf(rates).getCell('A5')
    expect(cell.value).toBe(-25)
    expect(cell.numFmt).toContain('0.0"\u00a0pts"')
  })

  it('stands on the right in a column of figures, and on the left among words', () => {
    const mixed: Table = {
      kind: 'table',
      id: 'mixed',
      columns: columns('text', 'text', 'money'),
      rows: [{ cells: [word('cost'), ...figures.slice(0, 2)] }],
    }
    const sheet = sheetOf(mixed)
    expect(sheet.getCell('B5').alignment.horizontal).toBe('left')
    expect(sheet.getCell('C5').alignment.horizontal).toBe('right')
    expect([sheet.getCell('B5').value, sheet.getCell('C5').value]).toEqual([1_000_000, 1_000_000])
  })
})

describe('the columns of a sheet', () => {
  it('shrink until the sheet is as wide as a page can show', () => {
    const wide: Table = {
      kind: 'table',
      id: 'wide',
      columns: columns('text', 'text', 'text', 'text', 'text'),
      rows: [{ cells: Array.from({ length: 5 }, () => word(long)) }],
    }
    const sheet = sheetOf(wide)
    const widths = [1, 2, 3, 4, 5].map((column) => sheet.getColumn(column).width ?? 0)
    const [first = 0, ...others] = widths
    expect(new Set(others).size).toBe(1)
    expect(first).toBeGreaterThan(others[0] ?? 0)
    const total = widths.reduce((sum, width) => sum + width, 0)
    expect(total).toBeLessThanOrEqual(160)
    expect(total).toBeGreaterThan(150)
  })
})
