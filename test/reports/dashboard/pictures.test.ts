/** The pictures that the dashboard begins with: each with data, another in the place of one without, or a sentence. */
import { describe, expect, it } from 'vitest'
import { pictures } from '../../../src/reports/dashboard/pictures.ts'
import { projectStates } from '../../../src/reports/dashboard/project-states.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import type { ReportContext } from '../../../src/reports/report-kind.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

type ProjectFacts = NonNullable<PlanFacts['projects']>[number]

/** The ids of the pictures, and what the notes say. */
function shownOf(facts: PlanFacts): string[] {
  const plan = planWith(facts)
  const context = { plan, figures: computeFigures(plan) } as ReportContext
  return sectionOf(pictures, context).blocks.map((block) =>
    block.kind === 'table' ? `${block.chart?.type} ${block.id}` : block.kind === 'note' ? block.text.en : '',
  )
}

const teams = [{ id: 'T', title: 'Team', fte: 1, capacity: { working_days: 200 } }]
const dates = { start: '2024-01', end: '2024-12' }
const work: ProjectFacts = { ...dates, workload: [{ team: 'T', total: 60 }] }
const cost: ProjectFacts = {
  budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { forecast: 50 } } }],
}
const risks: ProjectFacts['risks'] = [{ id: 'R', title: 'Risk', probability: 3, impact: 4 }]

const NO_MONEY = 'No picture of spending: no amount is expected in the years of the budget.'
const NO_LOAD = 'No picture of the load: no work is planned on a team.'

describe('the pictures of the dashboard', () => {
  it('are the state of projects, money by year and load by team', () => {
    expect(shownOf({ teams, projects: [{ ...work, ...cost, risks }] })).toEqual([
      'series project_states',
      'series budget_years',
      'series load_periods',
    ])
  })

  it('put a roadmap, then the risk map, in the place of what has no data, and say what that is', () => {
    // A team without work is no load, however much it could do.
    expect(shownOf({ teams, projects: [{ ...dates, risks }] })).toEqual([
      'series project_states',
      'roadmap roadmap',
      'matrix risk_map',
      'Number of open risks in each cell. A risk is high when probability × impact is 15 or more.',
      NO_MONEY,
      NO_LOAD,
    ])
    expect(shownOf({ teams, projects: [{ ...work, risks }] }).slice(0, 3)).toEqual([
      'series project_states',
      'series load_periods',
      'roadmap roadmap',
    ])
  })

  it('are left out with a sentence each where nothing else can be drawn', () => {
    expect(shownOf({ projects: [{}] })).toEqual(['series project_states', NO_MONEY, NO_LOAD])
    expect(shownOf({})).toEqual(['No picture of the state of projects: none is retained.', NO_MONEY, NO_LOAD])
  })

  it('are of the candidates before any project is retained', () => {
    const candidate: ProjectFacts = { ...work, ...cost, status: 'candidate' }
    expect(shownOf({ header: { status: 'draft' }, teams, projects: [candidate] })).toEqual([
      'series budget_years',
      'series load_periods',
      'roadmap roadmap',
      'No picture of the state of projects: none is retained.',
    ])
  })
})

describe('the state of projects', () => {
  const baseline = { start: '2024-01-01', end: '2024-06-30' }
  const axes = ['A', 'B'].map((id) => ({ id, title: id }))
  const projects: ProjectFacts[] = [
    { axis: 'A', status: 'completed' },
    { axis: 'A', status: 'in_progress', baseline, start: '2024-01-01', end: '2024-06-30' },
    // Six months late, so in storm.
    { axis: 'A', status: 'in_progress', baseline, start: '2024-01-01', end: '2024-12-31' },
    { axis: 'B', status: 'on_hold' },
    { axis: 'B', status: 'planned' },
    { status: 'approved' },
    { status: 'unknown' },
    { axis: 'B', status: 'cancelled' },
    { axis: 'B', status: 'candidate' },
  ]

  it('counts every retained project once, under its axis', () => {
    const [table] = projectStates(planWith({ axes, projects }))
    expect(table?.columns.slice(1).map(({ id }) => id)).toEqual([
      'completed',
      'sun',
      'storm',
      'unrated',
      'to_come',
      'unknown',
    ])
    const counts = table?.rows.map(({ id, cells }) => [
      id,
      ...cells.slice(1).map((cell) => (cell.kind === 'figure' ? cell.value : cell.kind)),
    ])
    expect(counts).toEqual([
      ['A', 1, 1, 1, 0, 0, 0],
      ['B', 0, 0, 0, 1, 1, 0],
      ['none', 0, 0, 0, 0, 1, 1],
    ])
    expect(table?.chart.sentence?.en).toBe(
      'Retained projects: 7; completed: 1, under way: 3, to come: 2, status unknown: 1; in storm: 1 of the 2 whose weather is known.',
    )
  })

  it('is one bar in a plan without axes, and says nothing of weather that is not known', () => {
    const [table] = projectStates(planWith({ projects: [{ status: 'on_hold' }, {}] }))
    expect(table?.rows.map(({ cells: [name] }) => name)).toMatchObject([{ text: { en: 'All' } }])
    expect(table?.chart.sentence?.en).toBe('Retained projects: 2; completed: 0, under way: 1, to come: 1.')
  })
})
