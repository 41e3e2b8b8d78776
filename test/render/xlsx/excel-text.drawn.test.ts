/** Texts of cells and names of sheets are what Excel takes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excelText, sheetNames } from '../../../src/render/xlsx/excel-text.ts'

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

describe('sheetNames', () => {
  it('keeps a plain title and cuts a long one', () => {
    expect(sheetNames(['Budget', 'Besoins exprimés par les directions métier'])).toEqual([
      'Budget',
      'Besoins exprimés par les direct',
    ])
  })

  it('numbers names that are alike whatever their case, and those that Excel keeps', () => {
    expect(sheetNames(['Budget', 'BUDGET', 'budget', 'Historique'])).toEqual([
      'Budget',
      'BUDGET (2)',
      'budget (3)',
      'Historique (2)',
    ])
  })

  it('is legal and unique for any titles', () => {
    const titles = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('a'.repeat(40))))
    fc.assert(
      fc.property(titles, (given) => {
        const names = sheetNames(given)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(given.length)
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u)
          expect(name.trim()).toBe(name)
        }
      }),
    )
  })
})
