/** Activity figures on plans worked out by hand: days done, running the systems, posts, new demands. */
import { describe, expect, it } from 'vitest'
import { wholeScope } from '../../src/metrics/base/scope.ts'
import { postsIn, vacantDays } from '../../src/metrics/posts.ts'
import type { Raw } from '../../src/schema/document.ts'
import { figureOf, metricOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { dayOf, planWith } from '../support/plan-builder.ts'

const INFRA: Raw<'teams'> = { id: 'INFRA', title: 'Infrastructure' }
const APPLI: Raw<'teams'> = { id: 'APPLI', title: 'Applications' }

describe('days done', () => {
  // As of 15 May 2024 quarters up to Q1 have ended and Q2 runs.
  const plan = planWith({
    asOf: '2024-05-15',
    axes: [
      { id: 'A', title: 'A' },
      { id: 'B', title: 'B' },
    ],
    teams: [INFRA, APPLI],
    projects: [
      {
        id: 'SHARED',
        status: 'in_progress',
        axes: [
          { id: 'A', share: 0.25 },
          { id: 'B', share: 0.75 },
        ],
        workload: [
          {
            team: 'infra',
            days: { '2023-Q4': 20, '2024-Q1': 25, '2024-Q2': 30, '2024-Q3': 40 },
            actual: { '2023-Q4': 22, '2024-Q1': 28, '2024-Q2': 9 },
          },
          // The work of a department and of a supplier is not that of a team.
          { side: 'business', total: 90, actual: { '2024-Q1': 50 } },
        ],
      },
      // Written up to the end of 2023: what is planned after it is not told yet.
      {
        id: 'BEHIND',
        status: 'in_progress',
        workload: [{ team: 'APPLI', days: { '2023-Q4': 10, '2024-Q1': 10 }, actual: { '2023-Q4': 8 } }],
      },
      // Done sooner than planned: the whole of it counts.
      {
        id: 'DONE',
        status: 'completed',
        workload: [{ team: 'APPLI', days: { '2023-Q3': 6, '2023-Q4': 6 }, actual: { '2023-Q3': 7 } }],
      },
      { id: 'SILENT', workload: [{ team: 'APPLI', days: { '2024-Q1': 100 } }] },
      {
        id: 'STOPPED',
        status: 'cancelled',
        workload: [{ team: 'APPLI', days: { '2023-Q1': 50 }, actual: { '2023-Q1': 3 } }],
      },
    ],
  })

  it('add up over all projects, those that were stopped among them', () => {
    expect(wholeValue('workload_actual', plan)).toBe(22 + 28 + 9 + 8 + 7 + 3)
    expect(valuesBy('workload_actual', plan, 'team')).toEqual({ INFRA: 59, APPLI: 18 })
    expect(valuesBy('workload_actual', plan, 'axis')).toEqual({ A: 14.75, B: 44.25, none: 18 })
    expect(valuesBy('workload_actual', plan, 'period')).toMatchObject({
      '2023-Q4': 30,
      '2024-Q1': 28,
      '2024-Q2': 9,
      '2024-Q3': null,
    })
  })

  it('are held against the days planned where time is followed, in periods that have ended', () => {
    expect(partsOf('workload_realisation', plan)).toEqual([22 + 28 + 8 + 7, 20 + 25 + 10 + 12])
    expect(figureOf('workload_realisation', plan).coverage).toEqual({ count: 3, of: 4 })
    expect(valuesBy('workload_realisation', plan, 'team')).toEqual({ INFRA: 50 / 45, APPLI: 15 / 22 })
  })

  it('are those of periods that have begun, on an earlier day too', () => {
    const earlier = { ...plan, asOf: dayOf('2023-12-31') }
    expect(wholeValue('workload_actual', earlier)).toBe(22 + 8 + 7 + 3)
    expect(partsOf('workload_realisation', earlier)).toEqual([22 + 8 + 7, 20 + 10 + 12])
    const first = { ...plan, asOf: dayOf('2023-02-01') }
    expect(wholeValue('workload_actual', first)).toBe(3)
    expect(figureOf('workload_realisation', first).coverage).toBeUndefined()
  })

  it('stand apart in the running period', () => {
    expect(partsOf('workload_realisation_running', plan)).toEqual([9, 30])
  })

  it('are not applicable where nobody writes them', () => {
    const silent = planWith({ teams: [INFRA], projects: [{ workload: [{ team: 'INFRA', days: { '2024-Q1': 10 } }] }] })
    expect(figureOf('workload_actual', silent).reason?.fr).toMatch(/workload\.actual/)
    expect(figureOf('workload_realisation', silent)).toMatchObject({ value: null, denominator: 0 })
  })
})

describe('running the systems', () => {
  // One person of 200 days, a tenth absent, half of the rest run: 90 days a year.
  const capacity = { working_days: 200, absence: 0.1, run: 0.5 }
  const plan = planWith({
    teams: [
      { ...INFRA, fte: 1, capacity, run_days: { 2023: 99, '2024-Q3': 40 } },
      { ...APPLI, run_days: { 2023: 30 } },
    ],
    projects: [
      {
        status: 'in_progress',
        workload: [
          { team: 'INFRA', days: { 2023: 40 }, actual: { 2023: 33, '2024-Q1': 5 } },
          { team: 'APPLI', days: { 2023: 40 }, actual: { 2023: 90 } },
        ],
      },
    ],
  })

  it('adds up the days that teams write, of periods that have begun', () => {
    expect(wholeValue('run_days', plan)).toBe(129)
    expect(valuesBy('run_days', plan, 'year')).toMatchObject({ 2023: 129, 2024: null })
  })

  it('holds them against the days set aside, of teams whose capacity is known', () => {
    expect(partsOf('run_realisation', plan)).toEqual([99, 90])
    expect(valuesBy('run_realisation', plan, 'team')).toEqual({ INFRA: 1.1, APPLI: null })
  })

  it('is a share of the work done in the same months', () => {
    expect(partsOf('run_time_share', plan)).toEqual([129, 129 + 33 + 90])
    expect(valuesBy('run_time_share', plan, 'team')).toEqual({ INFRA: 0.75, APPLI: 0.25 })
  })

  it('has nothing to hold the days of a team against that tells no run share', () => {
    const { run: _, ...silent } = capacity
    const two = planWith({
      teams: [
        { ...INFRA, fte: 1, capacity, run_days: { 2023: 99 } },
        { ...APPLI, fte: 1, capacity: silent, run_days: { 2023: 80 } },
      ],
    })
    expect(partsOf('run_realisation', two)).toEqual([99, 90])
    expect(valuesBy('run_realisation', two, 'team')).toEqual({ INFRA: 1.1, APPLI: null })
  })

  it('is no share of work where the time of projects is not written', () => {
    const actual = { '2023-Q1': 10, '2023-Q3': 0 }
    const two = planWith({
      teams: [
        { ...INFRA, run_days: { 2023: 120 } },
        { ...APPLI, run_days: { 2023: 80 } },
      ],
      projects: [{ status: 'in_progress', workload: [{ team: 'INFRA', actual }] }],
    })
    // Of INFRA the six months of the two quarters written; a written 0 is told.
    expect(partsOf('run_time_share', two)).toEqual([60, 70])
    expect(valuesBy('run_time_share', two, 'team')).toMatchObject({ APPLI: null })
    const none = planWith({ teams: [{ ...INFRA, run_days: { 2023: 120 } }] })
    expect(figureOf('run_time_share', none)).toMatchObject({ value: null, denominator: 0 })
    expect(figureOf('run_time_share', none).reason?.en).toMatch(/workload\.actual/)
  })

  it('is not applicable where no team writes it', () => {
    expect(figureOf('run_days', planWith({ teams: [INFRA] })).reason?.en).toMatch(/run_days/)
  })
})

describe('posts', () => {
  const plan = planWith({
    teams: [
      {
        ...INFRA,
        posts: [
          { title: 'Head', category: 'A', opened: '2022-05-01', filled: '2022-06-01' },
          { title: 'Engineer', category: 'A', fte: 0.5, opened: '2024-03-01' },
          { title: 'Technician', opened: '2023-03-01', filled: '2023-06-01' },
        ],
      },
      {
        ...APPLI,
        posts: [
          { title: 'Old', category: 'B', opened: '2023-01-01', filled: '2023-01-01', closed: '2024-06-30' },
          { title: 'Later', category: 'B', opened: '2024-07-01' },
        ],
      },
    ],
  })

  it('are open, filled and vacant on the status date', () => {
    expect(['posts_open', 'posts_filled', 'posts_vacant'].map((id) => wholeValue(id, plan))).toEqual([2.5, 2, 0.5])
    expect(partsOf('post_vacancy_rate', plan)).toEqual([0.5, 2.5])
    expect(valuesBy('posts_open', plan, 'category')).toEqual({ A: 1.5, B: 0, none: 1 })
    expect(valuesBy('post_vacancy_rate', plan, 'team')).toEqual({ INFRA: 0.2, APPLI: null })
  })

  it('are opened, filled and closed year by year after the first day of the plan', () => {
    expect(valuesBy('posts_created', plan, 'year')).toEqual({ 2023: 1, 2024: 0.5, 2025: 0 })
    expect(valuesBy('posts_taken_up', plan, 'year')).toEqual({ 2023: 1, 2024: 0, 2025: 0 })
    expect(wholeValue('posts_closed', plan)).toBe(1)
  })

  it('stand empty for calendar days of the plan', () => {
    // 1 March to 31 May 2023: 92; 1 March to 30 June 2024: 122. What lay before the plan does not count.
    expect(wholeValue('post_vacancy_days', plan)).toBe(214)
    expect(valuesBy('post_vacancy_days', plan, 'year')).toEqual({ 2023: 92, 2024: 122, 2025: 0 })
    const days = postsIn(plan, wholeScope(plan)).map((post) => vacantDays(plan, wholeScope(plan), post))
    expect(days).toEqual([0, 122, 92, 0, 0])
  })

  it('are not applicable where none is written', () => {
    expect(figureOf('posts_open', planWith({ teams: [INFRA] })).reason?.fr).toMatch(/poste/)
    expect(figureOf('post_vacancy_rate', planWith({ teams: [INFRA] })).value).toBeNull()
  })
})

describe('new demands', () => {
  const budget = (amount: number): Raw<'projects'>['budget'] => [
    { section: 'investment', kind: 'software', amounts: { 2025: { forecast: amount } } },
  ]
  const plan = planWith({
    projects: [
      { budget: budget(380) },
      { origin: 'added', addition: { date: '2023-05-01' }, budget: budget(20) },
      { origin: 'added', addition: { date: '2024-05-01' } },
      { origin: 'added' },
      { origin: 'added', status: 'rejected', addition: { date: '2024-05-01' } },
    ],
  })

  it('count in the year in which they came', () => {
    expect(figureOf('addition_count', plan)).toEqual({ value: 2, coverage: { count: 2, of: 3 } })
    expect(valuesBy('addition_count', plan, 'year')).toEqual({ 2023: 1, 2024: 1, 2025: 0 })
  })

  it('take their part of the expected spending', () => {
    expect(partsOf('new_demand_spending_share', plan)).toEqual([20, 400])
    expect(valuesBy('new_demand_spending_share', plan, 'year')).toMatchObject({ 2025: 0.05 })
    expect(wholeValue('new_demand_spending_share', planWith())).toBeNull()
  })
})

describe('a period that runs', () => {
  const plan = planWith({
    asOf: '2024-05-15',
    header: { as_of: '2024-05-15' },
    teams: [{ ...INFRA, fte: 1, capacity: { working_days: 200, run: 0.5 }, run_days: { 2024: 50 } }],
    projects: [
      {
        status: 'in_progress',
        actual: { start: '2023-03-06' },
        workload: [{ team: 'INFRA', days: { 2024: 60 }, actual: { 2023: 20, 2024: 20 } }],
      },
    ],
  })

  it('has done by the status date all that is written of it', () => {
    expect(wholeValue('workload_actual', plan)).toBe(40)
    expect(partsOf('workload_realisation', plan)[0]).toBe(20 + 12)
    expect(wholeValue('run_days', plan)).toBe(50)
    expect(partsOf('run_realisation', plan)[0]).toBe(30)
  })

  it('is not squeezed where the plan is looked at as of an earlier day', () => {
    const earlier = planWith({
      asOf: '2024-02-29',
      header: { as_of: '2024-05-15' },
      teams: [INFRA],
      projects: [{ status: 'in_progress', workload: [{ team: 'INFRA', actual: { 2024: 20 } }] }],
    })
    expect(wholeValue('workload_actual', earlier)).toBe(12)
  })

  it('has no day done before the project began, whose months the run share counts', () => {
    expect(valuesBy('workload_actual', plan, 'period')).toMatchObject({
      '2023-Q1': 2,
      '2023-Q2': 6,
      '2024-Q1': 12,
      '2024-Q2': 8,
    })
    const early = planWith({
      teams: [{ ...INFRA, run_days: { 2023: 120 } }],
      projects: [
        { status: 'in_progress', actual: { start: '2023-12-04' }, workload: [{ team: 'INFRA', actual: { 2023: 24 } }] },
      ],
    })
    expect(partsOf('run_time_share', early)).toEqual([120, 144])
  })
})

describe('needs by source', () => {
  it('stand under who they come from', () => {
    const plan = planWith({
      needs: [{ source: 'audit' }, { source: 'audit', status: 'rejected' }, { status: 'deferred' }],
    })
    expect(metricOf('need_acceptance').breakdowns).toContain('source')
    expect(valuesBy('need_acceptance', plan, 'source')).toEqual({ audit: 0.5, none: 0 })
  })
})
