/** The start page of a plan: the figures of the general director's page, one picture, what changed since when, the reports. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { directionReport } from '../../src/reports/direction/report.ts'
import type { Report, Section, Table } from '../../src/reports/document/document.ts'
import { guided } from '../../src/reports/guide.ts'
import { type StartContext, startPage, startSince } from '../../src/reports/start-page.ts'
import { dayText } from '../../src/values/calendar.ts'
import { type PlanFacts, planWith, projectsLike } from '../support/plan-builder.ts'
import { SAMPLES, samplePlan } from '../support/sample-plan.ts'
import { startOf } from '../support/start-of.ts'

const tablesOf = (sections: readonly Section[]): Table[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))
const tableOf = ({ sections }: Pick<Report, 'sections'>, id: string): Table | undefined =>
  tablesOf(sections).find((table) => table.id === id)
const notesOf = ({ sections }: Report, id: string): string[] =>
  (sections.find((section) => section.id === id)?.blocks ?? []).flatMap((block) =>
    block.kind === 'note' ? [block.text.en] : [],
  )

const MONEY: PlanFacts['projects'] = [
  {
    status: 'in_progress',
    title: 'Portal',
    budget: [{ section: 'investment', kind: 'services', amounts: { '2024': { forecast: 50_000 } } }],
  },
]

describe('the head of the page', () => {
  it.each(SAMPLES)('has the first three figures of the page of the general director: %s', (name) => {
    const plan = samplePlan(`plans/${name}`)
    const context = startOf(plan)
    const own = tableOf(startPage(context), 'direction_figures')?.rows
    const direction = tableOf({ sections: directionReport().sections(context) }, 'direction_figures')
    expect(own).toHaveLength(3)
    expect(own).toEqual(direction?.rows.slice(0, 3))
  })

  it('says what the page of the general director says of the plan, then how the data are', () => {
    const context = startOf(samplePlan('plans/minimal'))
    const page = startPage(context)
    expect(notesOf(page, 'situation')).toEqual([
      'The plan meets its targets.',
      'Plan under way. Audit of the data: 2 warnings, 1 info.',
    ])
    expect(page.title).toEqual(context.plan.title)
  })

  it('prints no rate where there is nothing to divide by', () => {
    const tiles = tableOf(startPage(startOf(planWith())), 'direction_figures')
    expect(tiles?.rows.map(({ cells }) => cells[1])).toEqual(
      tiles?.rows.map(() => expect.objectContaining({ kind: 'figure', value: null })),
    )
    expect(tiles?.rows).toHaveLength(3)
  })
})

describe('the picture', () => {
  const drawn = (plan: Plan): (string | undefined)[] =>
    tablesOf(startPage(startOf(plan)).sections).flatMap(({ id, chart }) =>
      chart === undefined || chart.type === 'tiles' ? [] : [id],
    )

  it('is money by year; the roadmap of a plan without money; none of a plan with neither', () => {
    const dated = { status: 'in_progress', start: '2024-01-01', end: '2024-12-31' } as const
    expect(drawn(planWith({ projects: MONEY }))).toEqual(['budget_years'])
    expect(drawn(planWith({ projects: [dated] }))).toEqual(['roadmap'])
    expect(drawn(planWith())).toEqual([])
  })

  it('has what changed beside it, which else has the whole width', () => {
    const spans = (plan: Plan) => startPage(startOf(plan)).sections.map(({ id, span }) => [id, span])
    expect(spans(planWith({ projects: MONEY }))).toEqual([
      ['situation', 12] as const,
      ['budget', 7] as const,
      ['changes', 5] as const,
    ])
    expect(spans(planWith())).toEqual([
      ['situation', 12],
      ['changes', 12],
    ])
  })
})

describe('the day since which changes are told', () => {
  const meetings = (...dates: string[]) => dates.map((date) => ({ date }))
  const since = (bodies: PlanFacts['bodies'] = []) => {
    const { day, body } = startSince(planWith({ bodies }))
    return [dayText(day), body?.id]
  }

  it('is that of the last meeting of the highest committee that has met before the status date', () => {
    const office = { id: 'BP', title: 'Office', level: 'office', meetings: meetings('2024-06-20') }
    const assembly = { id: 'AG', title: 'A', level: 'assembly', meetings: meetings('2024-06-25') }
    const steering = { id: 'CP', title: 'S', level: 'steering', meetings: meetings('2024-06-10') }
    const idle = { id: 'CD', title: 'E', level: 'executive', meetings: meetings('2024-07-01') }
    const met = { ...idle, meetings: meetings('2024-03-01', '2024-05-15', '2024-07-01') }
    const bodies = [office, assembly, steering, idle] as NonNullable<PlanFacts['bodies']>
    expect(since(bodies)).toEqual(['2024-06-10', 'CP'])
    expect(since([...bodies.slice(0, 3), met] as typeof bodies)).toEqual(['2024-05-15', 'CD'])
    expect(since([office, assembly] as typeof bodies)).toEqual(['2024-05-31', undefined])
  })

  it('is a month before the status date where no committee has met', () => {
    expect(since()).toEqual(['2024-05-31', undefined])
  })
})

describe('what changed', () => {
  const before = planWith({ projects: projectsLike(9, 'P', { title: 'Old' }) })
  const after = planWith({
    bodies: [{ id: 'CD', title: 'Board', level: 'executive', meetings: [{ date: '2024-06-01' }] }],
    projects: [
      ...projectsLike(8, 'P', { title: 'Renamed' }),
      { id: 'P-9', title: 'Old', status: 'completed' },
      { id: 'N', title: 'Fresh' },
    ],
  })

  it('is told in the words of the comparison, of the projects that came or went first', () => {
    const page = startPage(startOf(after, before))
    const section = page.sections.find(({ id }) => id === 'changes')
    expect(section?.title.en).toBe('What changed since 1 June 2024')
    const [words, ...others] = notesOf(page, 'changes')
    expect(words).toMatch(/^Projects: 1 new, .*\.$/)
    expect(others).toEqual(['Last meeting: Board.', '… and 4 more'])
    const rows = tableOf(page, 'changed_projects')?.rows
    expect(rows).toHaveLength(6)
    expect(rows?.slice(0, 3).map(({ id }) => id)).toEqual(['N', 'P-9', 'P-1'])
  })

  it('is unknown without an older state', () => {
    const page = startPage(startOf(after))
    expect(notesOf(page, 'changes')).toEqual([
      'Last meeting: Board.',
      'No earlier state of the plan is kept where this page looks for one: it does not say what changed.',
    ])
    expect(tableOf(page, 'changed_projects')).toBeUndefined()
  })

  it('says so where another state stands for that of the meeting', () => {
    const { told } = startOf(after)
    const sought = told.day
    const page = startPage(startOf(after, before, { told: { ...told, sought } }))
    expect(notesOf(page, 'changes')[1]).toBe(
      'No state of the plan is recorded for 1 June 2024: it is compared with its last other state.',
    )
  })
})

describe('the reports on the page', () => {
  const plan = samplePlan('plans/centre-val-de-loire-2022-2027')
  const link = (id: string) => ({ id, link: { text: { fr: id, en: id }, files: [`${id}.html`] } })
  const groups = (...ids: string[]): StartContext['groups'] => guided(plan, ids.map(link))
  const shown = (own: StartContext['groups']) =>
    startPage(startOf(plan, undefined, { groups: own })).sections.filter(({ id }) => id.startsWith('reports-'))

  it('are lists of links with the question that each answers', () => {
    const [section] = shown(groups('dashboard', 'direction'))
    const [table] = section?.blocks ?? []
    expect(table).toMatchObject({ isDirectory: true })
    expect(section?.title.en).toBe('For the executive committee')
    const rows = table?.kind === 'table' ? table.rows : []
    expect(rows.map(({ id }) => id)).toEqual(['direction', 'dashboard'])
    expect(rows[1]?.cells).toEqual([
      { kind: 'links', links: [link('dashboard').link] },
      expect.objectContaining({ text: expect.objectContaining({ en: 'Where do projects, budget and load stand?' }) }),
    ])
  })

  it.each([
    [['audit'], [12]],
    [
      ['direction', 'audit'],
      [6, 6],
    ],
    [
      ['direction', 'load', 'budget', 'copil-usager'],
      [4, 4, 4, 12],
    ],
    [
      ['direction', 'load', 'budget', 'annual', 'audit', 'billettique'],
      [4, 4, 4, 6, 6, 12],
    ],
  ])('fill their rows: %j', (ids, spans) => {
    expect(shown(groups(...ids)).map(({ span }) => span)).toEqual(spans)
  })
})
