/** Printed rows that do not add up to their printed total are found. */
import { describe, expect, it } from 'vitest'
import { hasRoundingGap } from '../../../src/render/text/rounding-gap.ts'
import type { Cell, Table } from '../../../src/reports/document/document.ts'

function table(unit: 'money' | 'days' | 'count', values: readonly (number | null)[]): Table {
  const figure = (value: number | null): Cell => ({ kind: 'figure', unit, value })
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return {
    kind: 'table',
    id: 't',
    columns: [{ id: 'c', title: { fr: 'c', en: 'c' }, unit, isSummed: true }],
    rows: values.map((value) => ({ cells: [figure(value)] })),
    totals: { cells: [figure(total)] },
  }
}

describe('hasRoundingGap', () => {
  it.each([
    ['money', [400, 400], true],
    ['money', [1000, 2000, null], false],
    ['days', [0.04, 0.04], true],
    ['days', [0.1, 0.2], false],
    ['count', [1, 2], false],
  ] as const)('of %s %j is %s', (unit, values, expected) => {
    expect(hasRoundingGap(table(unit, values))).toBe(expected)
  })

  it('is false without totals and for columns that are not summed', () => {
    const { totals, ...bare } = table('money', [400, 400])
    expect(totals).toBeDefined()
    expect(hasRoundingGap(bare)).toBe(false)
    const columns = bare.columns.map(({ isSummed, ...column }) => column)
    expect(hasRoundingGap({ ...table('money', [400, 400]), columns })).toBe(false)
  })
})
