/** Governance figures: decisions and their follow-up, bodies, revisions, reviews and ratings. */
import { describe, expect, it } from 'vitest'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

describe('decisions', () => {
  const plan = planWith({
    decisions: [
      { id: 'D-1', date: '2022-11-24', kind: 'approve', outcome: 'approved', status: 'done' },
      { id: 'D-2', date: '2023-02-01', kind: 'add', outcome: 'approved', due: '2023-06-30', status: 'done' },
      { id: 'D-3', date: '2023-03-01', kind: 'add', outcome: 'rejected', due: '2024-06-29' },
      // Due on the status date, which is not over; dropped; pending; to come; undated.
      { id: 'D-4', date: '2024-01-01', outcome: 'approved', due: '2024-06-30', status: 'open' },
      { id: 'D-5', date: '2024-01-01', kind: 'hold', due: '2024-02-01', status: 'dropped' },
      { id: 'D-6', date: '2024-02-01', outcome: 'pending', due: '2024-05-01', status: 'in_progress' },
      { id: 'D-7', date: '2024-07-01', outcome: 'approved' },
      { id: 'D-8', outcome: 'approved' },
    ],
  })

  it('counts those taken by the status date', () => {
    expect(wholeValue('decision_count', plan)).toBe(5)
  })

  it('counts them by kind and by year, which add up', () => {
    expect(valuesBy('decision_count', plan, 'decision_kind')).toEqual({ approve: 1, hold: 1, add: 2, none: 1 })
    expect(valuesBy('decision_count', plan, 'decision_year')).toEqual({ 2022: 1, 2023: 2, 2024: 2 })
  })

  it('follows up those that were due and not dropped', () => {
    expect(partsOf('follow_up_rate', plan)).toEqual([1, 3])
    expect(wholeValue('follow_up_overdue', plan)).toBe(2)
  })

  it('has no figure without decisions', () => {
    const empty = planWith()
    for (const id of ['decision_count', 'follow_up_rate', 'follow_up_overdue'])
      expect(figureOf(id, empty)).toMatchObject({ value: null, reason: { en: expect.any(String) } })
  })

  it('is 0 and not unknown where all follow-up is done', () => {
    const done = planWith({ decisions: [{ id: 'D-1', due: '2024-01-01', status: 'done' }] })
    expect(wholeValue('follow_up_overdue', done)).toBe(0)
    expect(wholeValue('follow_up_rate', done)).toBe(1)
  })
})

describe('bodies', () => {
  const body = (id: string, meetings?: readonly string[], cadence_days?: number) => ({
    id,
    title: id,
    level: 'steering' as const,
    ...(cadence_days === undefined ? {} : { cadence_days }),
    ...(meetings === undefined ? {} : { meetings: meetings.map((date) => ({ date })) }),
  })

  it('meet at their pace up to the last day of it', () => {
    const plan = planWith({
      bodies: [
        body('A', ['2024-05-31', '2024-01-01'], 30),
        body('B', ['2024-05-30'], 30),
        // A meeting to come does not count; no meeting told; no pace.
        body('C', ['2024-05-01', '2024-07-10'], 30),
        body('D', undefined, 30),
        body('E', ['2024-06-01']),
      ],
    })
    expect(figureOf('bodies_meeting_rate', plan)).toMatchObject({
      numerator: 1,
      denominator: 3,
      coverage: { count: 3, of: 4 },
    })
    expect(wholeValue('bodies_meeting_rate', planWith())).toBeNull()
  })
})

describe('revisions', () => {
  const horizon = { start: '2021-01', end: '2026-12' }
  const of = (header: object, asOf = '2024-06-30') =>
    partsOf('revision_rate', planWith({ asOf, header: { horizon, ...header } }))

  it('are due six months after each closed year', () => {
    const revisions = [{ year: 2021, date: '2022-03-01' }]
    expect(of({ revisions })).toEqual([1, 2])
    expect(of({ revisions }, '2024-07-01')).toEqual([1, 3])
  })

  it('count as soon as they are made', () => {
    expect(of({ revisions: [{ year: 2023, date: '2024-02-01' }] })).toEqual([1, 3])
    expect(of({ revisions: [{ year: 2023, date: '2024-07-01' }] })).toEqual([0, 2])
  })

  it('are not counted in a plan that writes none', () => {
    const plan = planWith({ asOf: '2024-06-30', header: { horizon, status: 'running' } })
    expect(wholeValue('revision_rate', plan)).toBeNull()
    expect(of({ status: 'running' })).toEqual([0, 0])
  })

  it('are not asked of the last year of a closed plan', () => {
    const header = { status: 'closed', horizon: { start: '2021-01', end: '2022-12' } } as const
    expect(of({ ...header, revisions: [{ year: 2021, date: '2022-03-01' }] })).toEqual([1, 1])
  })
})

describe('reviews', () => {
  const running = { status: 'in_progress' as const, baseline: { end: '2024-01-31' }, end: '2024-09' }
  const review = (project: string, as_of: string, overall?: 'sun' | 'cloud' | 'storm') => ({
    project,
    as_of,
    ...(overall === undefined ? {} : { weather: { overall } }),
  })
  const plan = planWith({
    projects: [running, running, { ...running, status: 'on_hold' }, running, { status: 'planned' }],
    reviews: [
      // The last day that is recent enough; a day older; no review at all for P-4.
      review('P-1', '2024-05-16', 'sun'),
      review('P-2', '2024-05-15', 'sun'),
      review('P-3', '2024-06-15', 'cloud'),
      review('P-5', '2024-06-15', 'sun'),
    ],
  })

  it('are up to date for projects in progress', () => {
    expect(partsOf('review_up_to_date_rate', plan)).toEqual([1, 3])
  })

  it('are optimistic two levels above the computed weather, where they are recent, of all that have both', () => {
    expect(partsOf('optimistic_rating_rate', plan)).toEqual([1, 3])
  })

  it('have no figure where the plan writes none', () => {
    const without = planWith({ projects: [running] })
    expect(wholeValue('review_up_to_date_rate', without)).toBeNull()
    expect(wholeValue('optimistic_rating_rate', without)).toBeNull()
  })
})
