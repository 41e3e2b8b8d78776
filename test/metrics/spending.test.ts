/** Money by stage, expected spending, envelopes and what they leave, and the rates that hold one stage against another. */
import { describe, expect, it } from 'vitest'
import { candidateCostOf } from '../../src/metrics/base/spending.ts'
import { isUndecided } from '../../src/plan/project-status.ts'
import type { Raw } from '../../src/schema/document.ts'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

const plan = planWith({
  header: {
    unit: 'k',
    envelopes: [
      { year: 2024, section: 'investment', max: 100 },
      { year: 2024, section: 'operating', max: 30 },
      { year: 2025, section: 'operating', min: 5 },
    ],
  },
  axes: [
    { id: 'A', title: 'A' },
    { id: 'B', title: 'B' },
  ],
  projects: [
    {
      status: 'in_progress',
      axes: [
        { id: 'A', share: 0.5 },
        { id: 'b', share: 0.5 },
      ],
      theme: 'digital',
      budget: [
        {
          section: 'investment',
          kind: 'software',
          amounts: {
            2023: { baseline: 60, voted: 50, opened: 60, committed: 55, paid: 50 },
            2024: { baseline: 120, voted: 100, opened: 120, committed: 90, paid: 30, forecast: 110 },
          },
        },
        {
          section: 'operating',
          kind: 'subscription',
          amounts: { 2025: { opened: 24, forecast: 24 }, later: { forecast: 7 } },
        },
      ],
    },
    { status: 'candidate', budget: [{ section: 'operating', kind: 'services', amounts: { 2024: { requested: 40 } } }] },
    {
      status: 'cancelled',
      budget: [
        { section: 'operating', kind: 'services', amounts: { 2023: { paid: 5, forecast: 9 }, 2024: { forecast: 9 } } },
      ],
    },
  ],
})

describe('budget stages', () => {
  it.each([
    ['budget_requested', 40_000],
    ['budget_baseline', 180_000],
    ['budget_voted', 150_000],
    ['budget_opened', 204_000],
    ['budget_committed', 145_000],
    ['budget_paid', 85_000],
    ['budget_forecast', 159_000],
  ])('%s adds up what is written', (id, value) => {
    expect(wholeValue(id, plan)).toBe(value)
  })

  it('divides by year, section and axis, and says so where nothing is written', () => {
    expect(valuesBy('budget_forecast', plan, 'year')).toEqual({ 2023: 9000, 2024: 119_000, 2025: 24_000, later: 7000 })
    expect(valuesBy('budget_paid', plan, 'section')).toEqual({ investment: 80_000, operating: 5000 })
    expect(valuesBy('budget_baseline', plan, 'axis')).toEqual({ A: 90_000, B: 90_000, none: null })
    expect(figureOf('budget_paid', planWith()).reason?.en).toMatch(/^not applicable/)
  })
})

describe('expected spending', () => {
  it('takes payments of closed years, forecasts of the others, and of a stopped project its payments', () => {
    expect(valuesBy('spending', plan, 'year')).toEqual({ 2023: 55_000, 2024: 110_000, 2025: 24_000, later: 7000 })
    expect(wholeValue('spending', plan)).toBe(196_000)
    expect(valuesBy('spending', plan, 'theme')).toEqual({ digital: 191_000, none: 5000 })
  })

  it('is held against the envelopes, only where there is one', () => {
    expect(wholeValue('envelope', plan)).toBe(130_000)
    expect(wholeValue('headroom', plan)).toBe(20_000)
    expect(valuesBy('headroom', plan, 'section')).toEqual({ investment: -10_000, operating: 30_000 })
    expect(valuesBy('envelope', plan, 'year')).toEqual({ 2023: null, 2024: 130_000, 2025: null, later: null })
    expect(figureOf('headroom', planWith()).reason?.fr).toMatch(/enveloppe/)
  })

  it('counts the first envelope of a year and section that has two', () => {
    const twice = planWith({
      header: {
        envelopes: [
          { year: 2024, section: 'investment', max: 100 },
          { year: 2024, section: 'investment', max: 900 },
        ],
      },
      projects: [{ budget: [{ section: 'investment', kind: 'software', amounts: { 2024: { forecast: 10 } } }] }],
    })
    expect([wholeValue('envelope', twice), wholeValue('headroom', twice)]).toEqual([100, 90])
  })
})

describe('savings in expected spending', () => {
  /** A project with a service of 24 a year from 2024 on, a line of some kind, and a benefit worth 40 a year. */
  const withLine = (kind: 'saving' | 'revenue' | 'correction', forecast: number) =>
    planWith({
      projects: [
        {
          status: 'in_progress',
          budget: [
            {
              section: 'operating',
              kind: 'services',
              amounts: { 2024: { paid: 10, forecast: 24 }, 2025: { forecast: 24 } },
            },
            { section: 'operating', kind, amounts: { 2025: { forecast } } },
          ],
          benefits: [{ title: 'Less rent', unit: 'k€', baseline: 0, target: 40 }],
        },
      ],
    })

  it.each(['saving', 'revenue', 'correction'] as const)(
    'are taken off where a line of %s is below zero, and the gain of a benefit is not',
    (kind) => {
      expect(valuesBy('spending', withLine(kind, -10), 'year')).toEqual({ 2023: 0, 2024: 24, 2025: 14 })
    },
  )

  it('make a year less than nothing where more is saved than spent', () => {
    expect(valuesBy('spending', withLine('saving', -30), 'year')).toEqual({ 2023: 0, 2024: 24, 2025: -6 })
  })

  it('add to it where somebody writes one without its sign', () => {
    expect(wholeValue('spending', withLine('saving', 10))).toBe(58)
  })
})

describe('rates of credits', () => {
  it.each([
    ['execution_rate', 55_000, 60_000],
    ['execution_rate_running', 30_000, 120_000],
    ['commitment_rate', 55_000, 60_000],
    ['realisation_rate', 55_000, 50_000],
  ])('%s counts the years that have ended, or the one that runs', (id, numerator, denominator) => {
    expect(partsOf(id, plan)).toEqual([numerator, denominator])
  })

  it('counts payments whatever line they stand on, also those of a stopped project', () => {
    expect(valuesBy('execution_rate', plan, 'section')).toEqual({ investment: 50 / 60, operating: null })
    expect(valuesBy('execution_rate', plan, 'year')['2024']).toBeNull()
    expect(valuesBy('execution_rate', plan, 'year')['2025']).toBeNull()
  })

  it('counts 0 of what a slice has opened and not paid, where payments are followed: slices add up', () => {
    const line = (amounts: { opened: number; paid?: number }) => ({
      section: 'investment' as const,
      kind: 'software' as const,
      amounts: { 2023: amounts },
    })
    const followed = planWith({
      projects: [
        { theme: 'digital', budget: [line({ opened: 50, paid: 39 })] },
        { theme: 'application', budget: [line({ opened: 10 })] },
      ],
    })
    expect(valuesBy('execution_rate', followed, 'theme')).toMatchObject({ digital: 0.78, application: 0 })
    expect(partsOf('execution_rate', followed)).toEqual([39, 60])
  })

  it('has no value where the upper stage is not followed at all', () => {
    const opened = planWith({
      projects: [{ budget: [{ section: 'investment', kind: 'software', amounts: { 2023: { opened: 10 } } }] }],
    })
    expect(figureOf('commitment_rate', opened)).toMatchObject({ value: null, denominator: 10 })
    expect(figureOf('commitment_rate', opened).reason?.en).toMatch(
      /no committed amounts written for closed budget years/,
    )
  })

  it('follows budget years that do not start in January', () => {
    const shifted = planWith({
      header: { fiscal_year: { start_month: 7, named_after: 'end' } },
      projects: [
        {
          budget: [
            {
              section: 'investment',
              kind: 'software',
              amounts: { 2024: { opened: 10, paid: 4 }, 2025: { opened: 50, paid: 1 } },
            },
          ],
        },
      ],
    })
    expect(partsOf('execution_rate', shifted)).toEqual([4, 10])
  })
})

describe('what candidates ask for', () => {
  const asking = (status: 'candidate' | 'approved') =>
    planWith({
      header: { unit: 'k' },
      projects: [
        {
          status,
          budget: [
            {
              section: 'investment',
              kind: 'software',
              amounts: { 2025: { requested: 100 }, later: { requested: 40 } },
            },
          ],
        },
      ],
    })
  const asked = (plan: ReturnType<typeof planWith>, at: Parameters<typeof candidateCostOf>[2]) =>
    plan.projects.map((project) => candidateCostOf(plan, project, at))

  it('is their expected cost, by year and section, what lies beyond the plan included', () => {
    const plan = asking('candidate')
    expect(asked(plan, {})).toEqual([14_000_000])
    expect(asked(plan, { year: 2025, section: 'investment' })).toEqual([10_000_000])
    expect(asked(plan, { section: 'operating' })).toEqual([0])
    expect(isUndecided(plan)).toBe(true)
  })

  it('is nothing once a project is retained, whose cost counts as spending', () => {
    const plan = asking('approved')
    expect(asked(plan, {})).toEqual([0])
    expect(isUndecided(plan)).toBe(false)
    expect(isUndecided(planWith({ projects: [] }))).toBe(false)
  })
})

describe('candidates', () => {
  const budget = (stage: 'forecast' | 'requested', amount: number): Raw<'projects'>['budget'] => [
    { section: 'investment', kind: 'software', amounts: { 2025: { [stage]: amount } } },
  ]
  const programmes = [
    { id: 'PG', title: 'One' },
    { id: 'BARE', title: 'Two' },
    { id: 'VOID', title: 'Three' },
  ]
  const teams = [{ id: 'T', title: 'T' }]
  const plan = planWith({
    programmes,
    teams,
    projects: [
      { status: 'candidate', programme: 'PG', budget: budget('forecast', 90) },
      {
        status: 'candidate',
        programme: 'PG',
        budget: budget('requested', 30),
        workload: [{ team: 'T', days: { '2024-Q4': 12 } }],
      },
      { status: 'candidate', programme: 'BARE' },
      { programme: 'PG', budget: budget('forecast', 500) },
    ],
  })

  it('cost what retained projects would, whatever stage says it, and nothing is made of what is not told', () => {
    expect(wholeValue('candidate_cost', plan)).toBe(120)
    expect(valuesBy('candidate_cost', plan, 'programme')).toMatchObject({ PG: 120, BARE: null, VOID: 0 })
    expect(valuesBy('candidate_cost', plan, 'year')).toMatchObject({ 2024: 0, 2025: 120 })
  })

  it('ask for the work that they tell', () => {
    expect(valuesBy('candidate_demand', plan, 'programme')).toMatchObject({ PG: 12, BARE: null, VOID: 0 })
    expect(figureOf('candidate_demand', plan).value).toBe(12)
  })
})
