/** Quantities are shared out without losing a hundredth, evenly or by weights. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion, type Days, split, sum } from '../../src/values/quantity.ts'

const total = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }) as fc.Arbitrary<Days>
const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 24 })

describe('apportion', () => {
  it('gives the largest remainders their part first, the earlier of equal ones', () => {
    expect(apportion(100 as Days, [1, 1, 1])).toEqual([34, 33, 33])
    expect(apportion(-100 as Days, [1, 1, 1])).toEqual([-34, -33, -33])
    expect(apportion(10 as Days, [3, 1])).toEqual([8, 2])
    expect(apportion(10 as Days, [0, 0])).toEqual([5, 5])
    expect(apportion(10 as Days, [])).toEqual([])
  })

  it('always adds up to the whole', () => {
    fc.assert(
      fc.property(total, weights, (whole, by) => {
        expect(sum(apportion(whole, by))).toBe(whole)
      }),
    )
  })
})

describe('split', () => {
  it('gives what is left over to the earlier parts', () => {
    expect(split(100 as Days, 3)).toEqual([34, 33, 33])
    expect(split(-1 as Days, 3)).toEqual([-1, 0, 0])
    expect(split(0 as Days, 2)).toEqual([0, 0])
    expect(split(5 as Days, 0)).toEqual([])
  })

  it('is sharing out by equal weights', () => {
    fc.assert(
      fc.property(total, fc.integer({ min: 1, max: 60 }), (whole, parts) => {
        expect(split(whole, parts)).toEqual(apportion(whole, Array(parts).fill(1)))
      }),
    )
  })
})
