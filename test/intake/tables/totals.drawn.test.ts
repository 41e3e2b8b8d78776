/** Totals of a source name the rows that they add up, whatever the groups are; so they can be held against what was imported. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTables } from '../../../src/intake/tables/find-tables.ts'
import type { TableOptions } from '../../../src/intake/tables/options.ts'
import { runsOf } from '../../support/cases.ts'
import { only, rowsOf, totals } from '../../support/found-table.ts'
import { csvOf, textSheet, workbookOf } from '../../support/text-sheet.ts'

/** Groups of records, each an amount; each group has a subtotal behind it, all of them a total. */
const groups = fc.array(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 4 }), {
  minLength: 2,
  maxLength: 4,
})
const words = fc.record({
  part: fc.constantFrom('Sous-total', 'S/total', 'Total', 'Subtotal'),
  whole: fc.constantFrom('TOTAL', 'Total général', 'Grand total', 'Somme'),
})

interface Drawn {
  readonly text: string
  /** The rows of each group. */
  readonly rows: readonly number[][]
}

function drawnOf(all: readonly number[][], part: string, whole: string): Drawn {
  const lines = ['Projet | Chef | Budget']
  const rows: number[][] = []
  for (const [at, amounts] of all.entries()) {
    lines.push(`Direction ${at + 1}`)
    const own: number[] = []
    for (const [item, amount] of amounts.entries()) {
      lines.push(`Projet ${at}.${item} | Chef | ${amount}`)
      own.push(lines.length)
    }
    rows.push(own)
    lines.push(`${part} | | ${amounts.reduce((sum, one) => sum + one, 0)}`)
  }
  lines.push(`${whole} | | ${all.flat().reduce((sum, one) => sum + one, 0)}`)
  return { text: lines.join('\n'), rows }
}

describe('totals', () => {
  it.each([
    ['a workbook', (text: string) => workbookOf(textSheet(text))],
    ['a CSV file', csvOf],
  ])('of %s are those of its groups and of all', (_, content) => {
    fc.assert(
      fc.property(groups, words, (all, { part, whole }) => {
        const { text, rows } = drawnOf(all, part, whole)
        const found = only(content(text))
        expect(found.table.records.map(({ row }) => row)).toEqual(rows.flat())
        expect(found.table.totals.map((total) => total.rows)).toEqual([...rows, rows.flat()])
        expect(found.table.totals.map(({ group }) => group)).toEqual([
          ...all.map((_own, at) => `Direction ${at + 1}`),
          undefined,
        ])
        for (const { rows: own, values } of found.table.totals) {
          const parts = found.table.records.filter(({ row }) => own.includes(row))
          const sum = parts.reduce((all_, { cells }) => all_ + Number(cells.get('Budget')), 0)
          expect(Number(values.get('Budget'))).toBe(sum)
        }
      }),
      { numRuns: runsOf(500, 40) },
    )
  })

  it('of labels that only the office uses are those that the mapping names', () => {
    const content = csvOf('Projet | Chef | Budget\nA | x | 1\nB | y | 2\nReport | | 3\nC | z | 4')
    const options: TableOptions = { totals: ['Report'] }
    expect(totals(only(content, options))).toEqual(['4 Report of all: 2 3'])
    expect(rowsOf(only(content, options))).toHaveLength(3)
    expect(totals(only(content))).toEqual([])
  })

  it('told by a column add up the rows since the last one, and are no records', () => {
    const content = csvOf('Code | Type | Budget\nA | ligne | 1\nB | ligne | 2\nT | somme | 3\nC | ligne | 4')
    const [found] = findTables(content, { totals: { column: 'Type', is: ['somme'] } }).tables
    expect(found?.table.totals.map(({ row, rows, label }) => [row, rows, label])).toEqual([[4, [2, 3], 'somme']])
    expect(found?.table.records.map(({ row }) => row)).toEqual([2, 3, 5])
    expect(found?.table.leftOut).toContainEqual({ row: 4, reason: 'total', text: 'somme' })
  })

  it('of cards are those of the card', () => {
    const card = (code: string, amount: number, source: string): string =>
      `${code} | Projet\nChef : | A\nSource | 2025 | 2026\nEmprunt | ${amount} | 1\n${source} | 2 | 2\nTotal | ${amount + 2} | 3`
    const content = workbookOf(textSheet(`${card('117-001', 5, 'Subvention')}\n${card('117-002', 7, 'Vente')}`))
    const found = only(content, { orientation: 'cards' })
    expect(totals(found)).toEqual(['6 Total of 117-001: 4 5', '12 Total of 117-002: 10 11'])
  })
})
