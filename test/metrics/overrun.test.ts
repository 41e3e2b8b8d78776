/** Overrun rates of cost and time: mean and aggregate differ, and both are given. */
import { describe, expect, it } from 'vitest'
import type { Raw } from '../../src/schema/document.ts'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

function costing(investment: number, forecast: number): Partial<Raw<'projects'>> {
  return {
    status: 'in_progress',
    baseline: { investment },
    budget: [{ section: 'investment', kind: 'software', amounts: { 2024: { forecast } } }],
  }
}

describe('cost overrun', () => {
  const golden = planWith({ projects: [costing(10, 12), costing(1, 2)] })

  it('is 60 % on the mean and 27.3 % in the aggregate for 10 to 12 and 1 to 2', () => {
    expect(wholeValue('cost_overrun_mean', golden)).toBeCloseTo(0.6, 12)
    expect(figureOf('cost_overrun_mean', golden).denominator).toBe(2)
    expect(partsOf('cost_overrun_aggregate', golden)).toEqual([3, 11])
  })

  it('leaves out what has no baseline, a zero one or no amounts, and says so', () => {
    const plan = planWith({
      projects: [
        costing(10, 12),
        costing(0, 5),
        { status: 'planned', baseline: { investment: 4 } },
        { ...costing(10, 90), status: 'cancelled' },
        { ...costing(10, 90), origin: 'added' },
      ],
    })
    const coverage = { count: 1, of: 3 }
    expect(figureOf('cost_overrun_mean', plan)).toMatchObject({ value: 0.2, coverage })
    expect(figureOf('cost_overrun_aggregate', plan)).toMatchObject({ value: 0.2, coverage })
  })

  it('is not applicable without a comparable project', () => {
    expect(figureOf('cost_overrun_mean', planWith()).reason?.en).toMatch(/^not applicable/)
    expect(wholeValue('cost_overrun_aggregate', planWith())).toBeNull()
  })

  it('shares money between axes and counts a mean once', () => {
    const plan = planWith({
      axes: [
        { id: 'A', title: 'A' },
        { id: 'B', title: 'B' },
      ],
      projects: [
        {
          ...costing(10, 12),
          axes: [
            { id: 'A', share: 0.4 },
            { id: 'B', share: 0.6 },
          ],
        },
      ],
    })
    expect(valuesBy('cost_overrun_aggregate', plan, 'axis')).toEqual({ A: 0.8 / 4, B: 1.2 / 6 })
    expect(valuesBy('cost_overrun_mean', plan, 'axis')).toEqual({ A: null, B: 0.2 })
  })
})

describe('schedule overrun', () => {
  it('compares durations in days, real or foreseen', () => {
    const plan = planWith({
      projects: [
        {
          status: 'completed',
          baseline: { start: '2023-01-01', end: '2023-01-10' },
          actual: { start: '2023-01-06', end: '2023-01-25' },
        },
        { status: 'in_progress', baseline: { start: '2024-01-01', end: '2024-07-18' }, end: '2024-08-27' },
        { status: 'completed', baseline: { start: '2023-01-01', end: '2023-01-10' }, end: '2023-02' },
      ],
    })
    expect(partsOf('schedule_overrun_aggregate', plan)).toEqual([10 + 40, 10 + 200])
    expect(figureOf('schedule_overrun_mean', plan)).toMatchObject({ coverage: { count: 2, of: 3 } })
    expect(wholeValue('schedule_overrun_mean', plan)).toBeCloseTo((1 + 0.2) / 2, 12)
  })

  it('never lets an unfinished project end before the status date', () => {
    const plan = planWith({
      asOf: '2024-06-30',
      projects: [{ status: 'in_progress', baseline: { start: '2024-06-01', end: '2024-06-10' } }],
    })
    expect(wholeValue('schedule_overrun_aggregate', plan)).toBe(2)
  })

  it('leaves out dates that run backwards', () => {
    const plan = planWith({ projects: [{ status: 'completed', baseline: { start: '2024-06-10', end: '2024-06-01' } }] })
    expect(figureOf('schedule_overrun_aggregate', plan)).toMatchObject({ value: null, coverage: { count: 0, of: 1 } })
  })
})
