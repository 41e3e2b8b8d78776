import { describe, expect, test } from 'vitest'
import { lastDayFor, repairMoment } from '../../../src/lang/repair/dates.ts'

describe('the date of a start or an end', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['T4 2026', '2026-10', '2026-12'],
    ['Q4 2026', '2026-10', '2026-12'],
    ['2026-T4', '2026-10', '2026-12'],
    ['4e trimestre 2026', '2026-10', '2026-12'],
    ['S2 2026', '2026-07', '2026-12'],
    ['1er semestre 2026', '2026-01', '2026-06'],
    ['2026', '2026-01', '2026-12'],
    ['fin 2026', '2026-12', '2026-12'],
    ['end of 2026', '2026-12', '2026-12'],
    ['début 2026', '2026-01', '2026-01'],
    ['fin T3 2026', '2026-09', '2026-09'],
    ['fin mars 2026', '2026-03', '2026-03'],
    ['décembre 2026', '2026-12', '2026-12'],
    ['déc. 2026', '2026-12', '2026-12'],
    ['12/2026', '2026-12', '2026-12'],
    ['31/12/2026', '2026-12-31', '2026-12-31'],
    ['31/12/26', '2026-12-31', '2026-12-31'],
    ['46387', '2026-12-31', '2026-12-31'],
    ['KW 26/2026', '2026-06-22', '2026-06-26'],
    ['W14 2026', '2026-03-30', '2026-04-03'],
    ['2026-W01', '2025-12-29', '2026-01-02'],
    ['semaine 53 2026', '2026-12-28', '2027-01-01'],
    ['S26 2026', '2026-06-22', '2026-06-26'],
    ['S02 2026', '2026-01-05', '2026-01-09'],
    ['sem. 2 2026', '2026-07', '2026-12'],
    ['KW 53/2025', undefined, undefined],
    ['KW 0/2026', undefined, undefined],
    ['20206-12', undefined, undefined],
    ['99999', undefined, undefined],
    ['bientôt', undefined, undefined],
    ['fin du projet', undefined, undefined],
    ['2026-02-30', undefined, undefined],
  ])('%s is %s as a start, %s as an end', (text, start, end) => {
    expect(repairMoment(text, 'start', false)).toBe(start)
    expect(repairMoment(text, 'end', false)).toBe(end)
  })

  test.each<[string, string | undefined, string | undefined]>([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['T1 2028', '2028-01-01', '2028-03-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['15 mars 2026', '2026-03-15', '2026-03-15'],
  ])('%s as a day is %s or %s', (text, start, end) => {
    expect(repairMoment(text, 'start', true)).toBe(start)
    expect(repairMoment(text, 'end', true)).toBe(end)
  })

  test('a period means nothing where it is not known which end is meant', () => {
    expect(repairMoment('T4 2026', undefined, false)).toBeUndefined()
    expect(repairMoment('2026-12', undefined, true)).toBeUndefined()
    expect(repairMoment('fin 2026', undefined, true)).toBe('2026-12-31')
  })
})

test.each([
  ['2026-02-30', '2026-02-28'],
  ['2028-02-30', '2028-02-29'],
  ['31/04/2026', '2026-04-30'],
  ['2026-13-30', undefined],
  ['2026-12-31', undefined],
  ['28/02/2026', undefined],
  ['2026-02-32', undefined],
  ['T4 2026', undefined],
])('the month of %s ends on %s', (text, last) => expect(lastDayFor(text)).toBe(last))
