/** How many departments share projects, what the portfolio was to cost and how long its projects were to last. */
import { describe, expect, it } from 'vitest'
import { figureOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

describe('cross-functional projects', () => {
  const departments = ['IT', 'HR', 'FIN', 'LAW'].map((id) => ({ id, title: id }))
  const marked = departments.map((one) => ({ ...one, is_it: one.id === 'IT' }))
  const projects: PlanFacts['projects'] = [
    { departments: { lead: 'HR', contributors: ['FIN', 'IT'] } },
    { departments: { lead: 'IT', contributors: ['HR', 'fin'] } },
    { departments: { lead: 'HR', shares: { hr: 0.5, FIN: 0.5 } } },
    { departments: { contributors: ['HR', 'LAW'] } },
    // One department with its IT team, or twice the same one.
    { departments: { lead: 'HR', contributors: ['IT'] } },
    { departments: { lead: 'it', contributors: ['HR', 'hr'] } },
    { departments: { lead: 'IT' } },
    { departments: { lead: 'HR', contributors: ['FIN'] }, status: 'rejected' },
  ]

  it('are retained and concern two departments or more beside IT, each once', () => {
    const plan = planWith({ departments: marked, projects })
    expect(wholeValue('cross_functional_count', plan)).toBe(4)
    expect(valuesBy('cross_functional_count', plan, 'department')).toEqual({ IT: 1, HR: 3, FIN: 0, LAW: 0 })
  })

  it('take the department of the teams for IT where none is marked, and count all where neither tells', () => {
    const teams = [{ id: 'T', title: 'Team', department: 'IT' }]
    expect(wholeValue('cross_functional_count', planWith({ departments, teams, projects }))).toBe(4)
    expect(wholeValue('cross_functional_count', planWith({ departments, projects }))).toBe(6)
  })

  it('do not take the department of a team for IT where another is marked', () => {
    const teams = [{ id: 'T', title: 'Team', department: 'HR' }]
    const plan = planWith({ departments: marked, teams, projects })
    expect(wholeValue('cross_functional_count', plan)).toBe(4)
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
    expect(figureOf('baseline_cost_total', plan)).toEqual({ value: 280, coverage: { count: 2, of: 3 } })
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
