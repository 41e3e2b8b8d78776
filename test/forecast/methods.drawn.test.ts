/** Neighbours of any size among any cases are the nearest ones, found one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbourCount, neighboursOf } from '../../src/forecast/methods.ts'
import { caseOf } from '../support/forecast-cases.ts'

const size = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double({ min: -5, max: 60, noNaN: true }))

describe('the window of neighbours', () => {
  it('has no case farther than one that it leaves out, and as many as it shall', () => {
    fc.assert(
      fc.property(fc.array(size, { maxLength: 130 }), size, (sizes, wanted) => {
        const sorted = sizes.sort((one, other) => one - other).map((one) => caseOf({ size: one }))
        const near = neighboursOf(sorted, wanted)
        expect(near).toHaveLength(neighbourCount(sorted.length))
        const distances = (cases: readonly { readonly size: number }[]) =>
          cases.map((one) => Math.abs(one.size - wanted)).sort((one, other) => one - other)
        expect(distances(near)).toEqual(distances(sorted).slice(0, near.length))
      }),
    )
  })
})
