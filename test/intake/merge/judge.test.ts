/** Writes into a record are made in an order in which no position of a list has moved before it is used. */
import { describe, expect, it } from 'vitest'
import { inOrder, written } from '../../../src/intake/merge/judge.ts'

const RECORD = { id: 'P-1', milestones: [{ id: 'A' }, { id: 'B' }, { id: 'C' }, { id: 'D' }] }
const gone = (...path: (string | number)[]) => ({ path, value: undefined })

describe('writes into a record', () => {
  it('take several items out of a list: those that are named, in whatever order they are', () => {
    const first = [gone('milestones', 0), gone('milestones', 2)]
    for (const writes of [first, first.toReversed()])
      expect(written(RECORD, writes)).toEqual({ id: 'P-1', milestones: [{ id: 'B' }, { id: 'D' }] })
  })

  it('change an item before others go, and take a key out where it stands', () => {
    const writes = [gone('milestones', 1), { path: ['milestones', 3, 'id'], value: 'E' }, gone('milestones', 0)]
    expect(written({ ...RECORD, title: 'T' }, [...writes, gone('title')])).toEqual({
      id: 'P-1',
      milestones: [{ id: 'C' }, { id: 'E' }],
    })
  })

  it('come before items that go, which go from the end on and from the deepest list up', () => {
    const writes = [gone('a', 1), gone('a', 1, 'b', 0), gone('a', 10), gone('c')]
    expect(inOrder(writes).map(({ path }) => path.join('.'))).toEqual(['c', 'a.10', 'a.1.b.0', 'a.1'])
  })
})
