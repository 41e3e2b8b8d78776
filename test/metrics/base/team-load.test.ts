/** Capacity, demand and what they make of the load: rates, overload, peaks, levelling and staff. */
import { describe, expect, it } from 'vitest'
import { teamLoads } from '../../../src/metrics/base/team-load.ts'
import { figureOf, partsOf, valuesBy, wholeValue } from '../../support/figure-of.ts'
import { planWith } from '../../support/plan-builder.ts'

const capacity = { working_days: 228, absence: 0.05, other: 0.15 }

describe('capacity', () => {
  it.each([
    ['before running the systems', { ...capacity, margin: 0 }, 4786.86, 4786.86],
    ['net of run and margin', { ...capacity, run: 0.65, margin: 0.2 }, 1675.4, 1340.32],
  ])('of 26 people in a year, %s', (_, params, net, plannable) => {
    const plan = planWith({
      header: { horizon: { start: '2024-01', end: '2024-12' } },
      teams: [{ id: 'T', title: 'T', fte: 26, capacity: params }],
    })
    expect(wholeValue('capacity_net', plan)).toBeCloseTo(net, 2)
    expect(wholeValue('capacity_plannable', plan)).toBeCloseTo(plannable, 1)
  })

  it('is not applicable without a team that knows it', () => {
    for (const id of ['capacity_net', 'capacity_plannable', 'overload_days', 'peak_load_rate']) {
      expect(figureOf(id, planWith({ teams: [{ id: 'T', title: 'T', fte: 4 }] }))).toMatchObject({
        value: null,
        reason: { en: 'not applicable: the capacity of teams is not known' },
      })
    }
  })

  it('takes the margin from the load threshold where the team has none', () => {
    const plan = planWith({
      header: { thresholds: { load: 0.75 }, horizon: { start: '2024-01', end: '2024-12' } },
      teams: [{ id: 'T', title: 'T', fte: 1, capacity: { working_days: 200 } }],
    })
    expect(wholeValue('capacity_plannable', plan)).toBeCloseTo(150, 1)
  })
})

/** Two teams over two quarters; ALPHA has 60 external days a quarter and nobody of its own. */
const plan = planWith({
  header: { horizon: { start: '2024-01', end: '2024-06' } },
  axes: [
    { id: 'A', title: 'A' },
    { id: 'B', title: 'B' },
  ],
  teams: [
    {
      id: 'ALPHA',
      title: 'Alpha',
      fte: 0,
      capacity: { working_days: 228, margin: 0.2, external: { '2024-Q1': 60, '2024-Q2': 60 } },
    },
    { id: 'BETA', title: 'Beta', fte: 3 },
  ],
  projects: [
    {
      status: 'in_progress',
      axes: [
        { id: 'A', share: 0.75 },
        { id: 'B', share: 0.25 },
      ],
      workload: [
        { team: 'alpha', days: { '2024-Q1': 50, '2024-Q2': 10 } },
        { team: 'ALPHA', side: 'external', days: { '2024-Q1': 500 } },
        { side: 'business', days: { '2024-Q1': 500 } },
      ],
    },
    { status: 'planned', axis: 'A', workload: [{ team: 'ALPHA', days: { '2024-Q1': 16 } }] },
    { status: 'planned', workload: [{ team: 'BETA', days: { '2024-Q2': 24 } }] },
    { status: 'proposed', axis: 'B', workload: [{ team: 'ALPHA', days: { '2024-Q2': 30 } }] },
    { status: 'cancelled', workload: [{ team: 'ALPHA', days: { '2024-Q2': 99 } }] },
    { status: 'planned', workload: [{ team: 'ALPHA', days: { '2025-Q1': 99 } }] },
  ],
})

describe('load', () => {
  it('is the IT-side work of retained projects on a team inside the horizon', () => {
    expect(wholeValue('workload_demand', plan)).toBe(100)
    expect(valuesBy('workload_demand', plan, 'team')).toEqual({ ALPHA: 76, BETA: 24 })
    expect(valuesBy('workload_demand', plan, 'axis')).toEqual({ A: 61, B: 15, none: 24 })
    expect(valuesBy('workload_demand', plan, 'year')).toEqual({ 2024: 100 })
  })

  it('keeps candidates apart', () => {
    expect(wholeValue('candidate_demand', plan)).toBe(30)
    expect(valuesBy('candidate_demand', plan, 'axis')).toEqual({ A: 0, B: 30, none: 0 })
  })

  it('is held against net capacity where that is known', () => {
    expect(figureOf('load_rate', plan)).toEqual({
      value: 76 / 120,
      numerator: 76,
      denominator: 120,
      coverage: { count: 1, of: 2 },
    })
    expect(valuesBy('load_rate', plan, 'team')).toEqual({ ALPHA: 76 / 120, BETA: null })
  })

  it('does not make up for an overload with a quiet period', () => {
    expect(wholeValue('overload_days', plan)).toBe(6)
    expect(wholeValue('over_margin_periods', plan)).toBe(1)
  })

  it('says where the peak lies', () => {
    expect(figureOf('peak_load_rate', plan)).toEqual({
      value: 66 / 60,
      numerator: 66,
      denominator: 60,
      where: 'ALPHA 2024-Q1',
    })
  })

  it('names no place for a peak of nothing', () => {
    const idle = planWith({ teams: [{ id: 'T', title: 'T', fte: 1, capacity: { working_days: 200 } }] })
    expect(figureOf('peak_load_rate', idle)).toMatchObject({ value: 0, numerator: 0 })
    expect(figureOf('peak_load_rate', idle)).not.toHaveProperty('where')
  })

  it('calls no overload what it has no capacity for', () => {
    const unknown = teamLoads(plan).filter(({ team }) => team.id === 'BETA')
    expect(unknown.map(({ isKnown, overload }) => [isKnown, overload])).toEqual([
      [false, 0],
      [false, 0],
    ])
  })

  it('is computed once for a plan', () => {
    expect(teamLoads(plan)).toBe(teamLoads(plan))
  })
})

describe('levelling', () => {
  it('is 1 when level and the number of periods when all lies in one', () => {
    const of = (days: Record<string, number>) =>
      wholeValue(
        'levelling_index',
        planWith({
          header: { horizon: { start: '2024-01', end: '2024-06' } },
          teams: [{ id: 'T', title: 'T' }],
          projects: [{ workload: [{ team: 'T', days }] }],
        }),
      )
    expect(of({ '2024-Q1': 20, '2024-Q2': 20 })).toBe(1)
    expect(of({ '2024-Q1': 30, '2024-Q2': 10 })).toBe(1.25)
    expect(of({ '2024-Q1': 40 })).toBe(2)
    expect(of({})).toBeNull()
  })
})

describe('staff', () => {
  const teams = [
    { id: 'A', title: 'A', fte: { 2023: 8, '2024-Q2': 10.5, 2025: 12 } },
    { id: 'B', title: 'B', fte: 4 },
    { id: 'C', title: 'C', fte: { 2024: 3 } },
    { id: 'D', title: 'D' },
  ]

  it('is read at the first month and at the status date; a first value holds before its period too', () => {
    const staff = planWith({ teams })
    expect(figureOf('staff_start', staff)).toEqual({ value: 15, coverage: { count: 3, of: 4 } })
    expect(figureOf('staff_end', staff)).toEqual({ value: 17.5, coverage: { count: 3, of: 4 } })
    expect(figureOf('staff_change', staff)).toEqual({ value: 2.5, coverage: { count: 3, of: 4 } })
  })

  it('stays inside the horizon', () => {
    expect(wholeValue('staff_end', planWith({ teams, asOf: '2030-01-01' }))).toBe(19)
    expect(wholeValue('staff_change', planWith({ teams, asOf: '2020-01-01' }))).toBe(0)
  })

  it('is not applicable where no team says it', () => {
    expect(valuesBy('staff_start', planWith({ teams }), 'team')).toEqual({ A: 8, B: 4, C: 3, D: null })
    expect(partsOf('staff_change', planWith())).toEqual([undefined, undefined])
    expect(figureOf('staff_change', planWith()).reason?.fr).toMatch(/effectifs/)
  })
})

describe('what is over and what is to come', () => {
  /** Two quarters of 2024 are over, and two of 2025 on its status date; 25 days a quarter, more or less. */
  const facts = {
    asOf: '2025-06-30',
    header: { horizon: { start: '2024-01', end: '2025-12' } },
    teams: [{ id: 'T', title: 'T', fte: 0, capacity: { working_days: 0, external: { '2024': 80, '2025': 80 } } }],
    projects: [
      {
        workload: [{ team: 'T', days: { '2024-Q1': 50, '2024-Q2': 10, '2025-Q1': 27, '2025-Q3': 24, '2025-Q4': 10 } }],
      },
    ],
  }
  const running = planWith(facts)

  it('looks forward: rate, peak, overload, margin and missing staff', () => {
    expect(figureOf('load_rate', running)).toMatchObject({ numerator: 34, denominator: 40 })
    expect(figureOf('peak_load_rate', running)).toMatchObject({ where: 'T 2025-Q3', numerator: 24 })
    expect(wholeValue('overload_days', running)).toBe(4)
    expect(wholeValue('over_margin_periods', running)).toBe(1)
  })

  it('keeps a year that is over by itself, and of the running one what is to come', () => {
    expect(valuesBy('overload_days', running, 'year')).toEqual({ 2024: 30, 2025: 4 })
    expect(valuesBy('load_rate', running, 'year')).toEqual({ 2024: 60 / 80, 2025: 34 / 40 })
  })

  it('tells both sides of the status date apart', () => {
    expect(valuesBy('overload_days', running, 'time')).toEqual({ past: 37, to_come: 4 })
    expect(valuesBy('workload_demand', running, 'time')).toEqual({ past: 87, to_come: 34 })
    expect(valuesBy('capacity_net', running, 'time')).toEqual({ past: 120, to_come: 40 })
  })

  it.each([
    ['is over', planWith({ ...facts, asOf: '2025-12-31' })],
    ['is closed', planWith({ ...facts, header: { ...facts.header, status: 'closed' as const } })],
  ])('looks back on a plan that %s', (_, plan) => {
    expect(figureOf('load_rate', plan)).toMatchObject({ numerator: 121, denominator: 160 })
    expect(wholeValue('overload_days', plan)).toBe(41)
  })
})
