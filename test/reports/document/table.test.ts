/** A table is cut to the room that there is, and says what it left out. */
import { expect, it } from 'vitest'
import { text } from '../../../src/reports/document/cell.ts'
import type { Table } from '../../../src/reports/document/document.ts'
import { fittedTable } from '../../../src/reports/document/table.ts'

const table: Table = {
  kind: 'table',
  id: 't',
  columns: [
    { id: 'name', title: { fr: 'Nom', en: 'Name' }, unit: 'text' },
    { id: 'days', title: { fr: 'Jours', en: 'Days' }, unit: 'days', isSummed: true },
  ],
  rows: [1, 2, 3].map((value) => ({ cells: [text('abcdef'), { kind: 'figure', unit: 'days', value }] })),
  totals: { cells: [text('Total'), { kind: 'figure', unit: 'days', value: 6 }] },
}

it('stays as it is where nothing is said of room', () => {
  expect(fittedTable(table, undefined)).toEqual([table])
})

it('keeps its totals, which its rows no longer add up to, and counts what it leaves out', () => {
  const [cut, note] = fittedTable(table, { rows: 1, text: 3 })
  if (cut?.kind !== 'table' || note?.kind !== 'note') throw new Error('no table')
  expect(cut.rows.map(({ cells }) => cells[0])).toEqual([text('abc…')])
  expect(cut.totals).toBe(table.totals)
  expect(cut.columns.some(({ isSummed }) => isSummed === true)).toBe(false)
  expect(note.text).toEqual({ fr: '… et 2 autres', en: '… and 2 more' })
})

it('goes on adding up where all rows have room', () => {
  const [whole, ...more] = fittedTable(table, { rows: 3, text: 9 })
  expect(whole).toEqual(table)
  expect(more).toEqual([])
})
