/** What a sentence compares is never printed as one and the same. */
import { expect, it, test } from 'vitest'
import { comparedDays, comparedMoney, comparedNumbers, excessDays, shareDays } from '../../src/lang/compared.ts'
import type { Cents } from '../../src/values/quantity.ts'

test.each([
  [[31.48, 20], '31', '20'],
  [[20.4, 19.6], '20.4', '19.6'],
  [[20.44, 20.4], '20.44', '20.4'],
  [[20.4, 20.4], '20', '20'],
  [[9.5, 9.52], '9.5', '9.52'],
])('has as few decimals of %j as tell them apart', (days, first, second) => {
  expect(comparedNumbers(days, 'en')).toEqual([first, second])
})

it('has the form of the word that goes with each number', () => {
  expect(comparedDays([1, 20.4, 19.6], 'en')).toEqual(['1\u00a0day', '20.4\u00a0days', '19.6\u00a0days'])
  expect(comparedDays([1.4, 31.2], 'fr')).toEqual(['1,4\u00a0jour', '31\u00a0jours'])
})

test.each([
  [138_410_00, 120_000_00, '€138k', '€120k'],
  [138_410_00, 138_000_00, '€138.41k', '€138k'],
  [120_000_50, 120_000_00, '€120,000.50', '€120,000'],
  [120_000_00, 120_000_00, '€120k', '€120k'],
])('tells amounts of %d and %d cents apart', (first, second, one, other) => {
  const amounts = [first as Cents, second as Cents] as const
  expect(comparedMoney(amounts, { currency: 'EUR' }, 'en')).toEqual([one, other])
})

test.each([
  [217, 185.52, [31, 217, 186]],
  [140, 129, [11, 140, 129]],
  [140.4, 128.6, [11.8, 140.4, 128.6]],
  [20.44, 20.4, [0.04, 20.44, 20.4]],
])('rounds %d and %d days so that their difference is the printed one', (days, limit, told) => {
  expect(excessDays(days, limit)).toEqual(told)
})

test.each([
  [4878, 7565.5, [4878, 7566]],
  [20, 28.4, [20, 28.4]],
  [217, 231.89, [217, 232]],
  [73.44, 93.11, [73.4, 93.1]],
  [1, 3.33, [1, 3.33]],
])('rounds %d of %d days so that their share is the printed one', (part, whole, told) => {
  expect(shareDays(part, whole)).toEqual(told)
})
