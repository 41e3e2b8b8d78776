/** Numbers are written as readers of each language write them: the same text as Intl gives, made without it. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { moneyUnit } from '../../src/lang/currencies.ts'
import {
  exactMoneyText,
  formatNumber,
  formatPercent,
  formatPlain,
  formatThousands,
  formatUnits,
  moneyText,
  neededMoneyText,
  roundedDays,
  roundedNeed,
  roundMoneyText,
} from '../../src/lang/numbers.ts'
import { round } from '../../src/values/decimal.ts'
import type { Cents } from '../../src/values/quantity.ts'

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const

describe('formatNumber', () => {
  test.each([
    [0, 0, '0', '0'],
    [999, 0, '999', '999'],
    [1000, 0, '1\u202f000', '1,000'],
    [-1234.5, 1, '\u22121\u202f234,5', '\u22121,234.5'],
    [220288095.47, 2, '220\u202f288\u202f095,47', '220,288,095.47'],
    [1234.5678, 4, '1\u202f234,5678', '1,234.5678'],
    [2.5, 0, '3', '3'],
    [-0.04, 1, '0,0', '0.0'],
  ])('writes %d with %d decimals', (value, decimals, fr, en) => {
    expect(formatNumber(value, 'fr', decimals)).toBe(fr)
    expect(formatNumber(value, 'en', decimals)).toBe(en)
  })

  it.each(['fr', 'en'] as const)('gives the text of Intl in %s', (lang) => {
    const value = fc.double({ min: -1e13, max: 1e13, noNaN: true })
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 2 }), (number, decimals) => {
        const format = new Intl.NumberFormat(LOCALES[lang], {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        })
        const told = format.format(round(number, decimals)).replace('-', '\u2212')
        expect(formatNumber(number, lang, decimals)).toBe(told)
      }),
    )
  })
})

describe('the forms made of numbers', () => {
  it('have the units and the spaces of the language', () => {
    expect(formatPlain(120.5, 'fr')).toBe('120,5')
    expect(formatPercent(0.75, 'fr')).toBe('75,0\u00a0%')
    expect(formatPercent(0.75, 'en')).toBe('75.0%')
    expect(formatThousands(4_000_000, 'EUR', 'fr')).toBe('4\u202f000\u00a0k€')
  })
})

describe('money', () => {
  test.each([
    ['EUR', '150\u00a0k€', '€150k', 'k€', '€k'],
    ['GBP', '150\u00a0k£', '£150k', 'k£', '£k'],
    ['USD', '150\u00a0k$US', '$150k', 'k$US', '$k'],
    ['CAD', '150\u00a0k$CA', 'CA$150k', 'k$CA', 'CA$k'],
    ['CHF', '150\u00a0k\u00a0CHF', 'CHF\u00a0150k', 'k\u00a0CHF', 'CHF\u00a0k'],
  ])('has the sign of %s on the side of the language', (currency, fr, en, unitFr, unitEn) => {
    expect(formatThousands(150_000, currency, 'fr')).toBe(fr)
    expect(formatThousands(150_000, currency, 'en')).toBe(en)
    expect(moneyUnit(currency, 'k', 'fr')).toBe(unitFr)
    expect(moneyUnit(currency, 'k', 'en')).toBe(unitEn)
  })

  it.each(['EUR', 'GBP', 'USD', 'CAD', 'CHF'])('writes units of %s as Intl does', (currency) => {
    for (const [lang, locale] of [
      ['fr', 'fr-FR'],
      ['en', 'en'],
    ] as const) {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
      const told = format.format(-1234.56).replace('-', '\u2212')
      // A French office writes the pound without the letters of its country.
      expect(formatUnits(-1234.56, currency, lang)).toBe(told.replace('£GB', '£'))
    }
  })

  test.each([
    [31_472_000, '31\u202f472\u00a0k€', '€31,472k'],
    [-150_000, '\u2212150\u00a0k€', '\u2212€150k'],
    [-400, '0\u00a0k€', '€0k'],
  ])('is in whole thousands in a cell: %d', (value, fr, en) => {
    expect(formatThousands(value, 'EUR', 'fr')).toBe(fr)
    expect(formatThousands(value, 'EUR', 'en')).toBe(en)
  })

  test.each([
    [950_00, '€950', '€950'],
    [9_99, '€9.99', '€9.99'],
    [4_120_50, '€4.1k', '€4,120.50'],
    [99_960_00, '€100k', '€99.96k'],
    [138_410_00, '€138k', '€138.41k'],
    [-138_410_00, '\u2212€138k', '\u2212€138.41k'],
  ])('has one decimal below a hundred thousand in a sentence: %d cents', (cents, en, exact) => {
    expect(moneyText(cents as Cents, { currency: 'EUR' }, 'en')).toBe(en)
    expect(exactMoneyText(cents as Cents, { currency: 'EUR' }, 'en')).toBe(exact)
  })

  test.each([
    [950_01, '€950.01'],
    [4_120_50, '€4.2k'],
    [4_100_00, '€4.1k'],
    [99_901_00, '€100k'],
    [100_000_01, '€101k'],
    [138_000_00, '€138k'],
  ])('that is short is never shown as less: %d cents', (cents, en) => {
    expect(neededMoneyText(cents as Cents, { currency: 'EUR' }, 'en')).toBe(en)
  })

  it('is in millions for the public', () => {
    expect(roundMoneyText(3_420_000, 'EUR', 'en')).toBe('€3.4m')
    expect(roundMoneyText(3_420_000, 'EUR', 'fr')).toBe('3,4\u00a0M€')
    expect(roundMoneyText(-418_200, 'CHF', 'en')).toBe('\u2212CHF\u00a0418k')
    expect(roundMoneyText(950, 'EUR', 'en')).toBe('€950')
  })
})

test.each([
  [31.48, 31],
  [-31.5, -32],
  [10, 10],
  [9.96, 10],
  [9.94, 9.9],
  [0.3, 0.3],
  [0.04, 0.04],
  [0, 0],
])('%d days are read as %d', (days, read) => expect(roundedDays(days)).toBe(read))

test.each([
  [2.1, 2],
  [2.25, 2.5],
  [0.1, 0.5],
  [0, 0],
  [-0.1, 0],
])('a need of %d is read as %d persons', (fte, read) => expect(roundedNeed(fte)).toBeCloseTo(read))
