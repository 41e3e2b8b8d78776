/** What the sections of an annual report say, and what they keep to themselves. */
import { describe, expect, it } from 'vitest'
import { annualReport } from '../../../src/reports/annual/report.ts'
import { contextOf, sectionText } from '../../support/annual-section.ts'
import { planWith } from '../../support/plan-builder.ts'

it('a plan without a closed year says so', () => {
  const early = planWith({ asOf: '2023-06-30' })
  expect(JSON.stringify(annualReport().sections(contextOf(early)))).toContain('No year of the plan has ended')
})

it('a year in which nothing happened is told without zeros', () => {
  const quiet = planWith()
  expect(sectionText(quiet, 'year')).toContain('In 2023, no project began or ended.')
  expect(sectionText(quiet, 'next')).toContain('no project was to start or to end')
})

it('two days of one month are told as days', () => {
  const slips = planWith({
    header: { thresholds: { tolerance_days: 5 } },
    decisions: [{ id: 'D', outcome: 'approved' }] as never,
    projects: [
      {
        id: 'A',
        status: 'completed',
        baseline: { end: '2023-06-05' },
        actual: { start: '2023-01-10', end: '2023-06-28' },
      },
      {
        id: 'B',
        status: 'in_progress',
        baseline: { end: '2024-06-05' },
        rebaselines: [{ date: '2023-06-01', end: '2024-06-28', decision: 'D' }],
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
      planWith({ axes, projects: [open, { ...secret, budget: [line('operating', { opened: 12, paid: 11 })] }] }),
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
      planWith({ axes, projects: [{ ...secret, budget: [line('operating', { opened: 12, paid: 11 })] }] }),
      'year',
    )
    expect(text).toContain('What was paid in the year is not given')
    expect(text).not.toMatch(/Projects cost|Les projets ont coûté/)
  })

  it('is told where it is part of what others have', () => {
    const text = sectionText(
      planWith({
        axes,
        projects: [open, { ...secret, axis: 'A', budget: [line('investment', { opened: 12, paid: 11 })] }],
      }),
      'spent',
    )
    expect(text).toContain('year_by_axis')
    expect(text).toContain('budget_paid')
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
    ['stopped', '2 projects that were stopped, suspended, postponed, merged or refused, without a day', 'No project'],
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
  expect(sectionText(fiscal, 'year')).toContain('L’exercice 2023 (septembre 2022 – août 2023) en bref')
  expect(sectionText(fiscal, 'year')).toContain('In the financial year 2023 (September 2022 – August 2023), ')
  expect(sectionText(fiscal, 'late')).toContain(
    'n’était pas terminé à la fin de l’exercice 2023 (septembre 2022 – août 2023)',
  )
  expect(sectionText(fiscal, 'next')).toContain('Ce qui était prévu pour l’exercice 2024 (septembre 2023 – août 2024)')
})

it('no empty section speaks of keys', () => {
  const text = JSON.stringify(annualReport(2023).sections(contextOf(planWith())))
  expect(text).not.toMatch(/plan\.[a-z]|objectives\.[a-z]|as.of|envelopes|decisions \(|\(decisions|benefits\b|actual\b/)
})
