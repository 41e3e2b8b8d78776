/** Governance: the register with its impacts and follow-up, bodies and their pace, ratings, revisions, and what is not told. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { GOVERNANCE } from '../../../src/reports/governance/report.ts'
import { planWith } from '../../support/plan-builder.ts'

function tablesOf(plan: Plan, section: string) {
  const context = { plan, figures: computeFigures(plan), previous: undefined, findings: [] }
  const built = GOVERNANCE.sections({ ...context, standing: [] as never }, [section])
  return built.flatMap(({ blocks }) => blocks)
}

/** The cells of a table by row id, as plain values. */
function rowsOf(plan: Plan, section: string, id: string): unknown[][] {
  const table = tablesOf(plan, section).find((block) => block.kind === 'table' && block.id === id)
  if (table?.kind !== 'table') return []
  return table.rows.map(({ cells }) =>
    cells.map((cell) =>
      cell.kind === 'text' ? cell.text.en : cell.kind === 'figure' ? cell.value : cell.kind === 'day' ? cell.day : '',
    ),
  )
}

const notesOf = (plan: Plan, section: string): string[] =>
  tablesOf(plan, section).flatMap((block) => (block.kind === 'note' ? [block.text.en] : []))

describe('themes and decisions of bodies', () => {
  const plan = planWith({
    header: { vocabularies: { themes: [{ id: 'data', title: { fr: 'Données', en: 'Data' } }] } },
    decisions: [{ id: 'D-1', date: '2024-01-10', body: 'B-2', outcome: 'approved' }],
    bodies: [
      { id: 'B-1', title: 'Board', level: 'office', themes: ['data'] },
      { id: 'B-2', title: 'Council', level: 'steering', meetings: [{ date: '2024-02-01' }] },
    ],
  })

  it('follow themes as the plan names them', () => {
    expect(rowsOf(plan, 'bodies', 'bodies').map((row) => row.at(-1))).toEqual(['Data', ''])
  })

  it('have the decisions that their meetings name, under another name than the figure', () => {
    const titles = tablesOf(plan, 'bodies').flatMap((block) =>
      block.kind === 'table' ? block.columns.map(({ title }) => title.en) : [],
    )
    expect(titles).toContain('Decisions on record')
    expect(titles).not.toContain('Decisions taken')
  })
})

describe('decisions', () => {
  const plan = planWith({
    header: { unit: 'k' },
    projects: [{ id: 'P-1', title: 'Portal' }],
    decisions: [
      { id: 'D-1', date: '2023-01-10', subject: 'old', outcome: 'noted', status: 'done' },
      {
        id: 'D-2',
        date: '2024-01-10',
        subject: 'new',
        reason: 'cheaper',
        projects: ['p-1'],
        refs: ['doc 3'],
        impact: { investment: -2, months: 3 },
        due: '2024-06-20',
        status: 'open',
        owner: 'office',
        confidential: true,
      },
    ],
  })

  it('stand latest first, with reason and projects by title', () => {
    const [first, second] = rowsOf(plan, 'decisions', 'decisions_taken')
    expect(first).toEqual(expect.arrayContaining(['D-2 new', 'cheaper', 'Portal']))
    expect(second?.[0]).toBe('D-1 old')
  })

  it('show their impact with its sign, in currency units, documents and circulation', () => {
    expect(rowsOf(plan, 'decisions', 'decision_impacts')).toEqual([['D-2 new', -2000, 3, 'doc 3', 'restricted']])
  })

  it('show how late the follow-up is', () => {
    expect(rowsOf(plan, 'decisions', 'follow_ups')).toEqual([['D-2 new', 'Office', expect.any(Number), 10, 'open']])
  })
})

describe('ratings and revisions', () => {
  const rated = (as_of: string) =>
    planWith({
      asOf: '2024-06-30',
      projects: [{ id: 'P-1', status: 'in_progress' }],
      reviews: [{ project: 'P-1', as_of, weather: { overall: 'sun' } }],
    })

  it('say what the gap counts and from when on a review is too old', () => {
    expect(notesOf(rated('2024-06-15'), 'weather').join()).toMatch(/two levels.*at most 45.days/)
  })

  it('list no year as missing where no revision is written', () => {
    const header = { status: 'running', horizon: { start: '2021-01', end: '2026-12' } } as const
    const plan = planWith({ asOf: '2024-06-30', header })
    expect(rowsOf(plan, 'revisions', 'revisions')).toEqual([])
    expect(notesOf(plan, 'revisions')[0]).toMatch(/No revision is written/)
  })
})

describe('bodies', () => {
  const plan = planWith({
    bodies: [
      {
        id: 'B',
        title: 'Board',
        level: 'executive',
        cadence_days: 30,
        weekday: 'monday',
        meetings: [
          { date: '2024-05-01', decisions: ['D-1'], notes: 'said' },
          { date: '2024-04-01' },
          { date: '2024-08-01', notes: 'to come' },
        ],
      },
    ],
    decisions: [{ id: 'D-1', subject: 'go' }],
  })

  it('are late by the days after the next meeting was due', () => {
    const [row] = rowsOf(plan, 'bodies', 'body_meetings')
    expect(row).toEqual(['Board', 'Monday', 'every 30\u00a0days', 2, expect.any(Number), expect.any(Number), 30, 1])
  })

  it('show only meetings that left something and were held', () => {
    const rows = rowsOf(plan, 'bodies', 'meeting_records')
    expect(rows.map((row) => row.slice(1))).toEqual([['Board', 'D-1 (go)', 'said']])
  })
})

describe('ratings', () => {
  const running = { status: 'in_progress' as const, baseline: { end: '2024-01-31' }, end: '2024-09' }
  const plan = planWith({
    projects: [running, { ...running, status: 'completed' }],
    reviews: [
      {
        project: 'P-1',
        as_of: '2024-06-15',
        author: 'office',
        weather: { overall: 'sun', cost: 'cloud' },
        trend: 'up',
        done: 'pilot',
        next: 'rollout',
        alerts: ['late parts'],
        action_plan: { action: 'call', owner: 'lead', due: '2024-07-01' },
      },
      { project: 'P-2', as_of: '2024-06-15', weather: { overall: 'sun' }, done: 'over' },
    ],
  })

  it('stand beside the computed weather with the gap, of running projects only', () => {
    const [row, ...others] = rowsOf(plan, 'weather', 'declared_weather')
    expect(others).toEqual([])
    expect(row?.slice(2)).toEqual(['Office', 'sun', 'storm', 2, 'up'])
    expect(rowsOf(plan, 'weather', 'declared_dimensions').map((cells) => cells.slice(1))).toEqual([['cloud']])
  })

  it('come with alerts and action plans, and what was done and comes next', () => {
    const [answer] = rowsOf(plan, 'weather', 'action_plans')
    expect(answer?.slice(1)).toEqual(['late parts', 'call (1 July 2024)', 'Lead'])
    expect(rowsOf(plan, 'reviews', 'review_news')[0]?.slice(2)).toEqual([15, 'pilot', 'rollout'])
  })
})

it('revisions show the missing ones among those made', () => {
  const plan = planWith({
    header: {
      horizon: { start: '2021-01', end: '2026-12' },
      revisions: [{ year: 2022, date: '2023-02-01', notes: 'n' }],
    },
  })
  expect(rowsOf(plan, 'revisions', 'revisions').map(([year, , date]) => [year, typeof date])).toEqual([
    ['2021', 'string'],
    ['2022', 'number'],
  ])
})

it('waivers say until when, and which have run out', () => {
  const waiver = { rule: 'project-too-long', reason: 'r', owner: 'o' }
  const plan = planWith({
    header: {
      waivers: [
        { ...waiver, until: '2024-06-30' },
        { ...waiver, on: 'P-1', until: '2024-06-29' },
      ],
    },
  })
  expect(rowsOf(plan, 'waivers', 'waivers').map((row) => [row[1], row.at(-1)])).toEqual([
    ['the whole plan', 'in force'],
    ['P-1', 'run out'],
  ])
})

it.each([
  ['overview', /Nothing to measure/],
  ['decisions', /under decisions/],
  ['bodies', /under bodies/],
  ['weather', /under reviews/],
  ['reviews', /under reviews/],
  ['revisions', /under plan.revisions/],
  ['waivers', /No waiver/],
])('%s says in one sentence what is not told', (section, words) => {
  const notes = notesOf(planWith(), section)
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatch(words)
})
