/** Decimal numbers are exact, whatever their binary form. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  decimalNumber,
  decimalText,
  hundredths,
  parseDecimal,
  plus,
  round,
  roundTo,
  times,
  ZERO,
} from '../../src/values/decimal.ts'

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

describe('hundredths', () => {
  it.each([
    [0.29, 1000, 29_000],
    [-12.5, 1, -1250],
    [1e3, 1, 100_000],
    [1.000001, 1_000_000, 100_000_100],
    [0, 1000, 0],
    [90071992547409.9, 1, 9_007_199_254_740_990],
    [-90071992547409.9, 1, -9_007_199_254_740_990],
  ])('%d in units of %d is %d', (value, scale, count) => {
    expect(hundredths(value, scale)).toBe(count)
  })

  it.each([
    [0.005, 1, 'too-fine'],
    [1e-7, 1000, 'too-fine'],
    [5e-324, 1_000_000, 'too-fine'],
    [90071992547410, 1, 'too-large'],
    [-1e300, 1, 'too-large'],
    [Number.POSITIVE_INFINITY, 1, 'too-large'],
  ])('%d in units of %d is refused as %s', (value, scale, fault) => {
    expect(hundredths(value, scale)).toBe(fault)
  })

  it('gives back every whole number of cents', () => {
    const cents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
    fc.assert(fc.property(cents, (count) => hundredths(count / 100) === count))
  })
})

it('rounds halves away from zero, as they are written', () => {
  expect([1.005, -1.005, 2.5, -2.5].map((value) => round(value, value > -2 && value < 2 ? 2 : 0))).toEqual([
    1.01, -1.01, 3, -3,
  ])
})

it('rounds the smallest and the largest numbers, which are written with an exponent', () => {
  expect([round(5e-7, 2), round(-1e-16, 1), round(-6e-7, 6)]).toEqual([0, 0, -0.000001])
  expect([round(1.5e21, 2), round(1e308, 6)]).toEqual([1.5e21, 1e308])
})
