/** Editions read back from what a plan writes: the references that were in force, what was done by then, and the plan before. */
import { describe, expect, it } from 'vitest'
import { casesOf } from '../../src/forecast/cases.ts'
import {
  type Edition,
  expectedCost,
  monthsOf,
  planEditions,
  standingDays,
  type Telling,
} from '../../src/forecast/editions.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Raw } from '../../src/schema/document.ts'
import { dayText } from '../../src/values/calendar.ts'
import { dayOf, planWith } from '../support/plan-builder.ts'

type Facts = Partial<Raw<'projects'>>

const month = (day: string): number => monthsOf(dayOf(day))

const spending = (forecast: number): Facts['budget'] => [
  { section: 'investment', kind: 'software', amounts: { 2024: { forecast } } },
]

const PROJECTS: readonly Facts[] = [
  {
    id: 'MOVED',
    status: 'in_progress',
    start: '2023-01',
    end: '2025-03',
    baseline: { start: '2023-01', end: '2024-06', investment: 10 },
    rebaselines: [
      { date: '2023-05-02', end: '2024-12', investment: 12, decision: 'D' },
      { date: '2023-06-20', end: '2025-12', investment: 90 },
      { date: '2023-09-12', end: '2025-01', investment: 13, decision: 'D' },
    ],
    budget: spending(14),
  },
  {
    id: 'DONE',
    status: 'completed',
    baseline: { start: '2023-01', end: '2023-12', investment: 5 },
    actual: { start: '2023-01-09', end: '2024-02-29' },
    budget: spending(6),
  },
  {
    id: 'STOPPED',
    status: 'cancelled',
    baseline: { end: '2024-12', investment: 7 },
    disposition: { date: '2024-01-15' },
  },
  {
    id: 'ADDED',
    status: 'planned',
    origin: 'added',
    end: '2025-06',
    addition: { date: '2023-10-01' },
    baseline: { end: '2025-06' },
  },
  { id: 'WISHED', status: 'candidate', end: '2025-06', baseline: { end: '2025-06' } },
  { id: 'UNTOLD', status: 'unknown', end: '2025-06', baseline: { end: '2025-06' } },
]

const DECISIONS: Raw<'decisions'>[] = [{ id: 'D', date: '2023-05-02', body: 'B', outcome: 'approved' }]

const HEADER = { unit: '1' } as const

const plan = planWith({ header: HEADER, projects: PROJECTS, decisions: DECISIONS })

function toldBy({ tellings }: Edition, key: string): Omit<Telling, 'key'> | undefined {
  const telling = tellings.get(key)
  if (telling === undefined) return undefined
  const { key: own, ...told } = telling
  expect(own).toBe(key)
  return told
}

describe('the days of editions', () => {
  const days = (of: Plan): string[] => standingDays(of).map(dayText)

  it('are the anniversaries of the status date since the eve of the plan', () => {
    expect(days(plan)).toEqual(['2023-06-30', '2024-06-30'])
    expect(days(planWith({ asOf: '2024-12-31' }))).toEqual(['2022-12-31', '2023-12-31', '2024-12-31'])
  })

  it('fall on the 28th where 29 February is no day', () => {
    expect(days(planWith({ asOf: '2024-02-29' }))).toEqual(['2023-02-28', '2024-02-29'])
  })

  it('reach back to the eve of the plan before', () => {
    const previous = planWith({ header: { horizon: { start: '2020-01', end: '2022-12' } }, asOf: '2022-12-31' })
    expect(days(planWith({ previous }))).toEqual(['2020-06-30', '2021-06-30', '2022-06-30', '2023-06-30', '2024-06-30'])
  })
})

describe('an edition of a plan', () => {
  const [past, present] = planEditions(plan) as [Edition, Edition]

  it('stands at its day', () => {
    expect([past.at, present.at]).toEqual([month('2023-06-30'), month('2024-06-30')])
  })

  it('foresaw the last reference that a decision carried by then, and foresees what is written now', () => {
    expect(toldBy(past, 'this MOVED')).toEqual({ end: month('2024-12-31'), state: 'open', isPromise: true, cost: 1200 })
    expect(toldBy(present, 'this MOVED')).toEqual({
      end: month('2025-03-31'),
      state: 'open',
      isPromise: true,
      cost: 1400,
    })
  })

  it('has the real end of what was completed by then', () => {
    expect(toldBy(past, 'this DONE')).toEqual({ end: month('2023-12-31'), state: 'open', isPromise: true, cost: 500 })
    expect(toldBy(present, 'this DONE')).toEqual({ end: month('2024-02-29'), state: 'completed', cost: 600 })
  })

  it('says of what was cancelled that it left, from that day on', () => {
    expect(toldBy(past, 'this STOPPED')).toEqual({
      end: month('2024-12-31'),
      state: 'open',
      isPromise: true,
      cost: 700,
    })
    expect(toldBy(present, 'this STOPPED')).toEqual({ end: undefined, state: 'left', cost: undefined })
  })

  it('has what was added from that day on', () => {
    expect(toldBy(past, 'this ADDED')).toBeUndefined()
    expect(toldBy(present, 'this ADDED')).toEqual({
      end: month('2025-06-30'),
      state: 'open',
      isPromise: true,
      cost: undefined,
    })
  })

  it.each(['WISHED', 'UNTOLD'])('has nothing of %s, of which nobody said that it is in the plan', (id) => {
    expect([past, present].map((edition) => toldBy(edition, `this ${id}`))).toEqual([undefined, undefined])
  })

  it('gives the cases of its year', () => {
    const changes = (quantity: 'end' | 'cost') => casesOf([past, present], 1, quantity).map(({ change }) => change)
    expect(changes('end')).toEqual([
      month('2025-03-31') - month('2024-12-31'),
      month('2024-02-29') - month('2023-12-31'),
    ])
    expect(changes('cost')).toEqual([Math.log(14 / 12), Math.log(6 / 5)])
  })
})

describe('what was cancelled or completed and does not say when', () => {
  const undated = planWith({
    projects: [
      { id: 'STOPPED', status: 'cancelled', baseline: { end: '2024-12' } },
      { id: 'DONE', status: 'completed', baseline: { end: '2024-12' } },
    ],
  })

  it('was open until the status date', () => {
    const states = planEditions(undated).map(({ tellings }) => [...tellings.values()].map(({ state }) => state))
    expect(states).toEqual([
      ['open', 'open'],
      ['left', 'completed'],
    ])
    expect(casesOf(planEditions(undated), 1, 'end')).toEqual([])
  })
})

describe('the plan before', () => {
  const previous = planWith({
    header: { ...HEADER, horizon: { start: '2021-01', end: '2022-12' } },
    asOf: '2022-12-31',
    projects: [
      { id: 'LONG', status: 'in_progress', end: '2023-12', baseline: { end: '2022-09', investment: 3 } },
      { id: 'SHORT', status: 'completed', baseline: { end: '2022-03' }, actual: { end: '2022-05-31' } },
      { id: 'LOST', status: 'in_progress', end: '2023-06', baseline: { end: '2022-06' } },
    ],
  })
  const editions = planEditions(
    planWith({
      header: HEADER,
      previous,
      projects: [
        {
          id: 'LONGER',
          status: 'completed',
          origin: 'carried_over',
          previous: 'LONG',
          baseline: { end: '2024-03', investment: 4 },
          actual: { end: '2024-04-30' },
          budget: spending(8),
        },
      ],
    }),
  )
  const course = (key: string) => editions.map((edition) => toldBy(edition, key))

  it('is told by its own references, and a project that is continued goes on under one key', () => {
    expect(course('previous LONG').map((one) => [one?.state, one?.end])).toEqual([
      ['open', month('2022-09-30')],
      ['open', month('2022-09-30')],
      ['open', month('2024-03-31')],
      ['completed', month('2024-04-30')],
    ])
  })

  it('and the present one have other scopes: the cost of what is continued ends with the plan before', () => {
    expect(course('previous LONG').map((one) => one?.cost)).toEqual([300, 300, undefined, undefined])
  })

  it('keeps what it completed', () => {
    const done = { end: month('2022-05-31'), state: 'completed', cost: undefined }
    expect(course('previous SHORT').slice(1)).toEqual([done, done, done])
  })

  it('is left by what it had open and nothing continues', () => {
    expect(course('previous LOST').map((one) => one?.state)).toEqual(['open', 'open', 'left', 'left'])
  })
})

describe('a state of the plan at an earlier status date', () => {
  const older = (asOf: string, end: string) =>
    planWith({ asOf, projects: [{ id: 'MOVED', status: 'in_progress', end, baseline: { end: '2023-12' } }] })
  const now = older('2024-06-30', '2025-01')
  const ends = (...states: readonly Plan[]) =>
    planEditions(now, states).map(({ at, tellings }) => [at, tellings.get('this MOVED')?.end])
  const last = [month('2024-06-30'), month('2025-01-31')]

  it('tells what was foreseen then in the place of the reference', () => {
    expect(ends()).toEqual([[month('2023-06-30'), month('2023-12-31')], last])
    expect(ends(older('2023-06-30', '2024-04'))).toEqual([[month('2023-06-30'), month('2024-04-30')], last])
  })

  it('stands for an anniversary within three months, the last that does', () => {
    const [april, may] = [older('2023-04-15', '2024-04'), older('2023-05-31', '2024-05')]
    expect(ends(may, april)).toEqual([[month('2023-05-31'), month('2024-05-31')], last])
    expect(ends(older('2023-03-30', '2024-04'))).toEqual([[month('2023-06-30'), month('2023-12-31')], last])
  })

  it('is not asked at the status date or after it', () => {
    expect(ends(older('2024-06-30', '2030-01'), older('2024-12-31', '2031-01')).at(-1)).toEqual(last)
  })
})

describe('what a plan expects a project to cost', () => {
  const cost = (facts: Facts): number | undefined => {
    const one = planWith({ header: HEADER, projects: [facts] })
    const [project] = one.projects
    return project && expectedCost(one, project)
  }

  it('is that of the sections of its baseline, else of all', () => {
    const budget: Facts['budget'] = [
      { section: 'investment', kind: 'software', amounts: { 2024: { forecast: 4 } } },
      { section: 'operating', kind: 'software', amounts: { 2024: { forecast: 3 } } },
    ]
    expect(cost({ budget, baseline: { investment: 2 } })).toBe(400)
    expect(cost({ budget })).toBe(700)
  })

  it('is unknown where nothing is told, or nothing at all', () => {
    expect(cost({})).toBeUndefined()
    expect(cost({ baseline: { investment: 2 } })).toBeUndefined()
    expect(cost({ budget: spending(0) })).toBeUndefined()
    expect(cost({ budget: spending(0), baseline: { investment: 2 } })).toBeUndefined()
  })
})
