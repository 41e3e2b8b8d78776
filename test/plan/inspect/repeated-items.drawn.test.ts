/** Items that stand twice are found alike in short lists, which are compared pair by pair, and in long ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repeatedItems } from '../../../src/plan/inspect/repeated-items.ts'

const LONG = 40

const item = fc.oneof(
  fc.constantFrom('a', 'A', 'b', 1, 1, null),
  fc.record({ id: fc.constantFrom('x', 'X', 'y'), n: fc.constantFrom(1, 2) }),
  fc.record({ n: fc.constantFrom(1, 2), id: fc.constantFrom('x', 'y') }),
  fc.record({ n: fc.constantFrom(1, 2) }),
)

describe('repeated items', () => {
  it('are those whose keys, or whole, were there before, without regard to case', () => {
    expect(repeatedItems(['a', 'b', 'A'], [])).toEqual([[2, 0]])
    const records = [
      { id: 'x', n: 1 },
      { id: 'X', n: 2 },
      { n: 1, id: 'x' },
    ]
    expect(repeatedItems(records, ['id'])).toEqual([
      [1, 0],
      [2, 0],
    ])
    expect(repeatedItems(records, [])).toEqual([[2, 0]])
  })

  it('are no figures and no rows of a table', () => {
    expect(repeatedItems([1, 1, [1, 2], [1, 2], null, null], [])).toEqual([])
  })

  it('are the same in a long list as in a short one', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 25 }), fc.constantFrom([], ['id']), (items, keys) => {
        const padding = Array.from({ length: LONG }, (_, index) => index)
        expect(repeatedItems([...items, ...padding], keys)).toEqual(repeatedItems(items, keys))
      }),
      { seed: 1 },
    )
  })
})
