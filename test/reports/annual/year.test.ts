/** Which projects a year holds: done, live, late, stopped and to come, by the dates that the plan keeps. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { annualReport } from '../../../src/reports/annual/report.ts'
import { standing } from '../../../src/reports/annual/results.ts'
import {
  type AnnualYear,
  annualYear,
  closedYears,
  completedIn,
  isLiveAtEnd,
  referenceDay,
  runningAtEnd,
  stoppedIn,
} from '../../../src/reports/annual/year.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { type Day, dayText, parseDay } from '../../../src/values/calendar.ts'
import { planWith } from '../../support/plan-builder.ts'

function contextOf(plan: Plan) {
  const figures = computeFigures(plan)
  return { plan, figures, previous: undefined, findings: [], standing: [] as never }
}

function yearOf(plan: Plan, year = 2023): AnnualYear {
  const found = annualYear(contextOf(plan), year)
  if (found === undefined) throw new Error('no closed year')
  return found
}

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)

/** Texts and cells of a section. */
function sectionText(plan: Plan, id: string, year = 2023): string {
  return JSON.stringify(annualReport(year).sections(contextOf(plan), [id]))
}

const plan = planWith({
  projects: [
    { id: 'DONE', status: 'completed', actual: { start: '2022-01-10', end: '2023-12-31' } },
    { id: 'EARLIER', status: 'completed', actual: { start: '2022-01-10', end: '2022-12-31' } },
    { id: 'SINCE', status: 'completed', actual: { start: '2023-05-10', end: '2024-01-01' } },
    { id: 'GOING', status: 'in_progress', actual: { start: '2023-12-31' } },
    { id: 'BEGUN-SINCE', status: 'in_progress', actual: { start: '2024-01-01' } },
    {
      id: 'HELD',
      status: 'on_hold',
      actual: { start: '2023-01-10' },
      disposition: { date: '2023-06-01' },
    },
    {
      id: 'HELD-SINCE',
      status: 'on_hold',
      actual: { start: '2023-01-10' },
      disposition: { date: '2024-02-01' },
    },
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
      ...['SINCE', 'GOING', 'BEGUN-SINCE', 'HELD-SINCE'],
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
    projects: [
      {
        status: 'in_progress',
        baseline: { start: '2023-01', end: '2023-09' },
        rebaselines: [
          { date: '2023-12-31', end: '2024-03', reason: 'marché' },
          { date: '2024-01-01', end: '2025-01', reason: 'budget' },
        ],
        narrative: 'explication',
      },
      {
        status: 'in_progress',
        baseline: { end: '2023-12' },
        narrative: 'retard du (P-1) fournisseur',
      },
      { status: 'completed', baseline: { end: '2023-06' }, actual: { end: '2023-07-01' } },
    ],
  })

  it('is that of the last reference set by the end of the year', () => {
    const { last } = yearOf(moved)
    const [project] = moved.projects
    if (project === undefined) throw new Error('no project')
    expect(dayText(referenceDay(project, 'end', last) ?? last)).toBe('2024-03-31')
    expect(dayText(referenceDay(project, 'start', last) ?? last)).toBe('2023-01-01')
  })

  it('tells what was moved, missed and reached late, each with its reason', () => {
    const text = sectionText(moved, 'late')
    expect(text).toContain('End moved, from September 2023 to March 2024')
    expect(text).toContain('Marché')
    expect(text).not.toContain('Budget')
    expect(text).toContain('Was to end in December 2023; not completed at the end of 2023')
    expect(text).toContain('Retard du fournisseur')
    expect(text).toContain('Completed in July 2023 instead of June 2023')
    expect(text).toContain('No reason given')
  })

  it('leaves a day late within the tolerance alone', () => {
    const within = planWith({
      header: { thresholds: { tolerance_days: 1 } },
      projects: [
        { status: 'completed', baseline: { end: '2023-06' }, actual: { end: '2023-07-01' } },
      ],
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
            amounts: {
              2022: { opened: 5, paid: 5 },
              2023: { opened: 200, paid: 50 },
              2024: { opened: 70, paid: 60 },
            },
          },
        ],
      },
    ],
  })

  it('is that of the year alone, whatever became of the project', () => {
    const { figures } = yearOf(paying)
    expect(figures.whole('budget_paid').value).toBe(50_000)
    expect(figures.whole('execution_rate')).toMatchObject({
      numerator: 50_000,
      denominator: 200_000,
    })
    expect(figures.whole('envelope').value).toBe(300_000)
    expect(figures.slice('budget_opened', 'axis', 'A')?.value).toBe(200_000)
  })

  it('is said in words, and the ceiling of the year after', () => {
    expect(sectionText(paying, 'year')).toContain(
      'Projects cost 50\u00a0k€ in the year, of 200\u00a0k€',
    )
    expect(sectionText(paying, 'next')).toContain('1.5\u00a0M€')
  })

  it('is not told where the plan tells none', () => {
    expect(sectionText(plan, 'year')).toContain('does not tell what was paid')
    expect(sectionText(plan, 'spent')).toContain('tells neither')
  })
})

describe('where a value stands', () => {
  const DAY = parseDay('2023-12-31', 'end') as Day
  it.each([
    [{ baseline: 0, target: 10, actual: 10 }, 'reached'],
    [{ baseline: 0, target: 10, actual: 4 }, 'improving'],
    [{ baseline: 4, target: 10, actual: 4 }, 'no progress'],
    [{ baseline: 4, target: 10, actual: 3 }, 'falling back'],
    [{ baseline: 96, target: 24, actual: 24 }, 'reached'],
    [{ baseline: 96, target: 24, actual: 60 }, 'improving'],
    [{ baseline: 96, target: 24, actual: 97 }, 'falling back'],
    [{ baseline: 0, target: 10, actual: 4, due: '2023-12-31' }, 'due and missed'],
    [{ baseline: 0, target: 10, actual: 4, due: '2024-01-01' }, 'improving'],
    [{ baseline: 0, target: 10, actual: 10, due: '2023-06-30' }, 'reached'],
    [{ target: 10, actual: 4, due: '2023-06-30' }, 'no starting value'],
    [{ target: 10, actual: 4 }, 'no starting value'],
    [{ target: 5, actual: 9 }, 'no starting value'],
    [{ target: 5, actual: 5 }, 'reached'],
    [{ baseline: 0, target: 0, actual: 3 }, 'level not held'],
    [{ baseline: 99, target: 99, actual: 99 }, 'reached'],
    [{ baseline: 4, target: 10 }, 'not measured yet'],
    [{ actual: 4 }, ''],
  ])('%o is %s', (measure, words) => {
    expect(standing(measure, DAY).en).toBe(words)
  })
})

it('objectives show the last value measured by the end of the year', () => {
  const measured = planWith({
    axes: [{ id: 'A', title: 'A' }],
    objectives: [
      {
        id: 'O',
        axis: 'A',
        title: 'O',
        indicator: {
          name: 'n',
          unit: 'h',
          baseline: 96,
          target: 24,
          actual: { '2023-04-15': 60, '2024-01-01': 30 },
        },
      },
    ],
  })
  const text = sectionText(measured, 'objectives')
  expect(text).toContain('60\u00a0h (measured 15 April 2023)')
  expect(text).not.toContain('30\u00a0h')
})

it('a plan without a closed year says so', () => {
  const early = planWith({ asOf: '2023-06-30' })
  expect(JSON.stringify(annualReport().sections(contextOf(early)))).toContain(
    'No year of the plan has ended',
  )
})

it('a year in which nothing happened is told without zeros', () => {
  const quiet = planWith()
  expect(sectionText(quiet, 'year')).toContain('In 2023, no project began or ended.')
  expect(sectionText(quiet, 'next')).toContain('no project was to start or to end')
})

describe('the reason of an end that was moved', () => {
  const decisions = [
    {
      id: 'D',
      date: '2023-06-01',
      outcome: 'approved',
      owner: 'o',
      status: 'done',
      reason: 'sans suite',
    },
  ] as never
  const baseline = { start: '2023-01', end: '2023-10' }

  it('is that of the last re-baseline of the year that set an end', () => {
    const moved = planWith({
      projects: [
        {
          ...{ status: 'in_progress', baseline },
          rebaselines: [
            { date: '2023-06-01', end: '2024-04', reason: 'marché infructueux' },
            { date: '2023-10-01', investment: 50, reason: 'hausse des prix' },
          ],
        },
      ],
    })
    const text = sectionText(moved, 'late')
    expect(text).toContain('Marché infructueux')
    expect(text).not.toContain('Hausse')
    expect(text).toContain('Fin repoussée, d’octobre 2023 à avril 2024')
  })

  it('is that of its decision where it has none', () => {
    const moved = planWith({
      decisions,
      projects: [
        {
          ...{ status: 'in_progress', baseline },
          rebaselines: [{ date: '2023-06-01', end: '2024-04', decision: 'D' }],
        },
      ],
    })
    expect(sectionText(moved, 'late')).toContain('Sans suite')
    expect(sectionText(moved, 'late')).toContain('End moved by a decision')
  })
})

it('two days of one month are told as days', () => {
  const slips = planWith({
    header: { thresholds: { tolerance_days: 5 } },
    projects: [
      {
        ...{ id: 'A', status: 'completed', baseline: { end: '2023-06-05' } },
        actual: { start: '2023-01-10', end: '2023-06-28' },
      },
      {
        ...{ id: 'B', status: 'in_progress', baseline: { end: '2024-06-05' } },
        rebaselines: [{ date: '2023-06-01', end: '2024-06-28' }],
      },
    ],
  })
  const text = sectionText(slips, 'late')
  expect(text).toContain('Completed on 28 June 2023 instead of 5 June 2023')
  expect(text).toContain('Terminé le 28 juin 2023 au lieu du 5 juin 2023')
  expect(text).toContain('du 5 juin 2024 au 28 juin 2024')
})

describe('money that only confidential projects have', () => {
  const line = (section: 'investment' | 'operating', amounts: object) =>
    ({ section, kind: 'services', amounts: { 2023: amounts } }) as const
  const axes = [{ id: 'A', title: 'A' }]
  const open = {
    id: 'OPEN',
    axis: 'A',
    status: 'in_progress' as const,
    budget: [line('investment', { opened: 100, paid: 90 })],
  }
  const secret = { id: 'SECRET', confidential: true, status: 'in_progress' } as const

  it('is not told by section, nor as that of no axis', () => {
    const text = sectionText(
      planWith({
        axes,
        projects: [open, { ...secret, budget: [line('operating', { opened: 12, paid: 11 })] }],
      }),
      'spent',
    )
    expect(text).not.toContain('year_by_axis')
    expect(text).not.toContain('budget_opened')
    expect(text).toContain('Money opened and paid by section of the budget is not given')
    expect(text).toContain('Money by aim is not given')
  })

  it('is not told where open projects have other stages only', () => {
    const text = sectionText(
      planWith({
        axes,
        projects: [
          { ...open, budget: [line('investment', { opened: 100, paid: 0 })] },
          { ...secret, axis: 'A', budget: [line('investment', { opened: 12, paid: 11 })] },
        ],
      }),
      'spent',
    )
    expect(text).not.toContain('budget_paid')
  })

  it('is not the sum of the year', () => {
    const text = sectionText(
      planWith({
        axes,
        projects: [{ ...secret, budget: [line('operating', { opened: 12, paid: 11 })] }],
      }),
      'year',
    )
    expect(text).toContain('What was paid in the year is not given')
    expect(text).not.toMatch(/Projects cost|Les projets ont coûté/)
  })

  it('is told where it is part of what others have', () => {
    const text = sectionText(
      planWith({
        axes,
        projects: [
          open,
          { ...secret, axis: 'A', budget: [line('investment', { opened: 12, paid: 11 })] },
        ],
      }),
      'spent',
    )
    expect(text).toContain('year_by_axis')
    expect(text).toContain('budget_paid')
  })
})

describe('what was put to a body and refused', () => {
  const decided = (outcome: 'approved' | 'rejected') =>
    sectionText(
      planWith({
        bodies: [{ id: 'B', title: 'Board', level: 'executive' }],
        decisions: [
          {
            id: 'D',
            date: '2023-06-01',
            body: 'B',
            subject: 'Add a portal',
            outcome,
            impact: { investment: 380 },
          },
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

describe('projects without days', () => {
  const bare = planWith({
    projects: [
      { id: 'A', status: 'completed' },
      { id: 'B', status: 'cancelled' },
      { id: 'C', status: 'cancelled' },
      { id: 'D', status: 'in_progress' },
      { id: 'E', status: 'in_progress', actual: { start: '2024-01-02' } },
    ],
  })

  it.each([
    ['done', '1 project that is over, without a day of its end, is not counted.', 'No project'],
    [
      'stopped',
      '2 projects that were stopped, suspended, postponed, merged or refused, without a day',
      'No project',
    ],
    ['late', '5 projects without an end of reference', 'no project'],
    ['next', '5 projects without a day set for their start or end', 'no project'],
    ['year', '4 projects without a day of their start, end or stop', 'no project'],
  ])('are counted apart in %s, and none is said to be none', (section, told, untold) => {
    const text = sectionText(bare, section)
    expect(text).toContain(told)
    expect(text).not.toContain(untold)
  })
})

it('a financial year that is not the calendar year is named with its months', () => {
  const fiscal = planWith({
    header: { fiscal_year: { start_month: 9, named_after: 'end' } },
    projects: [{ status: 'in_progress', baseline: { end: '2023-08' } }],
  })
  expect(sectionText(fiscal, 'year')).toContain(
    'L’exercice 2023 (septembre 2022 – août 2023) en bref',
  )
  expect(sectionText(fiscal, 'year')).toContain(
    'In the financial year 2023 (September 2022 – August 2023), ',
  )
  expect(sectionText(fiscal, 'late')).toContain(
    'n’était pas terminé à la fin de l’exercice 2023 (septembre 2022 – août 2023)',
  )
  expect(sectionText(fiscal, 'next')).toContain(
    'Ce qui était prévu pour l’exercice 2024 (septembre 2023 – août 2024)',
  )
})

it('a gain of a programme says which, and a number a year is said in words', () => {
  const measured = planWith({
    programmes: [
      {
        ...{ id: 'PG', title: 'Aides en ligne', sponsor: 'dg' },
        benefits: [
          { title: 'appels', unit: 'nb/an', baseline: 9, actual: 4, measured: '2023-06-01' },
        ],
      },
    ],
  })
  const text = sectionText(measured, 'gains')
  expect(text).toContain('Aides en ligne (tout le programme)')
  expect(text).toContain('4\u00a0par an')
  expect(text).toContain('4\u00a0a year')
})

it('no empty section speaks of keys', () => {
  const text = JSON.stringify(annualReport(2023).sections(contextOf(planWith())))
  expect(text).not.toMatch(
    /plan\.[a-z]|objectives\.[a-z]|as.of|envelopes|decisions \(|\(decisions|benefits\b|actual\b/,
  )
})
