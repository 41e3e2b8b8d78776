/** Names of sheets are ones that Excel takes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetNames } from '../../../src/render/xlsx/sheet-name.ts'

describe('sheetNames', () => {
  it('keeps a plain title and cuts a long one', () => {
    expect(sheetNames(['Budget', 'Besoins exprimés par les directions métier'])).toEqual([
      'Budget',
      'Besoins exprimés par les direct',
    ])
  })

  it('numbers names that are alike whatever their case, and those that Excel keeps', () => {
    expect(sheetNames(['Budget', 'BUDGET', 'budget', 'Historique'])).toEqual([
      ...['Budget', 'BUDGET (2)', 'budget (3)', 'Historique (2)'],
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
