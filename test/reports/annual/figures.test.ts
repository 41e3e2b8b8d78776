/** Completion, staff, authorisations and the picture of an annual report: as the year ended, and never the money of a secret. */
import { describe, expect, it } from 'vitest'
import { annualReport } from '../../../src/reports/annual/report.ts'
import type { Section, Table } from '../../../src/reports/document/document.ts'
import { contextOf, sectionText } from '../../support/annual-section.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'

const HORIZON = { header: { horizon: { start: '2022-01', end: '2025-12' } } } as const

function sectionOf(facts: PlanFacts, id: string): Section | undefined {
  return annualReport(2023).sections(contextOf(planWith(facts)), [id])[0]
}

/** The figures of a row by the ids of their columns; undefined where the section has no such row. */
function rowOf(facts: PlanFacts, id: string, table: string, row: string) {
  const found = sectionOf(facts, id)?.blocks.find(
    (block): block is Table => block.kind === 'table' && block.id === table,
  )
  const cells = found?.rows.find((one) => one.id === row)?.cells
  return (
    cells &&
    Object.fromEntries(
      cells.flatMap((cell, index) => (cell.kind === 'figure' ? [[found?.columns[index]?.id, cell.value]] : [])),
    )
  )
}

describe('the completion rate', () => {
  const ended = (end: string) => ({ status: 'completed', actual: { start: '2022-01-10', end } }) as const

  it('is that of the initial portfolio on the last day of the year', () => {
    const plan = planWith({
      ...HORIZON,
      projects: [
        ended('2022-12-20'),
        ended('2023-05-31'),
        // Completed since: under way at the end of the year.
        ended('2024-02-29'),
        { status: 'in_progress' },
        { status: 'cancelled', disposition: { date: '2023-03-01' } },
        // Added, so not of the initial portfolio.
        { ...ended('2023-06-30'), origin: 'added' },
      ],
    })
    expect(sectionText(plan, 'year')).toContain('"numerator":2,"denominator":5')
  })

  it('leaves out what is over without a day, and says so', () => {
    const plan = planWith({ ...HORIZON, projects: [ended('2023-05-31'), { status: 'completed' }] })
    const text = sectionText(plan, 'year')
    expect(text).toContain('"numerator":1,"denominator":1')
    expect(text).toContain('"coverage":{"count":1,"of":2}')
  })

  it('has no place in a plan without an initial portfolio', () => {
    expect(sectionText(planWith({ projects: [{ status: 'proposed' }] }), 'year')).not.toContain('completion_gross')
  })
})

describe('staff', () => {
  const shownOf = (facts: PlanFacts, row: string) => rowOf(facts, 'staff', 'year_staff', row)?.['value']

  it('goes by posts where every team writes them', () => {
    const teams: PlanFacts['teams'] = [
      {
        id: 'A',
        title: 'A',
        fte: 9,
        posts: [
          { title: 'Head', opened: '2022-01-01', filled: '2022-01-01', fte: 4 },
          { title: 'Data', opened: '2023-02-01', filled: '2023-09-04' },
          { title: 'Security', opened: '2023-12-14' },
          { title: 'Print', opened: '2022-01-01', filled: '2022-01-01', closed: '2023-06-30' },
          { title: 'Later', opened: '2024-01-15', filled: '2024-02-01' },
        ],
      },
    ]
    const facts = { ...HORIZON, teams }
    expect(shownOf(facts, 'posts_filled')).toBe(5)
    expect(shownOf(facts, 'posts_taken_up')).toBe(1)
    expect(shownOf(facts, 'posts_closed')).toBe(1)
    expect(shownOf(facts, 'posts_vacant')).toBe(1)
    expect(shownOf(facts, 'staff_end')).toBeUndefined()
    const other = { id: 'B', title: 'B', fte: 3 }
    expect(shownOf({ ...HORIZON, teams: [...teams, other] }, 'posts_filled')).toBeUndefined()
    expect(shownOf({ ...HORIZON, teams: [...teams, other] }, 'staff_end')).toBe(12)
  })

  it('goes by the staff of teams else: before, came, left, at the end', () => {
    const facts: PlanFacts = {
      ...HORIZON,
      teams: [
        { id: 'A', title: 'A', fte: { 2022: 9, '2023-04': 10, 2024: 12 } },
        { id: 'B', title: 'B', fte: { 2022: 10, '2023-07': 8, '2023-10': 9 } },
        { id: 'C', title: 'C' },
      ],
    }
    const rows = sectionOf(facts, 'staff')?.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map(({ cells }) =>
            cells.map((cell) => (cell.kind === 'figure' ? cell.value : cell.kind === 'text' && cell.text.en)),
          )
        : [[block.text.en]],
    )
    expect(rows).toEqual([
      ['Staff on 31 December 2022', 19],
      ['Joiners in the year (rises of staff)', 2],
      ['Leavers in the year (falls of staff)', 2],
      ['Staff on 31 December 2023', 19],
      ['Staff is known of 2 of 3 teams: the others are not counted.'],
    ])
  })

  it('tells the headcount that the plan declares for the year, and none of another', () => {
    const staffed = (staff: Record<string, number>) => ({ header: { ...HORIZON.header, staff } })
    expect(shownOf(staffed({ 2022: 24, 2023: 26 }), 'agents')).toBe(26)
    expect(shownOf(staffed({ 2022: 24 }), 'agents')).toBeUndefined()
  })

  it('is said not to be told where it is not', () => {
    expect(sectionText(planWith(), 'staff')).toContain('The plan does not tell the staff')
  })
})

type Line = NonNullable<NonNullable<PlanFacts['projects']>[number]['budget']>[number]

function line(
  authorisation: string | undefined,
  amounts: Line['amounts'],
  section: Line['section'] = 'investment',
): Line {
  return { section, kind: 'services', ...(authorisation && { authorisation }), amounts }
}

const paid = (amount: number) => ({ 2023: { committed: amount, paid: amount } })

/** An open project with money under both types of authorisations and beside them, in both sections. */
const OPEN = {
  id: 'OPEN',
  status: 'in_progress',
  budget: [
    line('AP-1', {
      2022: { committed: 50, paid: 40 },
      2023: { committed: 30, paid: 25 },
      2024: { committed: 7, paid: 6 },
    }),
    line(undefined, paid(4)),
    line('AE-1', paid(3), 'operating'),
    line(undefined, paid(2), 'operating'),
  ],
} as const satisfies NonNullable<PlanFacts['projects']>[number]

const AUTHORISED: PlanFacts = {
  ...HORIZON,
  authorisations: [
    {
      id: 'AP-1',
      type: 'AP',
      title: 'Schools',
      history: [
        { date: '2022-03-01', amount: 100, reason: 'x', decision: 'D' },
        { date: '2023-12-14', amount: 20, reason: 'x', decision: 'D' },
        { date: '2024-03-01', amount: 500, reason: 'x', decision: 'D' },
      ],
      payments: { 2022: { voted: 60, opened: 55 }, 2023: { voted: 45, opened: 42 } },
      assignments: [
        { project: 'OPEN', amount: 90, date: '2022-06-30', decision: 'D' },
        { project: 'OPEN', amount: 300, date: '2024-06-01', decision: 'D' },
      ],
    },
    { id: 'AE-1', type: 'AE', title: 'Care' },
  ] as never,
  decisions: [{ id: 'D' }],
  projects: [OPEN],
}

describe('authorisations', () => {
  it('are told as they stood when the year ended: votes, assignments and commitments since left out', () => {
    expect(rowOf(AUTHORISED, 'authorisations', 'year_authorisations', 'AP')).toEqual({
      authorisation_amount: 120,
      authorisation_assigned: 90,
      authorisation_committed: 80,
      authorisation_to_commit: 40,
      authorisation_paid: 65,
      authorisation_to_pay: 55,
    })
  })

  it('are told with the payment credits of the year alone', () => {
    expect(rowOf(AUTHORISED, 'authorisations', 'year_credits', 'AP')).toEqual({
      authorisation_credits_voted: 45,
      authorisation_credits: 42,
      authorisation_paid: 25,
    })
  })

  it('say nothing of what the plan does not tell', () => {
    expect(rowOf(AUTHORISED, 'authorisations', 'year_credits', 'AE')).toEqual({ authorisation_paid: 3 })
    expect(sectionText(planWith(AUTHORISED), 'authorisations')).not.toContain('"value":null')
  })

  it('are said not to be told where votes, credits and payments all come later', () => {
    const authorisations = [{ id: 'AP-1', type: 'AP', title: 'Schools' }] as never
    const text = sectionText(planWith({ ...HORIZON, authorisations }), 'authorisations')
    expect(text).toContain('The plan tells nothing of its authorisations')
  })

  it('have no place in a report of a plan without any', () => {
    expect(annualReport(2023).sections(contextOf(planWith()), ['authorisations'])).toEqual([])
  })
})

describe('money that only confidential projects have', () => {
  const secretly = (budget: Line[]) => ({ id: 'SECRET', status: 'in_progress' as const, confidential: true, budget })

  /** What of the section tells money of projects, with a secret project beside the open one. */
  const toldWith = (budget: Line[], facts: PlanFacts = {}): boolean => {
    const secret = secretly(budget)
    const text = sectionText(planWith({ ...AUTHORISED, projects: [OPEN, secret], ...facts }), 'authorisations')
    expect(text).toContain('authorisation_credits_voted')
    const isTold = text.includes('authorisation_committed')
    expect(text.includes('it would be their money')).toBe(!isTold)
    return isTold
  }
  const without = (...lines: readonly number[]): PlanFacts['projects'] => [
    { ...OPEN, budget: OPEN.budget.filter((_, index) => !lines.includes(index)) },
  ]
  it('is not told where others have money beside it', () => {
    expect(toldWith([line('AP-1', paid(11)), line(undefined, paid(9))])).toBe(true)
  })

  it('is not told as that of a type of authorisation', () => {
    const budget = [line('AE-1', paid(9), 'operating')]
    expect(toldWith(budget, { projects: [...(without(2) ?? []), secretly(budget)] })).toBe(false)
  })

  it('is not told as what a section of the budget holds beside authorisations', () => {
    // Investment paid in the year is told: less what is paid under AP, it would be that of the secret.
    const budget = [line(undefined, paid(9))]
    expect(toldWith(budget, { projects: [...(without(1) ?? []), secretly(budget)] })).toBe(false)
  })

  it('is not told where the record of an authorisation tells payments that its lines do not', () => {
    const budget = [line('AE-1', { 2023: { forecast: 9 } }, 'operating')]
    expect(toldWith(budget, { projects: [...(without(2) ?? []), secretly(budget)] })).toBe(false)
  })

  it('is no bar of the picture', () => {
    const pictured = (projects: PlanFacts['projects']) =>
      rowOf({ ...HORIZON, projects: projects ?? [] }, 'spent', 'paid_by_year', '2022')
    const budget = [line(undefined, { 2022: { paid: 9 }, 2023: { paid: 8 } })]
    const open = { ...OPEN, budget: [line(undefined, paid(4))] }
    expect(pictured([open, secretly(budget)])).toEqual({ budget_paid: null })
    expect(pictured([OPEN, secretly(budget)])).toEqual({ budget_paid: 49 })
  })
})

it('the picture shows the years up to that of the report, and ceilings only where some are voted', () => {
  const withCeiling: PlanFacts = {
    ...AUTHORISED,
    header: { ...HORIZON.header, envelopes: [{ year: 2023, section: 'investment', max: 60 }] },
  }
  expect(rowOf(withCeiling, 'spent', 'paid_by_year', '2022')).toEqual({ budget_paid: 40 })
  expect(rowOf(withCeiling, 'spent', 'paid_by_year', '2023')).toEqual({ budget_paid: 34, envelope: 60 })
  expect(rowOf(withCeiling, 'spent', 'paid_by_year', '2024')).toBeUndefined()
  expect(sectionText(planWith(AUTHORISED), 'spent')).not.toContain('"part":"limit"')
  expect(sectionText(planWith(HORIZON), 'spent')).not.toContain('paid_by_year')
})
