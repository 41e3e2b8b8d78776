/** The page of the general director: what its figures and its sentence say, what it lists, and how it is laid out. */
import { describe, expect, it } from 'vitest'
import { partOfPlan } from '../../../src/plan/part-of-plan.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import type { DirectionChoice } from '../../../src/reports/direction/context.ts'
import { directionReport } from '../../../src/reports/direction/report.ts'
import type { Note, Section, Table } from '../../../src/reports/document/document.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { comparePlans } from '../../../src/scenarios/compare/states.ts'
import { dayOf, type PlanFacts, planWith, projectsLike } from '../../support/plan-builder.ts'

function sectionsOf(plan: Plan, choice?: DirectionChoice, previous?: Plan): readonly Section[] {
  return directionReport(choice).sections({
    plan,
    figures: computeFigures(plan),
    findings: [],
    standing: [],
    previous: previous === undefined ? undefined : computeFigures(previous),
  })
}

const sectionIn = (sections: readonly Section[], id: string) => sections.find((section) => section.id === id)

const tableIn = (sections: readonly Section[], id: string): Table | undefined =>
  sections.flatMap(({ blocks }) => blocks).find((block): block is Table => block.kind === 'table' && block.id === id)

const notesIn = (section: Section | undefined): Note[] =>
  (section?.blocks ?? []).filter((block): block is Note => block.kind === 'note')

const BASE = { start: '2023-01-01', end: '2023-12-31' }

/** Two due projects, so many of them completed; money within or beyond its envelope; a team with work. */
function facts(completed: number, forecast: number, days: number): PlanFacts {
  return {
    asOf: '2024-06-30',
    header: {
      horizon: { start: '2023-01', end: '2024-12' },
      envelopes: [{ year: 2024, section: 'investment', max: 100_000 }],
    },
    teams: [{ id: 'A', title: 'Alpha', fte: 1, capacity: { working_days: 200 } }],
    projects: [0, 1].map((position) => ({
      id: `D-${position}`,
      status: position < completed ? ('completed' as const) : ('in_progress' as const),
      ...BASE,
      baseline: BASE,
      budget: [{ section: 'investment' as const, kind: 'services', amounts: { '2024': { forecast: forecast / 2 } } }],
      workload: [{ team: 'A', days: { '2024': days / 2 } }],
    })),
  }
}

const toneOf = (sections: readonly Section[], row: string) => {
  const cell = tableIn(sections, 'direction_figures')?.rows.find(({ id }) => id === row)?.cells[1]
  return cell?.kind === 'figure' ? cell.tone : undefined
}

describe('how the plan stands', () => {
  it('meets its targets where all that was due is done, money fits and work leaves the margin', () => {
    const sections = sectionsOf(planWith(facts(2, 80_000, 20)))
    expect(notesIn(sections[0])[0]).toMatchObject({ text: { fr: 'Le plan tient ses objectifs.' }, tone: 'good' })
  })

  it('names what needs correcting before what needs watching', () => {
    const sections = sectionsOf(planWith(facts(1, 120_000, 20)))
    expect([toneOf(sections, 'completion_due'), toneOf(sections, 'landing')]).toEqual(['watch', 'bad'])
    expect(notesIn(sections[0])[0]).toMatchObject({
      text: { en: 'The plan needs correcting: expected spending against the envelope.' },
      tone: 'bad',
    })
  })

  it('finds completion bad only below that of the previous plan', () => {
    const before = planWith({ projects: projectsLike(4, 'O', { status: 'completed', baseline: BASE }) })
    const sections = sectionsOf(planWith(facts(1, 80_000, 20)), undefined, before)
    expect(toneOf(sections, 'completion_due')).toBe('bad')
    const cells = tableIn(sections, 'direction_figures')?.rows[0]?.cells
    expect(cells?.[4]).toMatchObject({ text: { en: '100.0% in the previous plan' } })
  })

  it('asks to be decided where no project is retained, and judges nothing', () => {
    const plan = planWith({
      projects: projectsLike(3, 'C', {
        status: 'proposed',
        budget: [{ section: 'investment', kind: 'services', amounts: { '2024': { requested: 50_000 } } }],
      }),
    })
    const sections = sectionsOf(plan)
    expect(notesIn(sections[0])[0]?.text.en).toBe('The plan is still to be decided: 3 projects ask for €150k.')
    expect(notesIn(sections[0])[0]?.tone).toBeUndefined()
  })

  it('draws what candidates ask for against envelopes and capacities before any is retained', () => {
    const { projects = [], ...rest } = facts(0, 120_000, 20)
    const asked = projects.map((project) => ({ ...project, status: 'proposed' as const }))
    const sections = sectionsOf(planWith({ ...rest, projects: asked }))
    const row = (section: string, table: string, id: string) =>
      tableIn([sectionIn(sections, section) as Section], table)?.rows.find((one) => one.id === id)
    expect(row('budget', 'budget_years', '2024')?.cells).toMatchObject([
      { text: { en: '2024' } },
      { value: 120_000 },
      { value: 100_000 },
    ])
    const load = tableIn([sectionIn(sections, 'load') as Section], 'load_by_period')
    const days = load?.rows.map(({ cells }) => (cells[1]?.kind === 'figure' ? cells[1].value : null))
    expect(days?.reduce((sum: number, value) => sum + (value ?? 0), 0)).toBeCloseTo(20)
  })

  it('judges some projects by what is theirs, never as good for envelopes and capacities of all', () => {
    const all = planWith(facts(2, 80_000, 20))
    const part = partOfPlan(all, all.projects.slice(0, 1))
    const sections = sectionsOf(part)
    expect(['completion_due', 'landing', 'peak_load_rate'].map((id) => toneOf(sections, id))).toEqual([
      'good',
      undefined,
      undefined,
    ])
    expect(notesIn(sections[0])[0]?.text.en).toBe('These projects meet their targets.')
  })

  it('shows what it knows in the place of what cannot be measured, and names that', () => {
    const [situation] = sectionsOf(
      planWith({
        projects: projectsLike(3, 'S', {
          status: 'unknown',
          budget: [{ section: 'investment', kind: 'services', amounts: { '2024': { forecast: 50_000 } } }],
        }),
      }),
    )
    const table = tableIn([situation as Section], 'direction_figures')
    expect(table?.rows.map(({ id, cells }) => [id, cells[1]])).toMatchObject([
      ['project_count', { value: 3 }],
      ['spending', { value: 150_000 }],
    ])
    expect(notesIn(situation).at(-1)?.text.en).toBe(
      'Not measured yet: due completion, expected spending against the envelope, peak load rate, needs covered by completed projects.',
    )
  })

  it('says that there is nothing to judge an empty plan by', () => {
    const [situation] = sectionsOf(planWith())
    expect(notesIn(situation)[0]).toMatchObject({ tone: 'watch' })
    const values = tableIn([situation as Section], 'direction_figures')?.rows.map(({ cells }) => cells[1])
    for (const value of values ?? []) expect(value).toMatchObject({ value: null })
  })
})

describe('what the page lists', () => {
  it('shows twelve projects at most, those in trouble first, and says how many there are', () => {
    const plan = planWith({
      projects: [
        ...projectsLike(20, 'CALM', { start: '2024-01-01', end: '2025-12-31' }),
        { id: 'STORM', status: 'in_progress', start: '2024-01-01', end: '2025-12-31' },
      ],
      reviews: [{ project: 'STORM', as_of: '2024-06-01', author: 'pmo', weather: { overall: 'storm' } }],
    })
    const roadmap = sectionIn(sectionsOf(plan), 'roadmap')
    const table = tableIn(roadmap === undefined ? [] : [roadmap], 'roadmap')
    expect(table?.rows).toHaveLength(12)
    expect(table?.rows.map(({ id }) => id)).toContain('STORM')
    expect(notesIn(roadmap)[0]?.text.en).toContain('12 of the 21 projects')
  })

  it('lists five decisions that are asked, those with a due date first, and those taken that are overdue', () => {
    const plan = planWith({
      projects: [{ id: 'P', title: 'Portal', status: 'in_progress' }],
      reviews: [{ project: 'P', as_of: '2024-06-01', author: 'pmo', decision_requested: 'New end' }],
      decisions: [
        ...[1, 2, 3, 4].map((number) => ({
          id: `W-${number}`,
          subject: `Waiting ${number}`,
          outcome: 'pending' as const,
          due: `2024-07-0${5 - number}`,
          impact: { investment: 20_000, days: 10, months: 2 },
        })),
        { id: 'W-5', subject: 'Waiting 5', outcome: 'pending' as const },
        { id: 'T', subject: 'Taken', date: '2024-01-10', outcome: 'approved' as const, due: '2024-03-31' },
        {
          id: 'F',
          subject: 'Followed',
          date: '2024-01-10',
          outcome: 'approved' as const,
          due: '2024-03-31',
          status: 'done' as const,
        },
      ],
    })
    const sections = sectionsOf(plan)
    const asked = tableIn(sections, 'decisions_asked')
    expect(asked?.rows.map(({ id }) => id)).toEqual(['W-4', 'W-3', 'W-2', 'W-1', 'W-5'])
    expect(asked?.rows[0]?.cells[1]).toMatchObject({ text: { fr: '+20\u00a0k€, +10\u00a0jours, +2\u00a0mois' } })
    expect(notesIn(sectionIn(sections, 'decisions'))[0]?.text.en).toBe('… and 1 more')
    expect(tableIn(sections, 'decisions_late')?.rows.map(({ id }) => id)).toEqual(['T'])
  })

  it('tells first what is asked of the executive, whatever is due before it', () => {
    const plan = planWith({
      bodies: [
        { id: 'CODIR', title: 'Board', level: 'executive' },
        { id: 'COPIL', title: 'Steering', level: 'steering' },
      ],
      projects: ['P', 'Q'].map((id) => ({ id, title: id, status: 'in_progress' as const })),
      reviews: [
        {
          project: 'P',
          as_of: '2024-06-01',
          decision_requested: { question: 'New scope?', body: 'COPIL', due: '2024-07-01' },
        },
        {
          project: 'Q',
          as_of: '2024-06-01',
          decision_requested: { question: 'New end?', body: 'CODIR', due: '2024-09-30' },
        },
      ],
    })
    const asked = tableIn(sectionsOf(plan), 'decisions_asked')
    expect(asked?.rows.map(({ id }) => id)).toEqual(['Q', 'P'])
  })

  it('shows in red what should have been decided by now, not what is due today', () => {
    const plan = planWith({
      asOf: '2024-06-30',
      decisions: ['2024-06-29', '2024-06-30', '2024-07-01'].map((due) => ({
        id: due,
        subject: 'New end',
        outcome: 'pending' as const,
        due,
      })),
    })
    const rows = tableIn(sectionsOf(plan), 'decisions_asked')?.rows ?? []
    expect(rows.map(({ cells }) => cells.at(-1))).toMatchObject([{ tone: 'bad' }, {}, {}])
    expect(rows.filter(({ cells }) => 'tone' in (cells.at(-1) ?? {}))).toHaveLength(1)
  })

  it('tells what changed since an older state, and the change of each figure', () => {
    const [before, after] = [planWith(facts(1, 80_000, 20)), planWith(facts(2, 90_000, 20))]
    const since = dayOf('2024-05-31')
    const sections = sectionsOf(after, { since, comparison: comparePlans(before, after) })
    expect(sectionIn(sections, 'changes')?.title.fr).toBe('Depuis le 31/05/2024')
    expect(notesIn(sectionIn(sections, 'changes'))[0]?.text.en).toContain('Expected spending: +€10k.')
    const cells = tableIn(sections, 'direction_figures')?.rows[0]?.cells
    expect(cells?.[3]).toMatchObject({ value: 0.5, isChange: true })
  })

  it('says where no older state is known', () => {
    const sections = sectionsOf(planWith())
    expect(notesIn(sectionIn(sections, 'changes'))[0]?.text.en).toContain('No earlier state of the plan')
  })
})

describe('the layout', () => {
  it('fills rows of twelve columns', () => {
    const spans = sectionsOf(planWith(facts(1, 80_000, 20))).map(({ span }) => span)
    expect(spans).toEqual([12, 6, 3, 3, 8, 4])
    // A section that has no place leaves its columns to those beside it.
    const { teams: _, ...noTeam } = facts(1, 80_000, 0)
    expect(sectionsOf(planWith(noTeam)).map(({ id, span }) => [id, span])).toEqual([
      ['situation', 12],
      ['roadmap', 8],
      ['budget', 4],
      ['decisions', 8],
      ['changes', 4],
    ])
    expect(directionReport().isOnePage).toBe(true)
  })
})
