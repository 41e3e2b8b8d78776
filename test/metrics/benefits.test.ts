/** What was measured of benefits, worked by hand, by programme and outside programmes. */
import { describe, expect, it } from 'vitest'
import { benefitResults } from '../../src/metrics/base/benefit-results.ts'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

const plan = planWith({
  programmes: [
    {
      id: 'PG-1',
      title: 'One',
      benefits: [
        { title: 'hours', baseline: 2600, target: 800, due: '2027-06-30', actual: 1700 },
        { title: 'faults', baseline: 6, target: 2, due: '2024-06-30', actual: 3 },
      ],
    },
    { id: 'PG-2', title: 'Two' },
  ],
  projects: [
    {
      id: 'IN',
      programme: 'pg-1',
      benefits: [{ title: 'online', baseline: 45, target: 90, actual: 93, measured: '2024-01-31' }],
    },
    { id: 'OUT', benefits: [{ title: 'delay', baseline: 12, target: 4 }, { title: 'calm' }] },
    { id: 'GONE', status: 'cancelled', benefits: [{ title: 'never', target: 4, actual: 4 }] },
    { id: 'PLAIN', programme: 'PG-2', status: 'completed' },
  ],
})

describe('benefits', () => {
  it('have a verdict, those of stopped projects left out', () => {
    expect(benefitResults(plan).map(({ benefit, verdict }) => [benefit.title, verdict])).toEqual([
      ['hours', 'on_the_way'],
      ['faults', 'missed'],
      ['online', 'reached'],
      ['delay', 'not_measured'],
      ['calm', 'no_target'],
    ])
  })

  it('say what is known of a value beside a target that nothing leads to, and of one measured later', () => {
    const verdictOf = (facts: { readonly baseline?: number; readonly measured?: string }, due = '2025-12-31') =>
      benefitResults(
        planWith({
          programmes: [{ id: 'PG', title: 'One', benefits: [{ title: 'b', target: 80, actual: 70, due, ...facts }] }],
        }),
      )[0]
    expect(verdictOf({})?.verdict).toBe('no_start')
    expect(verdictOf({ baseline: 80 })?.verdict).toBe('late')
    expect(verdictOf({ baseline: 80 }, '2024-06-30')?.verdict).toBe('missed')
    expect(verdictOf({ baseline: 60, measured: '2024-06-30' })?.verdict).toBe('on_the_way')
    expect(verdictOf({ baseline: 60, measured: '2024-07-01' })).toMatchObject({
      verdict: 'not_measured',
      actual: undefined,
      share: undefined,
      measured: undefined,
    })
  })

  it('count under the programme of their project, or under none', () => {
    expect(partsOf('benefits_measured', plan)).toEqual([3, 5])
    expect(valuesBy('benefits_measured', plan, 'programme')).toEqual({ 'PG-1': 1, 'PG-2': null, none: 0 })
    expect(partsOf('benefits_reached', plan)).toEqual([1, 5])
    expect(partsOf('benefits_missed', plan)).toEqual([1, 5])
  })

  it('have a mean share of the way with its coverage', () => {
    const { value, coverage } = figureOf('benefit_progress', plan)
    expect(value).toBeCloseTo((0.5 + 0.75 + 1) / 3, 12)
    expect(coverage).toEqual({ count: 3, of: 5 })
  })

  it('are not applicable where none is written', () => {
    expect(wholeValue('benefits_reached', planWith())).toBeNull()
    expect(wholeValue('benefit_progress', planWith({ projects: [{}] }))).toBeNull()
  })
})

describe('figures by programme', () => {
  const shared = planWith({
    programmes: [
      { id: 'PG-1', title: 'One' },
      { id: 'PG-2', title: 'Two' },
    ],
    projects: [
      { programme: 'PG-1', baseline: { investment: 60 }, status: 'completed' },
      { programme: 'pg-1', baseline: { investment: 40 } },
      { baseline: { investment: 10 } },
    ],
  })

  it('add up with a row for what belongs to none', () => {
    expect(valuesBy('project_count', shared, 'programme')).toEqual({ 'PG-1': 2, 'PG-2': 0, none: 1 })
    expect(valuesBy('baseline_cost_total', shared, 'programme')).toEqual({ 'PG-1': 100, 'PG-2': null, none: 10 })
    expect(valuesBy('completion_gross', shared, 'programme')).toEqual({ 'PG-1': 0.5, 'PG-2': null, none: 0 })
  })
})
