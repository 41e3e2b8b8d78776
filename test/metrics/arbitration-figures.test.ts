/** What arbitration weighs: value, mandatory projects, run cost, overspend, staff, external work, risks, departments. */
import { describe, expect, it } from 'vitest'
import { figureOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

const axes = [
  { id: 'A', title: 'A' },
  { id: 'B', title: 'B' },
]
const mandatory = { kind: 'law' } as const
const NOTHING = 'not applicable: nothing to count in the denominator'

describe('retained value', () => {
  const criteria = [
    { id: 'one', title: 'One', weight: 60 },
    { id: 'two', title: 'Two', weight: 40 },
  ]
  const projects = [
    { axis: 'A', priority: { scores: { one: 4, two: 1 } } },
    { axis: 'B', priority: { scores: { ONE: 1 } } },
    { axis: 'B' },
    { axis: 'B', status: 'candidate' as const, priority: { scores: { one: 4, two: 4 } } },
  ]

  it('is the sum over retained projects that have a value', () => {
    const plan = planWith({ header: { criteria }, axes, projects })
    // .6 + .1 = .7, and .15
    expect(figureOf('retained_value', plan)).toEqual({ value: 0.85, coverage: { count: 2, of: 3 } })
    expect(valuesBy('retained_value', plan, 'axis')).toEqual({ A: 0.7, B: 0.15 })
    expect(valuesBy('retained_value', plan, 'criterion')).toEqual({ one: 0.75, two: 0.1 })
  })

  it('has no parts by criterion where the measure has no criteria', () => {
    const header = { criteria, value: { measure: 'moscow' as const } }
    const plan = planWith({ header, projects: [{ priority: { class: 'must' } }] })
    expect(wholeValue('retained_value', plan)).toBe(3)
    expect(valuesBy('retained_value', plan, 'criterion')).toEqual({})
  })

  it('is not applicable where no retained project has one', () => {
    expect(figureOf('retained_value', planWith({ projects: [{}] }))).toMatchObject({
      value: null,
      reason: { en: expect.stringContaining('measure of value') },
    })
  })
})

describe('mandatory coverage', () => {
  it('counts the mandatory projects that are kept, merged ones nowhere', () => {
    const plan = planWith({
      axes,
      projects: [
        { axis: 'A', mandatory },
        { axis: 'A', mandatory, status: 'completed' },
        { axis: 'B', mandatory, status: 'rejected' },
        { axis: 'B', mandatory, status: 'merged' },
        { axis: 'B', priority: { class: 'mandatory' } },
      ],
    })
    expect(figureOf('mandatory_coverage', plan)).toMatchObject({ numerator: 2, denominator: 3 })
    expect(valuesBy('mandatory_coverage', plan, 'axis')).toEqual({ A: 1, B: 0 })
  })

  it('is not applicable where nothing is mandatory', () => {
    const figure = figureOf('mandatory_coverage', planWith({ projects: [{}] }))
    expect([figure.value, figure.reason?.en]).toEqual([null, NOTHING])
  })
})

describe('run cost', () => {
  const line = (recurring_from: number | undefined, amounts: Record<string, object>) => ({
    section: 'operating' as const,
    kind: 'subscription' as const,
    amounts,
    ...(recurring_from === undefined ? {} : { recurring_from }),
  })
  const header = { horizon: { start: '2024-01', end: '2025-12' } }

  it('is what recurring operating lines cost in the last budget year', () => {
    const plan = planWith({
      header,
      axes,
      projects: [
        {
          axes: [
            { id: 'A', share: 0.75 },
            { id: 'B', share: 0.25 },
          ],
          budget: [line(2024, { 2024: { forecast: 12 }, 2025: { forecast: 24 } })],
        },
        { axis: 'B', budget: [line(2025, { 2025: { voted: 60 }, 2026: { voted: 99 } })] },
        { axis: 'B', budget: [line(undefined, { 2025: { forecast: 500 } })] },
        { axis: 'B', budget: [line(2026, { 2025: { forecast: 500 } })] },
        { status: 'rejected', budget: [line(2024, { 2025: { forecast: 500 } })] },
      ],
    })
    expect(wholeValue('run_cost', plan)).toBe(84)
    expect(valuesBy('run_cost', plan, 'axis')).toEqual({ A: 18, B: 66, none: 0 })
  })

  it('is zero where only projects that are left out would create one, not applicable where none would', () => {
    const out = { status: 'rejected' as const, budget: [line(2024, { 2025: { forecast: 9 } })] }
    expect(wholeValue('run_cost', planWith({ header, projects: [out] }))).toBe(0)
    const figure = figureOf('run_cost', planWith({ header, projects: [{}] }))
    expect([figure.value, figure.reason?.fr]).toEqual([null, 'sans objet\u00a0: aucun coût récurrent saisi'])
  })
})

describe('overspend', () => {
  it('does not make up for a dear year with a lean one', () => {
    const amounts = { 2024: { forecast: 4200 }, 2025: { forecast: 1000 }, 2026: { forecast: 9 } }
    const plan = planWith({
      header: {
        envelopes: [
          { year: 2024, section: 'investment', max: 4000 },
          { year: 2025, section: 'investment', max: 1500 },
          { year: 2025, section: 'operating', max: 0 },
        ],
      },
      projects: [{ budget: [{ section: 'investment', kind: 'software', amounts }] }],
    })
    expect(wholeValue('overspend', plan)).toBe(200)
    expect(valuesBy('overspend', plan, 'section')).toEqual({ investment: 200, operating: null })
    expect(valuesBy('overspend', plan, 'year')).toMatchObject({ 2024: 200, 2025: 0, 2026: null })
  })

  it('is not applicable without envelope', () => {
    expect(figureOf('overspend', planWith()).reason?.en).toContain('no envelope')
  })
})

describe('external share of the workload', () => {
  it('counts all planned days of retained projects, dated or not, but for the business side', () => {
    const plan = planWith({
      axes,
      teams: [{ id: 'T', title: 'T' }],
      projects: [
        {
          axis: 'A',
          workload: [
            { side: 'external', days: { 2024: 20 } },
            { side: 'external', total: 10 },
            { team: 'T', total: 60 },
            { team: 'T', side: 'internal', days: { 2031: 30 } },
            { side: 'business', total: 500 },
          ],
        },
        { axis: 'B', workload: [{ team: 'T', total: 40 }] },
        { axis: 'B', status: 'candidate', workload: [{ side: 'external', total: 99 }] },
      ],
    })
    expect(figureOf('external_workload_share', plan)).toEqual({ value: 30 / 160, numerator: 30, denominator: 160 })
    expect(valuesBy('external_workload_share', plan, 'axis')).toEqual({ A: 0.25, B: 0 })
  })

  it('is not applicable without work', () => {
    expect(figureOf('external_workload_share', planWith()).reason?.en).toBe(NOTHING)
  })
})

/** Two years of quarters; one person of T gives 80 net days a year, one of U 100. */
const staffed = planWith({
  header: { horizon: { start: '2023-01', end: '2024-12' } },
  teams: [
    { id: 'T', title: 'T', fte: 1, capacity: { working_days: 200, run: 0.6, external: { 2024: 3 } } },
    { id: 'U', title: 'U', fte: 0, capacity: { working_days: 100 } },
    { id: 'V', title: 'V', fte: 4 },
  ],
  projects: [
    { workload: [{ team: 'T', days: { 2023: 40, 2024: 200 } }] },
    { workload: [{ team: 'U', days: { 2023: 50 } }] },
    { workload: [{ team: 'V', days: { 2023: 999 } }] },
  ],
})

describe('staff needed', () => {
  it('is the work over what one person of the team gives in the same time, on average', () => {
    const figure = figureOf('workload_fte', staffed)
    expect(figure.value).toBeCloseTo(240 / 160 + 50 / 200, 3)
    expect(figure.coverage).toEqual({ count: 2, of: 3 })
    expect(valuesBy('workload_fte', staffed, 'team')).toEqual({
      T: expect.closeTo(1.5, 3),
      U: expect.closeTo(0.25, 3),
      V: null,
    })
    expect(valuesBy('workload_fte', staffed, 'year')).toEqual({
      2023: expect.closeTo(1, 3),
      2024: expect.closeTo(2.5, 3),
    })
  })

  it('is not applicable without a team whose capacity is known', () => {
    const plan = planWith({ teams: [{ id: 'T', title: 'T', fte: 4 }] })
    for (const id of ['workload_fte', 'missing_fte']) {
      expect(figureOf(id, plan).reason?.en).toContain('capacity of teams is not known')
    }
  })

  it('says nothing of work asked of a team that has no day for projects', () => {
    const plan = planWith({
      teams: [{ id: 'T', title: 'T', fte: 4, capacity: { working_days: 200, run: 1 } }],
      projects: [{ workload: [{ team: 'T', days: { 2024: 10 } }] }],
    })
    expect(wholeValue('workload_fte', plan)).toBeNull()
  })
})

describe('staff missing at the peak', () => {
  it('is the highest overload of each team over what one person gives in that period', () => {
    const plan = planWith({
      asOf: '2023-12-31',
      header: { horizon: { start: '2024-01', end: '2024-12' }, period: 'month' },
      teams: [
        { id: 'T', title: 'T', fte: 1, capacity: { working_days: 261 } },
        { id: 'U', title: 'U', fte: 0, capacity: { working_days: 261 } },
      ],
      projects: [
        // January has 23 weekdays of the year's 262, February 21.
        { workload: [{ team: 'T', days: { '2024-01': 25, '2024-02': 30, '2024-03': 1 } }] },
        { workload: [{ team: 'U', days: { '2024-01': 23 } }] },
      ],
    })
    const february = (261 * 21) / 262
    const january = (261 * 23) / 262
    const [own, other] = [(30 - february) / february, 23 / january]
    expect(wholeValue('missing_fte', plan)).toBeCloseTo(own + other, 6)
    expect(valuesBy('missing_fte', plan, 'team')).toEqual({ T: expect.closeTo(own, 6), U: expect.closeTo(other, 6) })
  })

  it('is zero where no team is overloaded', () => {
    const plan = planWith({ teams: [{ id: 'T', title: 'T', fte: 1, capacity: { working_days: 200 } }] })
    expect(wholeValue('missing_fte', plan)).toBe(0)
  })
})

describe('departments served', () => {
  const departments = ['HR', 'IT', 'Roads', 'Parks', 'Sports'].map((id) => ({ id, title: id }))

  it('are those that lead a retained project or take part in one', () => {
    const plan = planWith({
      departments,
      needs: [{ department: 'sports', status: 'rejected' }],
      projects: [
        { departments: { lead: 'it', contributors: ['HR'] } },
        { status: 'rejected', departments: { lead: 'Roads' } },
      ],
    })
    expect(figureOf('departments_served', plan)).toMatchObject({ numerator: 2, denominator: 4 })
    expect(valuesBy('departments_served', plan, 'department')).toEqual({
      HR: 1,
      IT: 1,
      Roads: 0,
      Parks: null,
      Sports: 0,
    })
  })

  it('is not applicable where no department asks or takes part', () => {
    expect(figureOf('departments_served', planWith({ departments })).reason?.en).toBe(NOTHING)
  })
})
