/** Earned value against the published example and by hand: indices, earned schedule, methods of measure, what is left out. */
import { describe, expect, it } from 'vitest'
import { earnedTime } from '../../src/metrics/base/earned-time.ts'
import { earnedIndices, earnedSchedule, earnedValues } from '../../src/metrics/base/earned-value.ts'
import type { Raw } from '../../src/schema/document.ts'
import { figureOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

describe('the example of the method', () => {
  const PLANNED = [10, 25, 45, 70, 90, 100]

  it('has the indices of cost and schedule', () => {
    const { cpi, spi, eac, tcpi } = earnedIndices({ budget: 100, planned: 70, earned: 50, paid: 60 })
    expect(spi).toBeCloseTo(0.714, 3)
    expect(cpi).toBeCloseTo(0.833, 3)
    expect(eac).toBeCloseTo(120, 10)
    expect(tcpi).toBeCloseTo(1.25, 10)
  })

  it('has the earned schedule', () => {
    const earned = earnedSchedule(PLANNED, 50)
    expect(earned).toBeCloseTo(3.2, 10)
    expect(earned / 4).toBeCloseTo(0.8, 10)
    expect(6 / (earned / 4)).toBeCloseTo(7.5, 10)
  })

  it('has no index where nothing was planned, paid or earned, or the budget is spent', () => {
    expect(earnedIndices({ budget: 100, planned: 0, earned: 0, paid: 0 })).toEqual({
      cpi: undefined,
      spi: undefined,
      eac: undefined,
      tcpi: 1,
    })
    expect(earnedIndices({ budget: 100, planned: 50, earned: 0, paid: 20 })).toMatchObject({
      cpi: 0,
      spi: 0,
      eac: undefined,
    })
    expect(earnedIndices({ budget: 100, planned: 50, earned: 50, paid: 100 }).tcpi).toBeUndefined()
    expect(earnedIndices({ budget: 100, planned: 50, earned: 50, paid: 120 }).tcpi).toBeUndefined()
  })

  it('counts the time of what is earned before, at and after the plan', () => {
    expect(earnedSchedule(PLANNED, 0)).toBe(0)
    expect(earnedSchedule(PLANNED, 5)).toBe(0.5)
    expect(earnedSchedule(PLANNED, 25)).toBe(2)
    expect(earnedSchedule([...PLANNED, 100, 100], 100)).toBe(6)
    expect(earnedSchedule([], 5)).toBe(0)
    // Two whole periods plan no more than the ten that are earned.
    expect(earnedSchedule([10, 10, 20], 10)).toBe(2)
  })
})

type Facts = Partial<Raw<'projects'>>

/** A project with a reference of 100 over the ten months to October 2024. */
function project(id: string, facts: Facts, paid?: number): Facts {
  const amounts = paid === undefined ? { 2024: { opened: 100 } } : { 2024: { paid } }
  return {
    id,
    status: 'in_progress',
    axis: 'A',
    progress: { value: 0 },
    baseline: { start: '2024-01', end: '2024-10', investment: 100 },
    budget: [{ section: 'investment', kind: 'services', amounts }],
    ...facts,
  }
}

const axes = [{ id: 'A', title: 'A' }]
const amounts = (facts: readonly Facts[]) => {
  const decisions = [{ id: 'D', outcome: 'approved' }] as never
  const plan = planWith({ axes, decisions, projects: facts })
  return earnedValues(plan, plan.projects).map(({ budget, planned, earned, paid }) =>
    [budget, planned, earned, paid].map((cents) => cents / 100),
  )
}

describe('the earned value of a project', () => {
  it('is its reference by days passed, by progress, and beside it what was paid', () => {
    // 182 of 305 days.
    expect(amounts([project('P', { progress: { value: 0.5 } }, 60)])).toEqual([[100, 59.67, 50, 60]])
  })

  it('is measured by the method that the project names', () => {
    const earned = (facts: Facts) => amounts([project('P', facts, 60)])[0]?.[2]
    const progress = (method: 'zero_hundred' | 'fifty_fifty' | 'milestones' | 'percent') => ({
      progress: { value: 0.8, method },
    })
    expect(earned(progress('zero_hundred'))).toBe(0)
    expect(earned(progress('fifty_fifty'))).toBe(50)
    expect(earned(progress('milestones'))).toBe(80)
    expect(earned(progress('percent'))).toBe(80)
    expect(earned({ ...progress('zero_hundred'), status: 'completed' })).toBe(100)
    expect(earned({ ...progress('fifty_fifty'), status: 'planned' })).toBe(0)
    expect(earned({})).toBe(0)
  })

  it('is not known where a project has begun and its progress is not told by the status date', () => {
    const { progress: _, ...untold } = project('P', {}, 60)
    const dated = (as_of: string) => project('P', { progress: { value: 0.5, as_of } }, 60)
    expect(amounts([untold])).toEqual([])
    expect(amounts([dated('2024-07-01')])).toEqual([])
    expect(amounts([dated('2024-06-30')])).toEqual([[100, 59.67, 50, 60]])
    expect(amounts([{ ...untold, status: 'completed' }])[0]?.[2]).toBe(100)
    expect(amounts([{ ...untold, status: 'planned' }])[0]?.[2]).toBe(0)
    const plan = planWith({ axes, projects: [untold, project('Q', {}, 60)] })
    expect(figureOf('earned_value_total', plan)).toEqual({ value: 0, coverage: { count: 1, of: 2 } })
  })

  it('leaves operating money out where some of it comes back every year', () => {
    const baseline = { start: '2024-01', end: '2024-10', investment: 100, operating: 30 }
    const line = { section: 'operating', kind: 'services', amounts: { 2024: { paid: 7 } } } as const
    const [own] = project('P', {}, 60).budget ?? []
    const budget = own === undefined ? [] : [own, line]
    expect(amounts([project('P', { baseline, budget })])).toEqual([[130, 77.57, 0, 67]])
    const use = budget.map((one) => (one === line ? { ...line, recurring_from: 2024 } : one))
    expect(amounts([project('P', { baseline, budget: use })])).toEqual([[100, 59.67, 0, 60]])
  })

  it('is held against the reference in force', () => {
    const rebaselines = [{ date: '2024-03-01', end: '2024-12', investment: 200, decision: 'D' }]
    expect(amounts([project('P', { rebaselines, progress: { value: 0.5 } }, 60)])).toEqual([[200, 99.45, 100, 60]])
  })

  it('is not known without a dated reference with a cost, or without a payment once it has begun', () => {
    expect(amounts([project('P', { baseline: { investment: 100 } }, 60)])).toEqual([])
    expect(amounts([project('P', { baseline: { start: '2024-01', end: '2024-10' } }, 60)])).toEqual([])
    expect(amounts([project('P', {})])).toEqual([])
    expect(amounts([project('P', { status: 'planned' })])).toEqual([[100, 59.67, 0, 0]])
  })
})

describe('the earned value of a plan', () => {
  const plan = planWith({
    axes,
    projects: [
      project('HALF', { progress: { value: 0.5 } }, 60),
      project('DONE', { status: 'completed', actual: { end: '2024-05-31' } }, 90),
      project('UNPAID', {}),
      project('LATER', { status: 'planned', baseline: { start: '2024-08', end: '2024-12', investment: 5 } }),
      project('STOPPED', { status: 'cancelled' }, 30),
    ],
  })

  it('adds the amounts of the projects begun up and says how many are counted', () => {
    expect(figureOf('budget_at_completion', plan)).toEqual({ value: 200, coverage: { count: 2, of: 3 } })
    expect(wholeValue('planned_value', plan)).toBe(119.34)
    expect(wholeValue('earned_value_total', plan)).toBe(150)
    expect(wholeValue('actual_cost', plan)).toBe(150)
    expect(valuesBy('earned_value_total', plan, 'axis')).toEqual({ A: 150 })
  })

  it('has the indices of the sums', () => {
    expect(figureOf('cost_performance_index', plan)).toMatchObject({ value: 1, numerator: 150, denominator: 150 })
    expect(wholeValue('schedule_performance_index', plan)).toBeCloseTo(150 / 119.34, 10)
    expect(wholeValue('earned_estimate', plan)).toBe(200)
    expect(wholeValue('to_complete_index', plan)).toBe(1)
  })

  it('stands in time by the months of its references', () => {
    const time = earnedTime(plan, earnedValues(plan, plan.projects))
    // 150 of 200 were planned for the 229th of 305 days: 15 days and a half into August, after seven months.
    expect(time).toMatchObject({ passed: 6, planned: 10 })
    expect(time?.earned).toBeCloseTo(7 + (150 - (200 * 213) / 305) / ((200 * 31) / 305), 2)
    expect(wholeValue('schedule_performance_time', plan)).toBeCloseTo((time?.earned ?? 0) / 6, 10)
    expect(wholeValue('duration_forecast', plan)).toBeCloseTo(60 / (time?.earned ?? 0), 10)
  })

  it('stops the clock at the last real end once everything is completed', () => {
    const done = planWith({
      axes,
      projects: [project('DONE', { status: 'completed', actual: { end: '2024-05-31' } }, 90)],
    })
    expect(earnedTime(done, earnedValues(done, done.projects))).toEqual({ earned: 10, passed: 5, planned: 10 })
  })

  it('counts the part of a month that has passed, and never time to come', () => {
    const passed = (asOf: string, facts: Facts) => {
      const one = planWith({ axes, asOf, projects: [project('P', facts, 60)] })
      return earnedTime(one, earnedValues(one, one.projects))?.passed
    }
    expect(passed('2024-06-15', {})).toBe(5.5)
    expect(passed('2024-06-30', { status: 'completed', actual: { end: '2024-09-30' } })).toBe(6)
  })

  it('takes in a project whose reference starts on the status date', () => {
    const first = project('P', { status: 'planned' })
    const one = planWith({ axes, asOf: '2024-01-01', projects: [first] })
    expect(figureOf('planned_value', one)).toEqual({ value: 0.33 })
  })

  it('is not applicable without a project begun, and has no index without payments', () => {
    const ids = ['budget_at_completion', 'cost_performance_index', 'schedule_performance_time']
    expect(ids.map((id) => wholeValue(id, planWith()))).toEqual([null, null, null])
    const unpaid = planWith({ axes, projects: [project('P', { status: 'planned' })] })
    expect(figureOf('cost_performance_index', unpaid)).toMatchObject({ value: null, numerator: 0, denominator: 0 })
    expect(wholeValue('earned_estimate', unpaid)).toBeNull()
    expect(wholeValue('duration_forecast', unpaid)).toBeNull()
  })
})
