/** Money worked out by hand, on small plans: both implementations give what the definitions say. */
import { describe, expect, it } from 'vitest'
import { daysPassed, momentOf } from './budget-year.ts'
import { moneyByThePage } from './by-the-page.ts'
import { centsOf } from './exact-cents.ts'
import { type Figures, inWords } from './figure.ts'
import { inputOf, moneyByTheProgram } from './program-figures.ts'
import { EXCLUDED, WORKED, type Worked } from './worked-plans.ts'

function told(figures: Figures, { told: wanted }: Worked): Record<string, string> {
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, inWords(figures.get(key))]))
}

function wanted({ told }: Worked): Record<string, string> {
  return Object.fromEntries(Object.entries(told).map(([key, figure]) => [key, inWords(figure)]))
}

const cases = [...WORKED, ...EXCLUDED].map((worked) => [worked.name, worked] as const)

describe.each(cases)('%s', (_, worked) => {
  it('by the page', () => {
    expect(told(moneyByThePage([worked.text]), worked)).toEqual(wanted(worked))
  })

  it('by the program', () => {
    expect(told(moneyByTheProgram(inputOf(worked.text)), worked)).toEqual(wanted(worked))
  })
})

describe('a budget year', () => {
  it.each([
    ['2023', '2023-12-31', 1, 'start', 'ended'],
    ['2023', '2023-12-30', 1, 'start', 'running'],
    ['2024', '2023-12-31', 1, 'start', 'to_come'],
    ['2024', '2024-01-01', 1, 'start', 'running'],
    ['2023', '2023-12-31', 1, 'end', 'ended'],
    ['2023', '2024-03-30', 4, 'start', 'running'],
    ['2023', '2024-03-31', 4, 'start', 'ended'],
    ['2024', '2024-03-31', 4, 'end', 'ended'],
    ['2024', '2023-04-01', 4, 'end', 'running'],
    ['2024', '2023-03-31', 4, 'end', 'to_come'],
    ['later', '2099-12-31', 1, 'start', 'to_come'],
  ] as const)('%s on %s, from month %i, named after its %s, is %s', (year, asOf, month, edge, moment) => {
    expect(momentOf(year, asOf, { start_month: month, named_after: edge })).toBe(moment)
  })

  it('has passed by days, the status date among them', () => {
    const calendar = { start_month: 1, named_after: 'start' } as const
    expect(daysPassed(2024, '2024-06-30', calendar)).toEqual({ passed: 182, of: 366 })
    expect(daysPassed(2024, '2023-06-30', calendar)).toEqual({ passed: 0, of: 366 })
    expect(daysPassed(2023, '2024-06-30', calendar)).toEqual({ passed: 365, of: 365 })
  })
})

describe('an amount', () => {
  it.each([
    [0.29, 'k', 29_000n],
    [1.005, '1', undefined],
    [-0.1, '1', -10n],
    [1e-8, 'M', 1n],
    [12_345.678_91, 'k', 1_234_567_891n],
  ] as const)('%d in %s is in whole cents or refused', (value, unit, cents) => {
    if (cents === undefined) expect(() => centsOf(value, unit)).toThrow('finer than a cent')
    else expect(centsOf(value, unit)).toBe(cents)
  })
})
