/** Dates in sentences are spelt as a person of the language writes them, with the word before them. */
import { expect, it, test } from 'vitest'
import {
  dateInText,
  dateWords,
  formatDate,
  formatPeriod,
  ofDate,
  onDate,
  sortablePeriod,
  spanWords,
} from '../../src/lang/dates.ts'
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
  expect([ofDate('2024-08', 'fr'), ofDate('2024-08-01', 'fr')]).toEqual(['d’août 2024', 'du 1er août 2024'])
  expect(ofDate('2024-08', 'en')).toBe('of August 2024')
})

it('leaves a text that is no date as it is', () => {
  for (const text of ['', '…', 'soon', '2024-13', '2024-1']) {
    for (const lang of ['fr', 'en'] as const) {
      expect([dateWords(text, lang), onDate(text, lang)]).toEqual([text, text])
    }
  }
})

test.each([
  ['2024-06-30', '30 Jun 2024', '30 June 2024', '30/06/2024'],
  ['2024-09-01', '1 Sep 2024', '1 September 2024', '01/09/2024'],
  ['2024-06', 'Jun 2024', 'June 2024', '06/2024'],
  ['…', '…', '…', '…'],
  ['v1.2-rc', 'v1.2-rc', 'v1.2-rc', 'v1.2-rc'],
])('shortens %s in a cell and not in a text', (iso, cell, told, fr) => {
  expect([formatDate(iso, 'en'), dateInText(iso, 'en')]).toEqual([cell, told])
  expect([formatDate(iso, 'fr'), dateInText(iso, 'fr')]).toEqual([fr, fr])
})

test.each([
  [10, 12, 'Q4 2025', 'T4 2025'],
  [1, 6, 'H1 2025', 'S1 2025'],
  [1, 12, '2025', '2025'],
  [6, 6, 'Jun 2025', '06/2025'],
  [2, 5, 'Feb 2025 – May 2025', '02/2025 – 05/2025'],
])('names the period from month %d to %d', (first, last, en, fr) => {
  const period = { first: monthOf(2025, first), last: monthOf(2025, last) }
  expect([formatPeriod(period, 'en'), formatPeriod(period, 'fr')]).toEqual([en, fr])
})

test.each([
  [10, 12, '2025 Q4', '2025 T4'],
  [1, 6, '2025 H1', '2025 S1'],
  [1, 12, '2025', '2025'],
  [6, 6, '2025-06', '2025-06'],
])('puts the year first where the period from month %d to %d is sorted', (first, last, en, fr) => {
  const period = { first: monthOf(2025, first), last: monthOf(2025, last) }
  expect([sortablePeriod(period, 'en'), sortablePeriod(period, 'fr')]).toEqual([en, fr])
})
