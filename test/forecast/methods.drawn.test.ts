/** Neighbours of any size among any cases are the nearest ones, found one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbourCount, neighbourStart } from '../../src/forecast/methods.ts'

const size = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double({ min: -5, max: 60, noNaN: true }))

describe('the window of neighbours', () => {
  it('has no case farther than one that it leaves out, and as many as it shall', () => {
    fc.assert(
      fc.property(fc.array(size, { maxLength: 130 }), size, (sizes, wanted) => {
        const sorted = sizes.sort((one, other) => one - other)
        const start = neighbourStart(sorted, wanted)
        const near = sorted.slice(start, start + neighbourCount(sorted.length))
        expect(near).toHaveLength(neighbourCount(sorted.length))
        const distances = (values: readonly number[]) =>
          values.map((one) => Math.abs(one - wanted)).sort((one, other) => one - other)
        expect(distances(near)).toEqual(distances(sorted).slice(0, near.length))
      }),
    )
  })
})
