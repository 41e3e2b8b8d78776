import { describe, expect, test } from 'vitest'
import { inPlanUnit, repairMoney } from '../../../src/lang/repair/values.ts'

describe('an amount with its currency or its thousands', () => {
  test.each([
    ['96 k€', '96000'],
    ['96k€', '96000'],
    ['96 K', '96000'],
    ['96 keur', '96000'],
    ['96 000 €', '96000'],
    ['€ 96 000', '96000'],
    ['96 000 EUR', '96000'],
    ['96.000,50 €', '96000.5'],
    ['1,2 M€', '1200000'],
    ['1.25 M', '1250000'],
    ["1,2 million d'euros", '1200000'],
    ['2 milliers d’euros', '2000'],
    ['1 Md€', '1000000000'],
    ['-3,5 k€', '-3500'],
    ['0,005 k€', '5'],
    ['96 000', undefined],
    ['96,000 k€', undefined],
    ['beaucoup €', undefined],
    ['€', undefined],
    ['', undefined],
  ])('%j is worth %s', (text, worth) => expect(repairMoney(text)).toBe(worth))

  test.each([
    ['96000', 'k', '96'],
    ['96000', '1', '96000'],
    ['96500', 'k', '96.5'],
    ['500', 'k', '0.5'],
    ['5', 'M', '0.000005'],
    ['1200000', 'M', '1.2'],
    ['-3500', 'k', '-3.5'],
    ['1234.56', 'k', '1.23456'],
    ['0', 'k', '0'],
  ])('%s in a plan that counts in %s is %s', (worth, unit, written) => expect(inPlanUnit(worth, unit)).toBe(written))
})
