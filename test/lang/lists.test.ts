/** Words in a row have commas, and a word before their last. */
import { expect, it } from 'vitest'
import { inARow, listed, withoutAny } from '../../src/lang/lists.ts'

it('joins words by commas and by a word before the last', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => inARow(words, 'and'))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
  const words = ['date', 'motif'].map((word) => ({ fr: word, en: word }))
  expect([withoutAny(words, 'fr'), withoutAny(words, 'en')]).toEqual(['date ni motif', 'date or motif'])
})

it('names the first of many and says how many more', () => {
  const names = [...'ABCDEFG']
  expect([listed(names.slice(0, 3), 'fr'), listed(names, 'fr'), listed(names, 'en', 3)]).toEqual([
    'A, B et C',
    'A, B, C, D, E et 2 autres',
    'A, B and 5 more',
  ])
})
