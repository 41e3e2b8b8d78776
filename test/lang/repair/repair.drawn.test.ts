import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meant, nearest } from '../../../src/lang/nearest.ts'
import { repairDate, repairPeriod } from '../../../src/lang/repair/dates.ts'
import { repairFlag, repairId, repairNumber, repairShare } from '../../../src/lang/repair/values.ts'

describe('repairNumber', () => {
  test.each([
    ['1 234,56', '1234.56'],
    ['1\u202f234,56\u00a0€', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1 234 567,8', '1234567.8'],
    ['1.234.567', '1234567'],
    ['€ 500', '500'],
    ['-3,5', '-3.5'],
    ['12 j', '12'],
    ['12 jours', '12'],
    ['1_000', '1000'],
    ['1,234', undefined],
    ['12 k€', undefined],
    ['1.2.3', undefined],
    ['1,2,3.4', undefined],
    ['douze', undefined],
    ['', undefined],
  ])('%j: %s', (text, number) => expect(repairNumber(text)).toBe(number))

  test('reads back any amount as French writes it', () => {
    const format = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        fc.pre(cents % 100 !== 0)
        expect(Number(repairNumber(format.format(cents / 100)))).toBe(cents / 100)
      }),
    )
  })
})

test.each([
  ['80 %', '0.8'],
  ['80', '0.8'],
  ['12,5%', '0.125'],
  ['0,8', '0.8'],
  ['120 %', undefined],
  ['beaucoup', undefined],
])('repairShare %j: %s', (text, share) => expect(repairShare(text)).toBe(share))

test.each([
  ["L'été 1", 'L-été-1'],
  ['  P 014 ', 'P-014'],
  ['P-014', undefined],
  ['???', undefined],
])('repairId %j: %s', (text, id) => expect(repairId(text)).toBe(id))

test.each([
  ['oui', 'true'],
  ['Non', 'false'],
  ['no', 'false'],
  ['peut-être', undefined],
])('repairFlag %j: %s', (text, flag) => expect(repairFlag(text)).toBe(flag))

test.each([
  ['31/12/2024', '2024-12-31'],
  ['1.2.2024', '2024-02-01'],
  ['12/2024', '2024-12'],
  ['mars 2024', '2024-03'],
  ['1er mars 2024', '2024-03-01'],
  ['déc. 2024', '2024-12'],
  ['March 5, 2024', '2024-03-05'],
  ['5 March 2024', '2024-03-05'],
  ['2024/3/1', '2024-03-01'],
  ['Mar 5, 2024', '2024-03-05'],
  ['mar. 5 mars 2024', '2024-03-05'],
  ['2024-03-01 10:00', '2024-03-01'],
  ['2024-03-01T10:00:00Z', '2024-03-01'],
  ['31/02/2024', undefined],
  ['2024-13', undefined],
  ['bientôt', undefined],
])('repairDate %j: %s', (text, date) => expect(repairDate(text)).toBe(date))

test.each([
  ['2024-T3', '2024-Q3'],
  ['T3 2024', '2024-Q3'],
  ['3e trimestre 2024', '2024-Q3'],
  ['1er trimestre 2024', '2024-Q1'],
  ['1T2024', '2024-Q1'],
  ['S1 2024', '2024-S1'],
  ['2e semestre 2024', '2024-S2'],
  ['12/2024', '2024-12'],
  ['2024-Q5', undefined],
  ['31/12/2024', undefined],
  ['T3', undefined],
])('repairPeriod %j: %s', (text, period) => expect(repairPeriod(text)).toBe(period))

describe('what a word means', () => {
  test('spelling first, then French, then letters', () => {
    expect(meant('In Progress', ['planned', 'in_progress'])).toBe('in_progress')
    expect(meant('encours', ['planned', 'in_progress'])).toBe('in_progress')
    expect(meant('en cours', ['draft', 'running'])).toBe('running')
    expect(meant('Début', ['end', 'start'])).toBe('start')
    expect(meant('statsu', ['start', 'status'])).toBe('status')
    expect(meant('x', ['y'])).toBeUndefined()
  })

  test('nearest takes the first of equally near ones and nothing far', () => {
    expect(nearest('P-014', ['P-015', 'P-013', 'Q-1'])).toBe('P-015')
    expect(nearest('p-14', ['P-014'])).toBe('P-014')
    expect(nearest('OB-21', ['AX1', 'DSI'])).toBeUndefined()
  })
})
