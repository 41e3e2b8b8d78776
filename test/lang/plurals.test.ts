/** Numbers take the form of their noun, and lists the word before their last. */
import { expect, it } from 'vitest'
import { inARow, withoutAny } from '../../src/lang/lists.ts'
import { counted } from '../../src/lang/plurals.ts'

const REVIEW = { fr: ['revue', 'revues'], en: ['review', 'reviews'] } as const

it('takes the singular below two in French, for one alone in English', () => {
  expect([0, 1, 2].map((count) => counted(count, REVIEW, 'fr'))).toEqual([
    '0 revue',
    '1 revue',
    '2 revues',
  ])
  expect([0, 1, 1000].map((count) => counted(count, REVIEW, 'en'))).toEqual([
    '0 reviews',
    '1 review',
    '1,000 reviews',
  ])
})

it('joins words by commas and by a word before the last', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => inARow(words, 'and'))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
  const words = ['date', 'motif'].map((word) => ({ fr: word, en: word }))
  expect([withoutAny(words, 'fr'), withoutAny(words, 'en')]).toEqual([
    'date ni motif',
    'date or motif',
  ])
})
