/** Columns fill their sheet, break no word where there is room for it, and long texts have more than short ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutAt, type TableTexts, tightLayout } from '../../../src/render/docx/column-widths.ts'
import { textWidth } from '../../../src/render/office/text-size.ts'
import { runsOf } from '../../support/cases.ts'

const SHEET = 6.7

function textsOf(rows: readonly (readonly string[])[]): TableTexts {
  return {
    rows: rows.map((row) => row.map((text) => ({ text, isBold: false }))),
    areNumbers: (rows[0] ?? []).map(() => false),
  }
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)

const tables = fc
  .tuple(fc.integer({ min: 1, max: 18 }), fc.integer({ min: 1, max: 6 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(fc.lorem({ maxCount: 12 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

describe('the columns of a table', () => {
  it('fill the sheet, whatever they hold', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const texts = textsOf(rows)
        for (const layout of [layoutAt(texts, SHEET, 9), tightLayout(texts, SHEET, [8, 6])])
          if (layout !== undefined) {
            expect(sum(layout.widths)).toBeCloseTo(SHEET, 6)
            expect(Math.min(...layout.widths)).toBeGreaterThan(0)
          }
      }),
      { numRuns: runsOf(300, 40) },
    )
  })

  it('break no word, unless it is said that there is no room', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const layout = layoutAt(textsOf(rows), SHEET, 9)
        const room = layout?.widths ?? []
        const broken = rows.flatMap((row) =>
          row.filter((text, at) => text.split(' ').some((word) => textWidth(word, { points: 9 }) > (room[at] ?? 99))),
        )
        expect(broken).toEqual([])
      }),
      { numRuns: runsOf(300, 40) },
    )
  })

  it('have the more the longer their texts are', () => {
    const long = 'Ce que le projet apporte aux habitants et aux agents de la région. '.repeat(4)
    const { widths = [], lines } = layoutAt(textsOf([['Oui', long]]), SHEET, 9) ?? {}
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 5)
    expect(lines).toBe(3)
  })

  it('leave what is over to texts, so that figures stay beside each other', () => {
    const texts = { ...textsOf([['Équipe', '12 j', '13 j']]), areNumbers: [false, true, true] }
    const { widths = [] } = layoutAt(texts, SHEET, 9) ?? {}
    expect(widths[0]).toBeGreaterThan(5)
    expect(widths[1]).toBeLessThan(0.6)
  })

  it('are set smaller before a word is broken, and only then are too narrow for it', () => {
    const columns = (count: number) => textsOf([Array.from({ length: count }, () => 'Investissement')])
    expect(layoutAt(columns(7), SHEET, 9)).toBeUndefined()
    expect(tightLayout(columns(7), SHEET, [9, 8, 6]).points).toBe(8)
    expect(tightLayout(columns(9), SHEET, [9, 8, 6]).points).toBe(6)
    expect(sum(tightLayout(columns(40), SHEET, [9, 8, 6]).widths)).toBeCloseTo(SHEET, 6)
  })
})
