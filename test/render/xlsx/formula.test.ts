/** A formula stands only where it gives the report's own figure. */
import { describe, expect, it } from 'vitest'
import { liveFormula } from '../../../src/render/xlsx/formula.ts'
import type { Cell, Column, Table } from '../../../src/reports/document/document.ts'

const same = (text: string) => ({ fr: text, en: text })
const column = (id: string, more: Partial<Column> = {}): Column => ({ id, title: same(id), unit: 'money', ...more })
const figure = (value: number | null): Cell => ({ kind: 'figure', unit: 'money', value })
const less = column('less', { formula: { kind: 'minus', left: 'a', right: 'b' }, isSummed: true })
const share = column('share', { formula: { kind: 'ratio', numerator: 'a', denominator: 'b' } })

function formulas(cells: readonly Cell[][], totals?: Cell[]) {
  const table: Table = {
    kind: 'table',
    id: 't',
    columns: [column('a'), column('b'), less, share],
    rows: cells.map((row) => ({ cells: row })),
    ...(totals === undefined ? {} : { totals: { cells: totals } }),
  }
  const letters = new Map([...'ABCD'].map((letter, index) => [table.columns[index]?.id ?? '', letter]))
  const place = { table, firstRow: 10, letters, lang: 'en' as const }
  const lines = cells.length + (totals === undefined ? 0 : 1)
  return Array.from({ length: lines }, (_, line) => [less, share].map((one) => liveFormula(place, one, line)?.formula))
}

describe('liveFormula', () => {
  it('takes the figures from the columns of the same row', () => {
    const rows = formulas([
      [figure(0.3), figure(0.1), figure(0.2), figure(3)],
      [figure(5), figure(2), figure(3), figure(2.5)],
    ])
    expect(rows).toEqual([
      ['A10-B10', 'IF(B10=0,"n/a",A10/B10)'],
      ['A11-B11', 'IF(B11=0,"n/a",A11/B11)'],
    ])
  })

  it('leaves a figure alone that follows from something else', () => {
    expect(formulas([[figure(5), figure(2), figure(3.01), figure(2)]])).toEqual([[undefined, undefined]])
    expect(formulas([[figure(5), figure(2), figure(null), figure(null)]])).toEqual([[undefined, undefined]])
  })

  it('guards a denominator of zero or none, and never computes with a word', () => {
    const none: Cell = { kind: 'empty' }
    const rows = formulas([
      [figure(5), figure(0), figure(5), figure(null)],
      [figure(5), none, none, figure(null)],
      [figure(5), figure(null), figure(null), figure(null)],
    ])
    expect(rows).toEqual([
      ['A10-B10', 'IF(B10=0,"n/a",A10/B10)'],
      [undefined, 'IF(B11=0,"n/a",A11/B11)'],
      [undefined, undefined],
    ])
  })

  it('adds up a summed column, unless its total is another figure', () => {
    const row = [figure(5), figure(2), figure(3), figure(2.5)]
    const total = (less: number) => [figure(10), figure(4), figure(less), figure(2.5)]
    expect(formulas([row, row], total(6)).at(-1)).toEqual(['SUM(C10:C11)', 'IF(B12=0,"n/a",A12/B12)'])
    expect(formulas([row, row], total(7)).at(-1)?.[0]).toBeUndefined()
    expect(formulas([], total(0)).at(-1)?.[0]).toBeUndefined()
  })
})
