/** Texts of a workbook are legal XML and short enough, whatever a user wrote. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excelText } from '../../../src/render/xlsx/excel-text.ts'

describe('excelText', () => {
  it('keeps accents, quotes and signs', () => {
    expect(excelText('« Échéance » : 4 k€ — l’œuvre 🚀')).toBe('« Échéance » : 4 k€ — l’œuvre 🚀')
  })

  it('writes what looks like the code of a character so that it is read as typed', () => {
    expect(excelText('a_x000D_b_x00e9_')).toBe('a_x005F_x000D_b_x005F_x00e9_')
  })

  it('cuts at the most that a cell holds, never through a character', () => {
    const long = excelText(`${'a'.repeat(32_765)}🚀🚀`)
    expect(long).toBe(`${'a'.repeat(32_765)}…`)
    expect(excelText('a'.repeat(32_767))).toHaveLength(32_767)
  })

  it('gives legal XML 1.0 for any text', () => {
    const legal = /^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(excelText(text)).toMatch(legal)
      }),
    )
  })
})
