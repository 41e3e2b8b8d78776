/** Decimals of any size add, multiply and round without drift. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  decimalNumber,
  decimalText,
  parseDecimal,
  plus,
  roundTo,
  times,
  ZERO,
} from '../../src/units/exact-decimal.ts'

function decimal(text: string) {
  const value = parseDecimal(text)
  if (value === undefined) throw new Error(text)
  return value
}

describe('exact decimals', () => {
  test.each([
    ['12.50', '12.5'],
    ['-0.05', '-0.05'],
    ['1e-7', '0.0000001'],
    ['1.5e3', '1500'],
    ['007', '7'],
    ['0', '0'],
  ])('%s is %s', (text, written) => {
    expect(decimalText(decimal(text))).toBe(written)
  })

  it('refuse what is no decimal', () => {
    expect(['', '1,5', '1.', 'x', '0x1'].map(parseDecimal)).toEqual(Array(5).fill(undefined))
  })

  it('multiply exactly', () => {
    expect(decimalText(times(decimal('0.29'), decimal('1000')))).toBe('290')
  })

  test.each([
    ['2.5', 'away', '3'],
    ['2.5', 'even', '2'],
    ['3.5', 'even', '4'],
    ['-2.5', 'away', '-3'],
    ['2.51', 'even', '3'],
    ['2.49', 'away', '2'],
  ] as const)('%s rounded %s from the half is %s', (text, half, rounded) => {
    expect(decimalText(roundTo(decimal(text), 0, half))).toBe(rounded)
  })

  it('add cents as whole numbers do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
        const sum = cents.map((value) => decimal(String(value / 100))).reduce(plus, ZERO)
        expect(decimalNumber(sum)).toBe(cents.reduce((left, right) => left + right, 0) / 100)
      }),
    )
  })
})
