/** Recognition of files that ask for as much work as the limits allow: what is looked at is counted, never timed. */
import { afterAll, describe, expect, test, vi } from 'vitest'
import { inferContent } from '../../../src/commands/import/infer-source.ts'
import { columnProfile } from '../../../src/intake/infer/column-profile.ts'
import { readSource } from '../../../src/intake/source/read-source.ts'
import type { SourceContent } from '../../../src/intake/source/sheet.ts'
import { findTables } from '../../../src/intake/tables/find-tables.ts'
import { mostColumns } from '../../../src/intake/tables/most-columns.ts'
import { HOSTILE } from '../../support/hostile-sources.ts'

/** The white space around every text of a cell is taken off before it is looked at. */
const trim = vi.spyOn(String.prototype, 'trim')

afterAll(() => trim.mockRestore())

/** How many texts of cells are looked at while something is done, and how many signs these have. */
function workOf(act: () => unknown): { readonly texts: number; readonly signs: number } {
  trim.mockClear()
  act()
  const { contexts } = trim.mock
  return { texts: contexts.length, signs: contexts.reduce<number>((sum, text) => sum + String(text).length, 0) }
}

async function contentOf(file: string, size: number): Promise<SourceContent> {
  const bytes = HOSTILE.find((one) => one.file === file)?.bytes(size) ?? new Uint8Array()
  const content = await readSource(bytes, file)
  if ('fault' in content) throw new Error(JSON.stringify(content))
  return content
}

function recordsOf(texts: readonly string[]) {
  return texts.map((text, at) => ({ row: at + 2, cells: new Map([['Note', text]]) }))
}

const LONG = 'mot '.repeat(8000)

describe('a column of texts', () => {
  test('is profiled by its different texts, however many cells hold them', () => {
    const same = recordsOf(Array.from({ length: 500 }, () => LONG))
    const once = workOf(() => columnProfile({ records: same.slice(0, 1) }, 'Note'))
    expect(workOf(() => columnProfile({ records: same }, 'Note'))).toEqual(once)
    const others = recordsOf(Array.from({ length: 500 }, (_, at) => `${at} ${LONG}`))
    expect(workOf(() => columnProfile({ records: others }, 'Note')).texts).toBe(500 * once.texts)
  })

  test('counts each cell all the same', () => {
    const records = recordsOf(['oui', 'oui', 'non', '2026', '', 'à définir'])
    const { filled, distinct, flags, years, length } = columnProfile({ records }, 'Note')
    expect({ filled, distinct, flags, years, length }).toEqual({
      filled: 4,
      distinct: ['oui', 'non', '2026'],
      flags: 0.75,
      years: 0.25,
      length: 13 / 4,
    })
  })
})

describe('the work of twice the size is at most twice the work, and a little', () => {
  test.for([
    ['shared-text.xlsx', 200],
    ['shared-texts.xlsx', 200],
    ['wide.xlsx', 200],
    ['two-rows.xlsx', 400],
    ['wide.csv', 300],
    ['sheets.xlsx', 30],
    ['lists.json', 40],
    ['keys-of-records.json', 300],
    ['same-words.xlsx', 400],
    ['alike-titles.csv', 300],
  ] as const)('%s of %d', async ([file, size]) => {
    const answers = {}
    const counted = async (of: number) => {
      const content = await contentOf(file, of)
      return workOf(() => inferContent({ content, path: file, changed: '2026-01-01' }, answers))
    }
    const [once, twice] = [await counted(size), await counted(2 * size)]
    expect(twice.texts / once.texts).toBeLessThanOrEqual(2.2)
    expect(twice.signs / once.signs).toBeLessThanOrEqual(2.2)
  })
})

describe('more columns than are looked at', () => {
  test('are told with their number and letters, and read where somebody names them', async () => {
    const content = await contentOf('wide.xlsx', 2100)
    const [found] = findTables(content).tables
    expect(found?.table.columns.length).toBe(2000)
    expect(found?.notes).toContainEqual({ kind: 'columns-beyond', row: 0, count: 100, text: 'BXY:CBT' })
    const [asked] = findTables(content, { columns: 'A:CBT' }).tables
    expect(asked?.table.columns.length).toBe(2100)
    expect(asked?.notes.map(({ kind }) => kind)).not.toContain('columns-beyond')
  })

  test('of JSON are the deepest and the last ones; one that a mapping names is kept', () => {
    const inner = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`i${at}`, at]))
    const outer = Object.fromEntries(Array.from({ length: 1900 }, (_, at) => [`k${at}`, at]))
    const content = { kind: 'data', format: 'json', data: [{ inner, ...outer }], notes: [] } as const
    const [found] = findTables(content).tables
    expect(found?.notes).toContainEqual({ kind: 'columns-beyond', row: 0, count: 101, text: 'inner.i99 … inner.i199' })
    const [asked] = findTables(content, {}, undefined, new Set(['inner.i199'])).tables
    expect(asked?.table.columns.map(({ name }) => name)).toContain('inner.i199')
  })

  test('are fewer of a long table of blank cells, never of one that is filled', () => {
    expect(mostColumns(50, 50 * 16_384)).toBe(2000)
    expect(mostColumns(200_000, 400_000)).toBe(100)
    expect(mostColumns(10_000, 10_000 * 300)).toBeGreaterThan(300)
  })
})

describe('what is above a limit', () => {
  const readJson = (data: string) => readSource(new TextEncoder().encode(data), 'a.json')
  const keys = (count: number) => Array.from({ length: count }, (_, at) => `"k${at}": ${at}`).join(', ')

  test('is refused with its line, where a record of JSON has too many keys; a list by id has none', async () => {
    const fault = { fault: 'source-limit', detail: 'keys 5000 5001 0', line: 3 }
    expect(await readJson(`[{"titre": "a"},\n\n{${keys(5001)}}]`)).toEqual(fault)
    expect(await readJson(`[{${keys(5000)}}]`)).toMatchObject({ kind: 'data' })
    expect(await readJson(`{${keys(6000)}}`)).toMatchObject({ kind: 'data' })
  })

  test('is refused where a workbook has too many sheets', async () => {
    const bytes = HOSTILE.find(({ file }) => file === 'sheets.xlsx')?.bytes(1001) ?? new Uint8Array()
    expect(await readSource(bytes, 'a.xlsx')).toMatchObject({ fault: 'source-limit', detail: 'sheets 1000 1001 0' })
  })

  test('is refused on its sheet, where cells share more signs than a workbook may show', async () => {
    const bytes = HOSTILE.find(({ file }) => file === 'shared-text.xlsx')?.bytes(1100) ?? new Uint8Array()
    expect(await readSource(bytes, 'a.xlsx')).toMatchObject({
      fault: 'source-limit',
      sheet: 'A',
      detail: expect.stringMatching(/^signs 33554432 \d+ 51$/),
    })
  })
})
