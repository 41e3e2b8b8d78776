/** Words have one order on every machine, in which numbers count as such. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords } from '../../src/lang/word-order.ts'

describe('words', () => {
  it('go by letters without accents and case, and by numbers', () => {
    const words = ['P-10', 'école', 'P-2', 'Zoo', 'train', 'Ecole', 'P-2b', '']
    expect(words.sort(compareWords)).toEqual(['', 'Ecole', 'école', 'P-2', 'P-2b', 'P-10', 'train', 'Zoo'])
  })

  it('have an order that turns around with them, and equals nothing but the same word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(Math.sign(compareWords(one, other))).toBe(-Math.sign(compareWords(other, one)) + 0)
        expect(compareWords(one, other) === 0).toBe(one === other)
      }),
    )
  })
})
