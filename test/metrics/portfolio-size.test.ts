/** How many departments share projects, what the portfolio was to cost and how long its projects were to last. */
import { describe, expect, it } from 'vitest'
import { figureOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

describe('cross-functional projects', () => {
  it('are retained and concern two departments or more, each once', () => {
    const plan = planWith({
      departments: [
        { id: 'IT', title: 'IT' },
        { id: 'HR', title: 'HR' },
      ],
      projects: [
        { departments: { lead: 'IT', contributors: ['HR'] } },
        { departments: { lead: 'IT', contributors: ['it'] } },
        { departments: { lead: 'IT', shares: { it: 0.5, HR: 0.5 } } },
        { departments: { contributors: ['IT', 'HR'] } },
        { departments: { lead: 'IT', contributors: ['HR'] }, status: 'rejected' },
      ],
    })
    expect(wholeValue('cross_functional_count', plan)).toBe(3)
    expect(valuesBy('cross_functional_count', plan, 'department')).toEqual({ IT: 3, HR: 0 })
  })
})

describe('baseline cost', () => {
  it('adds both sections, says how many projects have one, and shares money between axes', () => {
    const plan = planWith({
      axes: [
        { id: 'A', title: 'A' },
        { id: 'B', title: 'B' },
      ],
      projects: [
        {
          baseline: { investment: 180, operating: 40 },
          axes: [
            { id: 'A', share: 0.25 },
            { id: 'B', share: 0.75 },
          ],
        },
        { baseline: { investment: 60 }, axis: 'A' },
        {},
      ],
    })
    expect(figureOf('baseline_cost_total', plan)).toEqual({
      value: 280,
      coverage: { count: 2, of: 3 },
    })
    expect(valuesBy('baseline_cost_total', plan, 'axis')).toEqual({ A: 115, B: 165, none: null })
  })
})

describe('mean planned duration', () => {
  it('counts both days of each baseline, in years of 365 days', () => {
    const plan = planWith({
      projects: [
        { baseline: { start: '2023-01-01', end: '2023-12-31' } },
        { baseline: { start: '2023-01', end: '2024-12-30' } },
        { baseline: { start: '2023-01' } },
        { baseline: { start: '2023-01', end: '2030-12' }, status: 'cancelled' },
      ],
    })
    expect(figureOf('mean_duration', plan)).toEqual({ value: 1.5, coverage: { count: 2, of: 3 } })
  })

  it('is not applicable without baseline dates', () => {
    expect(figureOf('mean_duration', planWith()).reason?.en).toMatch(/^not applicable/)
  })
})
