/** Which projects a year holds: done, live, late, stopped and to come, by the dates that the plan keeps. */
import { describe, expect, it } from 'vitest'
import {
  annualYear,
  closedYears,
  completedIn,
  isLiveAtEnd,
  runningAtEnd,
  stoppedIn,
} from '../../../src/reports/annual/year.ts'
import { contextOf, sectionText, yearOf } from '../../support/annual-section.ts'
import { planWith } from '../../support/plan-builder.ts'

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)

const plan = planWith({
  projects: [
    { id: 'DONE', status: 'completed', actual: { start: '2022-01-10', end: '2023-12-31' } },
    { id: 'EARLIER', status: 'completed', actual: { start: '2022-01-10', end: '2022-12-31' } },
    { id: 'SINCE', status: 'completed', actual: { start: '2023-05-10', end: '2024-01-01' } },
    { id: 'GOING', status: 'in_progress', actual: { start: '2023-12-31' } },
    { id: 'BEGUN-SINCE', status: 'in_progress', actual: { start: '2024-01-01' } },
    { id: 'HELD', status: 'on_hold', actual: { start: '2023-01-10' }, disposition: { date: '2023-06-01' } },
    { id: 'HELD-SINCE', status: 'on_hold', actual: { start: '2023-01-10' }, disposition: { date: '2024-02-01' } },
    { id: 'ADDED-SINCE', status: 'planned', origin: 'added', addition: { date: '2024-03-01' } },
    { id: 'IDEA', status: 'candidate' },
    { id: 'REFUSED', status: 'rejected', disposition: { date: '2023-06-02' } },
  ],
})

describe('the projects of a year', () => {
  const year = yearOf(plan)

  it('ended within it, both ends included', () => {
    expect(ids(completedIn(year))).toEqual(['DONE'])
  })

  it('were stopped or refused within it', () => {
    expect(ids(stoppedIn(year))).toEqual(['HELD', 'REFUSED'])
  })

  it('were live, and under way, on its last day', () => {
    expect(ids(plan.projects.filter((one) => isLiveAtEnd(year, one)))).toEqual([
      'SINCE',
      'GOING',
      'BEGUN-SINCE',
      'HELD-SINCE',
    ])
    expect(ids(runningAtEnd(year))).toEqual(['SINCE', 'GOING', 'HELD-SINCE'])
  })
})

it('the years that a report may be about are those that have ended', () => {
  expect(closedYears(planWith({ asOf: '2024-12-31' }))).toEqual([2023, 2024])
  expect(closedYears(planWith({ asOf: '2023-12-30' }))).toEqual([])
  expect(annualYear(contextOf(planWith({ asOf: '2024-12-31' })))?.year).toBe(2024)
  expect(annualYear(contextOf(planWith({ asOf: '2023-12-30' })))).toBeUndefined()
})

describe('the date that counts', () => {
  const moved = planWith({
    decisions: [{ id: 'D', outcome: 'approved' }] as never,
    projects: [
      {
        status: 'in_progress',
        baseline: { start: '2023-01', end: '2023-09' },
        rebaselines: [
          { date: '2023-12-31', end: '2024-03', reason: 'marché', decision: 'D' },
          { date: '2024-01-01', end: '2025-01', reason: 'budget', decision: 'D' },
        ],
        narrative: 'explication',
      },
      { status: 'in_progress', baseline: { end: '2023-12' }, narrative: 'retard du (P-1) fournisseur' },
      { status: 'completed', baseline: { end: '2023-06' }, actual: { end: '2023-07-01' } },
    ],
  })

  it('tells what was moved, missed and reached late, each with its reason', () => {
    const text = sectionText(moved, 'late')
    expect(text).toContain('End moved by a decision, from September 2023 to March 2024')
    expect(text).toContain('Marché')
    expect(text).not.toContain('Budget')
    expect(text).toContain('Was to end in December 2023; not completed at the end of 2023')
    expect(text).toContain('Retard du fournisseur')
    expect(text).toContain('Completed in July 2023 instead of June 2023')
    expect(text).toContain('No reason given')
  })

  it('is the first one of a project that a decision of an earlier year moved, and the new one is told', () => {
    const movedBefore = planWith({
      decisions: [{ id: 'D', outcome: 'approved' }] as never,
      projects: [
        {
          status: 'in_progress',
          baseline: { end: '2023-03' },
          rebaselines: [{ date: '2022-05-01', end: '2024-06', decision: 'D' }],
        },
      ],
    })
    expect(sectionText(movedBefore, 'late')).toContain(
      'Was to end in March 2023; not completed at the end of 2023 (moved by a decision to June 2024)',
    )
  })

  it('leaves a day late within the tolerance alone', () => {
    const within = planWith({
      header: { thresholds: { tolerance_days: 1 } },
      projects: [{ status: 'completed', baseline: { end: '2023-06' }, actual: { end: '2023-07-01' } }],
    })
    expect(sectionText(within, 'late')).toContain('no project passed the date')
  })
})

describe('the money of a year', () => {
  const paying = planWith({
    header: {
      unit: 'k',
      envelopes: [
        { year: 2023, section: 'investment', max: 300 },
        { year: 2024, section: 'investment', max: 1500 },
      ],
    },
    axes: [{ id: 'A', title: 'A' }],
    projects: [
      {
        status: 'cancelled',
        axis: 'A',
        budget: [
          {
            section: 'investment',
            kind: 'services',
            amounts: { 2022: { opened: 5, paid: 5 }, 2023: { opened: 200, paid: 50 }, 2024: { opened: 70, paid: 60 } },
          },
        ],
      },
    ],
  })

  it('is that of the year alone, whatever became of the project', () => {
    const { figures } = yearOf(paying)
    expect(figures.whole('budget_paid').value).toBe(50_000)
    expect(figures.whole('execution_rate')).toMatchObject({ numerator: 50_000, denominator: 200_000 })
    expect(figures.whole('envelope').value).toBe(300_000)
    expect(figures.slice('budget_opened', 'axis', 'A')?.value).toBe(200_000)
  })

  it('is said in words, and the ceiling of the year after', () => {
    expect(sectionText(paying, 'year')).toContain('Projects cost €50k in the year, of €200k')
    expect(sectionText(paying, 'next')).toContain('€1.5m')
  })

  it('is not told where the plan tells none', () => {
    expect(sectionText(plan, 'year')).toContain('does not tell what was paid')
    expect(sectionText(plan, 'spent')).toContain('tells neither')
  })
})

describe('the reason of an end that was moved', () => {
  const decisions = [
    { id: 'D', date: '2023-06-01', outcome: 'approved', owner: 'o', status: 'done', reason: 'sans suite' },
  ] as never
  const baseline = { start: '2023-01', end: '2023-10' }

  it('is that of the last re-baseline of the year that set an end', () => {
    const moved = planWith({
      decisions,
      projects: [
        {
          status: 'in_progress',
          baseline,
          rebaselines: [
            { date: '2023-06-01', end: '2024-04', reason: 'marché infructueux', decision: 'D' },
            { date: '2023-10-01', investment: 50, reason: 'hausse des prix', decision: 'D' },
          ],
        },
      ],
    })
    const text = sectionText(moved, 'late')
    expect(text).toContain('Marché infructueux')
    expect(text).not.toContain('Hausse')
    expect(text).toContain('Fin repoussée par décision, d’octobre 2023 à avril 2024')
  })

  it('is that of its decision where it has none', () => {
    const moved = planWith({
      decisions,
      projects: [
        { status: 'in_progress', baseline, rebaselines: [{ date: '2023-06-01', end: '2024-04', decision: 'D' }] },
      ],
    })
    expect(sectionText(moved, 'late')).toContain('Sans suite')
    expect(sectionText(moved, 'late')).toContain('End moved by a decision')
  })
})

describe('what was put to a body and refused', () => {
  const decided = (outcome: 'approved' | 'rejected') =>
    sectionText(
      planWith({
        bodies: [{ id: 'B', title: 'Board', level: 'executive' }],
        decisions: [
          { id: 'D', date: '2023-06-01', body: 'B', subject: 'Add a portal', outcome, impact: { investment: 380 } },
        ] as never,
      }),
      'decided',
    )

  it('has its outcome and no effect', () => {
    expect(decided('rejected')).toContain('rejected')
    expect(decided('rejected')).not.toMatch(/380/)
  })

  it('tells no outcome where all was approved', () => {
    expect(decided('approved')).not.toContain('Outcome')
    expect(decided('approved')).toMatch(/380/)
  })
})
