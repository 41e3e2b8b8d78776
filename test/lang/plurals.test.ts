/** A noun takes the form of its number, in each language by its own rule. */
import { expect, it } from 'vitest'
import { counted, daysText, decimalYears, formOf, NOUNS } from '../../src/lang/plurals.ts'

const REVIEW = { fr: ['revue', 'revues'], en: ['review', 'reviews'] } as const

it('takes the singular below two in French, for one alone in English', () => {
  expect([0, 1, 2].map((count) => counted(count, REVIEW, 'fr'))).toEqual(['0 revue', '1 revue', '2 revues'])
  expect([0, 1, 1000].map((count) => counted(count, REVIEW, 'en'))).toEqual(['0 reviews', '1 review', '1,000 reviews'])
})

it('goes by the size of a number, whole or not, whatever its sign', () => {
  const forms = (count: number) => [formOf(count, NOUNS.day, 'fr'), formOf(count, NOUNS.day, 'en')]
  expect([-1, 1.5, -2, 1_000_000].map(forms)).toEqual([
    ['jour', 'day'],
    ['jour', 'days'],
    ['jours', 'days'],
    ['jours', 'days'],
  ])
})

it('puts days behind a space that does not break', () => {
  expect([daysText(120.5, 'fr'), daysText(1, 'en')]).toEqual(['121\u00a0jours', '1\u00a0day'])
})

it('writes years with one decimal, in the form of what is printed', () => {
  const years = (much: number) => [decimalYears(much, 'fr'), decimalYears(much, 'en')]
  expect([0.7, 1, 1.94, 1.96].map(years)).toEqual([
    ['0,7\u00a0an', '0.7\u00a0years'],
    ['1,0\u00a0an', '1.0\u00a0years'],
    ['1,9\u00a0an', '1.9\u00a0years'],
    ['2,0\u00a0ans', '2.0\u00a0years'],
  ])
})
