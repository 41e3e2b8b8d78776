/** Dates in sentences are spelt as a person of the language writes them, with the word before them. */
import { expect, it, test } from 'vitest'
import { dateWords, ofDate, onDate, spanWords } from '../../src/lang/dates.ts'
import { firstDay, monthOf } from '../../src/values/calendar.ts'

test.each([
  ['2024-06-30', '30 June 2024', '30 juin 2024', 'on 30 June 2024', 'le 30 juin 2024'],
  ['2024-08-01', '1 August 2024', '1er août 2024', 'on 1 August 2024', 'le 1er août 2024'],
  ['2024-06', 'June 2024', 'juin 2024', 'in June 2024', 'en juin 2024'],
  ['2024-Q4', 'Q4 2024', 'T4 2024', 'in Q4 2024', 'au T4 2024'],
  ['2024-S2', 'H2 2024', 'S2 2024', 'in H2 2024', 'au S2 2024'],
  ['2024', '2024', '2024', 'in 2024', 'en 2024'],
])('spells %s in both languages', (written, en, fr, onEn, onFr) => {
  expect([dateWords(written, 'en'), dateWords(written, 'fr')]).toEqual([en, fr])
  expect([onDate(written, 'en'), onDate(written, 'fr')]).toEqual([onEn, onFr])
})

it('names the months as Intl does', () => {
  for (let month = 1; month <= 12; month += 1) {
    const day = new Date(firstDay(monthOf(2024, month)) * 86_400_000)
    const written = `2024-${String(month).padStart(2, '0')}`
    for (const [lang, locale] of [
      ['fr', 'fr-FR'],
      ['en', 'en-GB'],
    ] as const) {
      const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(day)
      expect(dateWords(written, lang)).toBe(`${name} 2024`)
    }
  }
})

it('joins two dates by the words that each asks for', () => {
  expect(spanWords('2024-06-30', '2025-05-31', 'fr')).toBe('du 30 juin 2024 au 31 mai 2025')
  expect(spanWords('2024-06-30', '2025-05-31', 'en')).toBe('30 June 2024 to 31 May 2025')
  expect(spanWords('2024-04', '2025-05', 'fr')).toBe('d’avril 2024 à mai 2025')
  expect(spanWords('2024-10', '2025-Q1', 'fr')).toBe('d’octobre 2024 au T1 2025')
  expect([ofDate('2024-08', 'fr'), ofDate('2024-08-01', 'fr')]).toEqual([
    'd’août 2024',
    'du 1er août 2024',
  ])
  expect(ofDate('2024-08', 'en')).toBe('of August 2024')
})

it('leaves a text that is no date as it is', () => {
  for (const text of ['', '…', 'soon', '2024-13', '2024-1']) {
    for (const lang of ['fr', 'en'] as const) {
      expect([dateWords(text, lang), onDate(text, lang)]).toEqual([text, text])
    }
  }
})
