/** Numbers are written as readers of each language write them: the same text as Intl gives, made without it. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  formatNumber,
  formatPercent,
  formatPlain,
  formatThousands,
} from '../../src/lang/numbers.ts'
import { round } from '../../src/values/decimal.ts'

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const

describe('formatNumber', () => {
  test.each([
    [0, 0, '0', '0'],
    [999, 0, '999', '999'],
    [1000, 0, '1\u202f000', '1,000'],
    [-1234.5, 1, '-1\u202f234,5', '-1,234.5'],
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
        expect(formatNumber(number, lang, decimals)).toBe(format.format(round(number, decimals)))
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
