/** What objectives came to, worked by hand: share of the way, verdict, trend, and rates that add up. */
import { describe, expect, it } from 'vitest'
import { objectiveResults } from '../../src/metrics/base/objective-results.ts'
import { expectedShare, isReached, shareOfWay } from '../../src/metrics/base/share-of-way.ts'
import type { Raw } from '../../src/schema/document.ts'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { dayOf, planWith } from '../support/plan-builder.ts'

type Indicator = NonNullable<Raw<'objectives'>['indicator']>

function objective(id: string, axis: string, indicator?: Omit<Indicator, 'name'>) {
  const own = indicator === undefined ? {} : { indicator: { name: 'n', ...indicator } }
  return { id, axis, title: id, ...own }
}

// From January 2023 to December 2024, on 30 June 2024: three quarters of the time.
const plan = planWith({
  header: { horizon: { start: '2023-01', end: '2024-12' } },
  axes: [
    { id: 'A', title: 'A' },
    { id: 'B', title: 'B' },
  ],
  objectives: [
    objective('UP', 'A', { baseline: 0, target: 10, due: '2024-03-31', actual: { '2024-01-31': 12 } }),
    objective('DOWN', 'A', {
      baseline: 96,
      target: 24,
      due: '2024-12-31',
      actual: { '2023-06-30': 60, '2024-06-30': 36 },
    }),
    objective('LATE', 'B', {
      baseline: 0,
      target: 100,
      due: '2024-12-31',
      actual: { '2024-03-31': 50, '2024-06-30': 40, '2024-07-01': 99 },
    }),
    objective('MISSED', 'B', { baseline: 5, target: 0, due: '2024-06-30', actual: { '2024-05-31': 1 } }),
    objective('NONE', 'B', { baseline: 0, target: 20 }),
    objective('BARE', 'GONE'),
    objective('SIDE', 'A', { target: 20, actual: { '2024-05-31': 5 } }),
  ],
})

describe('the share of the way', () => {
  it('is what lies behind, whichever way the value is to go', () => {
    expect(shareOfWay({ baseline: 96, target: 24, actual: 60 })).toBe(0.5)
    expect(shareOfWay({ baseline: 38, target: 95, actual: 38 })).toBe(0)
    expect(shareOfWay({ baseline: 0, target: 10, actual: 12 })).toBe(1.2)
    expect(shareOfWay({ baseline: 0, target: 10, actual: -1 })).toBe(-0.1)
  })

  it('is not known without a start, a target, a value, or a way between start and target', () => {
    expect(shareOfWay({ baseline: undefined, target: 10, actual: 5 })).toBeUndefined()
    expect(shareOfWay({ baseline: 0, target: undefined, actual: 5 })).toBeUndefined()
    expect(shareOfWay({ baseline: 0, target: 10, actual: undefined })).toBeUndefined()
    expect(shareOfWay({ baseline: 10, target: 10, actual: 5 })).toBeUndefined()
  })

  it('is reached on the far side of the target, and only at it where no side is known', () => {
    expect(isReached({ baseline: 96, target: 24, actual: 24 })).toBe(true)
    expect(isReached({ baseline: 96, target: 24, actual: 25 })).toBe(false)
    expect(isReached({ baseline: undefined, target: 24, actual: 30 })).toBe(false)
    expect(isReached({ baseline: 24, target: 24, actual: 24 })).toBe(true)
  })

  it('is asked for by a straight line', () => {
    const [start, due] = [dayOf('2024-01-01'), dayOf('2024-01-11')]
    expect(expectedShare(start, due, dayOf('2024-01-06'))).toBe(0.5)
    expect(expectedShare(start, due, dayOf('2024-02-01'))).toBe(1)
    expect(expectedShare(start, start, dayOf('2023-12-31'))).toBe(0)
    expect(expectedShare(start, start, start)).toBe(1)
  })
})

describe('objectives', () => {
  it('have a verdict on the status date, values after it left out', () => {
    const results = objectiveResults(plan).map(({ objective: { id }, verdict, trend, share }) => [
      id,
      verdict,
      trend,
      share === undefined ? undefined : Math.round(share * 1000) / 1000,
    ])
    expect(results).toEqual([
      ['UP', 'reached', undefined, 1.2],
      ['DOWN', 'on_track', 'nearer', 0.833],
      ['LATE', 'late', 'further', 0.4],
      ['MISSED', 'missed', undefined, 0.8],
      ['NONE', 'not_measured', undefined, undefined],
      ['BARE', 'not_measured', undefined, undefined],
      ['SIDE', 'no_start', undefined, undefined],
    ])
  })

  it('are on track at the very line, on the day of their last value', () => {
    const header = { horizon: { start: '2023-01', end: '2024-12' } }
    const verdictOf = (asOf: string, indicator: Omit<Indicator, 'name' | 'target'>) =>
      objectiveResults(
        planWith({
          header,
          asOf,
          axes: [{ id: 'A', title: 'A' }],
          objectives: [objective('O', 'A', { baseline: 0, target: 10, ...indicator })],
        }),
      )[0]?.verdict
    const due = '2023-01-11'
    expect(verdictOf('2023-01-06', { due, actual: { '2023-01-06': 5 } })).toBe('on_track')
    expect(verdictOf('2023-01-06', { due, actual: { '2023-01-06': 4.9 } })).toBe('late')
    expect(verdictOf('2023-01-10', { due, actual: { '2023-01-06': 5 } })).toBe('on_track')
  })

  it('are due by the end of the plan where no day is written', () => {
    const closed = planWith({
      header: { horizon: { start: '2023-01', end: '2024-06' } },
      asOf: '2024-06-30',
      axes: [{ id: 'A', title: 'A' }],
      objectives: [objective('O', 'A', { baseline: 0, target: 10, actual: { '2024-06-30': 9 } })],
    })
    expect(objectiveResults(closed)[0]?.verdict).toBe('missed')
  })

  it('say how far each value lies from the one before, in decimals as people write them', () => {
    const [only] = objectiveResults(
      planWith({
        axes: [{ id: 'A', title: 'A' }],
        objectives: [
          objective('O', 'A', {
            baseline: 97.8,
            target: 99.5,
            actual: { '2023-12-31': 98.6, '2024-03-31': 99.4, '2024-06-30': 99.4 },
          }),
        ],
      }),
    )
    expect(only?.values.map(({ change }) => change)).toEqual([0.8, 0.8, 0])
    expect(only?.trend).toBe('unchanged')
  })

  it('take the oldest value as a start where none is written, and cannot judge a single one', () => {
    const results = objectiveResults(
      planWith({
        axes: [{ id: 'A', title: 'A' }],
        objectives: [
          objective('TWO', 'A', { target: 10, actual: { '2023-06-30': 0, '2023-07-31': 10 } }),
          objective('ONE', 'A', { target: 10, due: '2024-01-31', actual: { '2023-06-30': 4 } }),
        ],
      }),
    )
    expect(results.map(({ verdict }) => verdict)).toEqual(['reached', 'no_start'])
  })

  it('hold a level where the target is the start: whatever lies beside it is late, or missed', () => {
    const held = (actual: number, due: string) => ({ baseline: 80, target: 80, due, actual: { '2024-05-31': actual } })
    const results = objectiveResults(
      planWith({
        axes: [{ id: 'A', title: 'A' }],
        objectives: [
          objective('HELD', 'A', held(80, '2025-12-31')),
          objective('LATE', 'A', held(70, '2025-12-31')),
          objective('MISSED', 'A', held(70, '2024-06-30')),
        ],
      }),
    )
    expect(results.map(({ verdict }) => verdict)).toEqual(['reached', 'late', 'missed'])
  })

  it('are counted by verdict over all objectives, axis by axis', () => {
    expect(partsOf('objectives_reached', plan)).toEqual([1, 7])
    expect(partsOf('objectives_on_track', plan)).toEqual([1, 7])
    expect(partsOf('objectives_late', plan)).toEqual([1, 7])
    expect(partsOf('objectives_missed', plan)).toEqual([1, 7])
    expect(partsOf('objectives_unmeasured', plan)).toEqual([2, 7])
    expect(partsOf('objectives_without_start', plan)).toEqual([1, 7])
    expect(valuesBy('objectives_reached', plan, 'axis')).toEqual({ A: 1 / 3, B: 0, none: 0 })
    expect(valuesBy('objectives_unmeasured', plan, 'axis')).toEqual({ A: 0, B: 1 / 3, none: 1 })
  })

  it('add up to all of them', () => {
    const ids = ['reached', 'on_track', 'late', 'missed', 'without_start', 'unmeasured']
    const counts = ids.map((id) => figureOf(`objectives_${id}`, plan).numerator ?? 0)
    expect(counts.reduce((left, right) => left + right)).toBe(7)
  })

  it('have a mean share of the way, each kept between 0 and 1, with its coverage', () => {
    const { value, coverage } = figureOf('objective_progress', plan)
    expect(value).toBeCloseTo((1 + 60 / 72 + 0.4 + 0.8) / 4, 12)
    expect(coverage).toEqual({ count: 4, of: 7 })
    expect(valuesBy('objective_progress', plan, 'axis')['B']).toBeCloseTo(0.6, 12)
  })

  it('are not applicable without objectives', () => {
    expect(wholeValue('objectives_reached', planWith())).toBeNull()
    expect(wholeValue('objective_progress', planWith())).toBeNull()
  })
})
