/** Completion rates: the golden set of a retrospective, and the measures in mid-plan. */
import { describe, expect, it } from 'vitest'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith, projectsLike } from '../support/plan-builder.ts'

const baseline = { start: '2023-01', end: '2023-12' }
const decided = { decision: 'D-1' }

/** 60 initial = 45 completed, 6 in progress, 4 postponed, 3 cancelled, 2 merged; 12 added, 7 of them completed. */
const golden = planWith({
  projects: [
    ...projectsLike(45, 'DONE', { status: 'completed', baseline }),
    ...projectsLike(6, 'GOING', { status: 'in_progress', baseline }),
    ...projectsLike(4, 'LATER', { status: 'postponed', baseline }),
    ...projectsLike(3, 'STOP', { status: 'cancelled', baseline, disposition: decided }),
    ...projectsLike(2, 'INTO', { status: 'merged', baseline }),
    ...projectsLike(7, 'NEW-DONE', { status: 'completed', origin: 'added' }),
    ...projectsLike(3, 'NEW-GOING', { status: 'in_progress', origin: 'added' }),
    ...projectsLike(1, 'NEW-LATER', { status: 'postponed', origin: 'added' }),
    ...projectsLike(1, 'NEW-STOP', { status: 'cancelled', origin: 'added' }),
  ],
})

describe('the golden set', () => {
  it.each([
    ['completion_gross', 45, 60],
    ['completion_net', 45, 55],
    ['completion_all_in', 52, 72],
    ['new_demand_rate', 12, 60],
    ['plan_stability', 55, 60],
  ])('%s is %i/%i', (id, numerator, denominator) => {
    expect(partsOf(id, golden)).toEqual([numerator, denominator])
    expect(wholeValue(id, golden)).toBeCloseTo(numerator / denominator, 12)
  })

  it('divides by status into shares that reconcile', () => {
    const shares = valuesBy('status_share', golden, 'status')
    expect(Object.keys(shares)).toEqual(['completed', 'in_progress', 'postponed', 'cancelled', 'merged'])
    expect(shares['postponed']).toBeCloseTo(4 / 60, 12)
    expect(Object.values(shares).reduce((a, b) => (a ?? 0) + (b ?? 0), 0)).toBeCloseTo(1, 12)
    expect(wholeValue('status_share', golden)).toBe(1)
  })

  it('counts projects', () => {
    expect(wholeValue('project_count', golden)).toBe(72)
    expect(wholeValue('retained_count', golden)).toBe(61)
    expect(valuesBy('project_count', golden, 'status')).toMatchObject({ completed: 52, merged: 2 })
    expect(valuesBy('retained_count', golden, 'status')).toMatchObject({ completed: 52, merged: 0 })
  })
})

describe('completion of small plans', () => {
  it('is not applicable without an initial portfolio', () => {
    const plan = planWith({ projects: [{ status: 'completed', origin: 'added' }] })
    for (const id of ['completion_gross', 'completion_net', 'completion_due', 'plan_stability']) {
      const figure = figureOf(id, plan)
      expect(figure.value).toBeNull()
      expect(figure.reason?.fr).toMatch(/^sans objet/)
      expect(figure.reason?.en).toMatch(/^not applicable/)
    }
  })

  it('keeps a cancelled project in the net denominator unless a decision is named', () => {
    const of = (disposition?: { decision: string }) =>
      planWith({
        projects: [
          { status: 'completed', baseline },
          { status: 'cancelled', baseline, ...(disposition && { disposition }) },
        ],
      })
    expect(partsOf('completion_net', of())).toEqual([1, 2])
    expect(partsOf('completion_net', of(decided))).toEqual([1, 1])
  })

  it('counts carried-over projects as initial, and leaves out requests that wait or were refused', () => {
    const plan = planWith({
      projects: [
        { status: 'completed', baseline, origin: 'carried_over' },
        { status: 'candidate', origin: 'added' },
        { status: 'rejected', origin: 'added' },
        { status: 'planned', origin: 'added' },
      ],
    })
    expect(partsOf('completion_gross', plan)).toEqual([1, 1])
    expect(partsOf('new_demand_rate', plan)).toEqual([1, 1])
    expect(partsOf('completion_all_in', plan)).toEqual([1, 2])
  })

  it('takes as due what should have ended by the status date', () => {
    const plan = planWith({
      asOf: '2023-12-31',
      projects: [
        { status: 'completed', baseline: { end: '2023-12' } },
        { status: 'in_progress', baseline: { end: '2023-06' } },
        { status: 'completed', baseline: { end: '2024-01-01' } },
        { status: 'completed', baseline: { days: 5 } },
      ],
    })
    expect(figureOf('completion_due', plan)).toEqual({
      value: 0.5,
      numerator: 1,
      denominator: 2,
      coverage: { count: 2, of: 3 },
    })
  })
})

describe('weighted completion', () => {
  const plan = planWith({
    header: { unit: 'k' },
    axes: [
      { id: 'A', title: 'A' },
      { id: 'B', title: 'B' },
    ],
    projects: [
      {
        status: 'completed',
        baseline: { investment: 200, operating: 100, days: 80 },
        axes: [
          { id: 'A', share: 0.25 },
          { id: 'B', share: 0.75 },
        ],
      },
      { status: 'in_progress', baseline: { investment: 100, days: 120 }, progress: { value: 0.2 }, axis: 'A' },
      { status: 'cancelled', baseline: {}, progress: { value: 0.9 } },
    ],
  })

  it('weighs by the money of the baseline and says what it could not weigh', () => {
    expect(figureOf('completion_budget_weighted', plan)).toEqual({
      value: 0.75,
      numerator: 300_000,
      denominator: 400_000,
      coverage: { count: 2, of: 3 },
    })
  })

  it('weighs by the days of the baseline', () => {
    expect(partsOf('completion_workload_weighted', plan)).toEqual([80, 200])
  })

  it('counts partial progress only in the progress-weighted rate', () => {
    expect(partsOf('completion_progress_weighted', plan)).toEqual([320_000, 400_000])
  })

  it('counts nothing for the progress of a project that was stopped', () => {
    const stopped = planWith({
      projects: [
        { status: 'cancelled', baseline: { investment: 100 }, progress: { value: 0.9 } },
        { status: 'in_progress', baseline: { investment: 100 } },
      ],
    })
    expect(partsOf('completion_progress_weighted', stopped)).toEqual([0, 200])
  })

  it('shares the weight of a project between its axes', () => {
    expect(valuesBy('completion_budget_weighted', plan, 'axis')).toEqual({ A: 75 / 175, B: 1, none: null })
  })
})

describe('respect of dates and budgets', () => {
  it('compares real ends with baseline ends, within the tolerance', () => {
    const projects = ['2023-12-31', '2024-01-10', '2024-01-11'].map((end) => ({
      status: 'completed' as const,
      baseline,
      actual: { end },
    }))
    const undated = { status: 'completed' as const, baseline, end: '2023-06' }
    const of = (tolerance_days: number) =>
      planWith({ header: { thresholds: { tolerance_days } }, projects: [...projects, undated] })
    expect(figureOf('on_time_rate', of(0))).toMatchObject({
      numerator: 1,
      denominator: 3,
      coverage: { count: 3, of: 4 },
    })
    expect(partsOf('on_time_rate', of(10))).toEqual([2, 3])
  })

  it('compares what was paid with the baseline, within the tolerance', () => {
    const paying = (paid: number) => ({
      status: 'completed' as const,
      baseline: { investment: 60, operating: 40 },
      budget: [
        { section: 'investment' as const, kind: 'software' as const, amounts: { 2023: { paid, forecast: 900 } } },
      ],
    })
    const of = (tolerance_cost: number) =>
      planWith({
        header: { thresholds: { tolerance_cost } },
        projects: [paying(100), paying(105), paying(105.01), { status: 'completed', baseline }],
      })
    expect(figureOf('within_budget_rate', of(0))).toMatchObject({
      numerator: 1,
      denominator: 3,
      coverage: { count: 3, of: 4 },
    })
    expect(partsOf('within_budget_rate', of(0.05))).toEqual([2, 3])
  })

  it('takes the forecast where not every year is paid', () => {
    const plan = planWith({
      projects: [
        {
          status: 'completed',
          baseline: { investment: 100 },
          budget: [
            {
              section: 'investment',
              kind: 'software',
              amounts: { 2023: { paid: 60, forecast: 10 }, 2025: { forecast: 41 } },
            },
          ],
        },
      ],
    })
    expect(partsOf('within_budget_rate', plan)).toEqual([0, 1])
  })
})
