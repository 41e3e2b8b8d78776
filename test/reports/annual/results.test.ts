/** What the year brought: where measured values stand, and whose gain is whose. */
import { describe, expect, it } from 'vitest'
import { standing } from '../../../src/reports/annual/results.ts'
import { type Day, parseDay } from '../../../src/values/calendar.ts'
import { sectionText } from '../../support/annual-section.ts'
import { planWith } from '../../support/plan-builder.ts'

describe('where a value stands', () => {
  const DAY = parseDay('2023-12-31', 'end') as Day
  it.each([
    [{ baseline: 0, target: 10, actual: 10 }, 'reached'],
    [{ baseline: 0, target: 10, actual: 4 }, 'improving'],
    [{ baseline: 4, target: 10, actual: 4 }, 'no progress'],
    [{ baseline: 4, target: 10, actual: 3 }, 'falling back'],
    [{ baseline: 96, target: 24, actual: 24 }, 'reached'],
    [{ baseline: 96, target: 24, actual: 60 }, 'improving'],
    [{ baseline: 96, target: 24, actual: 97 }, 'falling back'],
    [{ baseline: 0, target: 10, actual: 4, due: '2023-12-31' }, 'due and missed'],
    [{ baseline: 0, target: 10, actual: 4, due: '2024-01-01' }, 'improving'],
    [{ baseline: 0, target: 10, actual: 10, due: '2023-06-30' }, 'reached'],
    [{ target: 10, actual: 4, due: '2023-06-30' }, 'no starting value'],
    [{ target: 10, actual: 4 }, 'no starting value'],
    [{ target: 5, actual: 9 }, 'no starting value'],
    [{ target: 5, actual: 5 }, 'reached'],
    [{ baseline: 0, target: 0, actual: 3 }, 'level not held'],
    [{ baseline: 99, target: 99, actual: 99 }, 'reached'],
    [{ baseline: 4, target: 10 }, 'not measured yet'],
    [{ actual: 4 }, ''],
  ])('%o is %s', (measure, words) => {
    expect(standing(measure, DAY).en).toBe(words)
  })
})

it('objectives show the last value measured by the end of the year', () => {
  const measured = planWith({
    axes: [{ id: 'A', title: 'A' }],
    objectives: [
      {
        id: 'O',
        axis: 'A',
        title: 'O',
        indicator: { name: 'n', unit: 'h', baseline: 96, target: 24, actual: { '2023-04-15': 60, '2024-01-01': 30 } },
      },
    ],
  })
  const text = sectionText(measured, 'objectives')
  expect(text).toContain('60\u00a0h (measured 15 April 2023)')
  expect(text).not.toContain('30\u00a0h')
})

it('a gain of a programme says which, and a number a year is said in words', () => {
  const measured = planWith({
    programmes: [
      {
        id: 'PG',
        title: 'Aides en ligne',
        sponsor: 'dg',
        benefits: [{ title: 'appels', unit: 'nb/an', baseline: 9, actual: 4, measured: '2023-06-01' }],
      },
    ],
  })
  const text = sectionText(measured, 'gains')
  expect(text).toContain('Aides en ligne (tout le programme)')
  expect(text).toContain('4\u00a0par an')
  expect(text).toContain('4\u00a0a year')
})
