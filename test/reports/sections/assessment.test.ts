/** What the assessment and the programmes show of a small plan, and what they say of one that tells nothing. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import type { Cell, Table } from '../../../src/reports/document/document.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import type { ReportContext, SectionKind } from '../../../src/reports/report-kind.ts'
import { assessments } from '../../../src/reports/sections/assessments.ts'
import { benefits } from '../../../src/reports/sections/benefits.ts'
import { earnedValue } from '../../../src/reports/sections/earned-value.ts'
import { lessons } from '../../../src/reports/sections/lessons.ts'
import { indicatorValues, objectives } from '../../../src/reports/sections/objective-results.ts'
import { outcomes } from '../../../src/reports/sections/outcomes.ts'
import { programmeProjects, programmes } from '../../../src/reports/sections/programmes.ts'
import { projectPage } from '../../../src/reports/sections/project-page.ts'
import { undone } from '../../../src/reports/sections/undone.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

function contextOf(plan: Plan): ReportContext {
  const previous = plan.previous === undefined ? undefined : computeFigures(plan.previous)
  return { plan, figures: computeFigures(plan), previous, findings: [], standing: [] }
}

function tablesOf(kind: SectionKind<ReportContext>, plan: Plan): Table[] {
  return sectionOf(kind, contextOf(plan)).blocks.filter((block) => block.kind === 'table')
}

function shown(cell: Cell | undefined): unknown {
  if (cell?.kind === 'text') return cell.text.en
  return cell?.kind === 'figure' ? cell.value : undefined
}

function columnOf(table: Table | undefined, id: string): unknown[] {
  const index = table?.columns.findIndex((column) => column.id === id) ?? -1
  return table?.rows.map(({ cells }) => shown(cells[index])) ?? []
}

const previous = planWith({
  header: { status: 'closed', horizon: { start: '2018-01', end: '2022-12' } },
  asOf: '2022-12-31',
  axes: [{ id: 'A', title: 'Axis' }],
  objectives: [
    {
      id: 'OLD',
      axis: 'A',
      title: 'Old aim',
      indicator: { name: 'n', baseline: 0, target: 10, due: '2022-12-31', actual: { '2022-12-31': 9 } },
    },
  ],
  assessments: [{ id: 'L-1', kind: 'lesson', title: 'Old lesson' }],
  projects: [
    { id: 'OLD-1', title: 'Mail', status: 'in_progress', baseline: { days: 4 }, disposition: { reason: 'capacity' } },
  ],
})

const plan = planWith({
  previous,
  axes: [{ id: 'A', title: 'Axis' }],
  bodies: [{ id: 'BOARD', title: 'The board', level: 'executive' }],
  decisions: [
    {
      id: 'D-1',
      date: '2023-02-01',
      body: 'BOARD',
      subject: 'Rule of additions',
      outcome: 'approved',
      owner: 'IT',
      status: 'done',
    },
  ],
  programmes: [
    {
      id: 'PG',
      title: 'Schools',
      axis: 'A',
      description: 'No lesson lost',
      lead: 'infra',
      benefits: [{ title: 'hours', unit: 'h', baseline: 10, target: 0, actual: 4 }],
    },
  ],
  objectives: [
    {
      id: 'O',
      axis: 'A',
      title: 'Aim',
      indicator: {
        name: 'share',
        unit: '%',
        baseline: 0,
        target: 100,
        due: '2025-12-31',
        actual: { '2023-06-30': 20, '2024-06-30': 10 },
      },
    },
  ],
  assessments: [
    {
      id: 'AS-1',
      kind: 'difficulty',
      title: 'Additions',
      evidence: 'Twelve',
      answered_by: ['o', 'P-1', 'D-1', 'BOARD', 'PG', 'A'],
    },
    { id: 'AS-2', kind: 'threat', title: 'Prices' },
    { id: 'AS-3', kind: 'lesson', title: 'Ask first', answered_by: ['BOARD'] },
  ],
  projects: [
    {
      status: 'in_progress',
      programme: 'pg',
      progress: { value: 0.5 },
      baseline: {},
      benefits: [{ title: 'calls', target: 4 }],
    },
    {
      status: 'completed',
      baseline: { days: 8 },
      adoption: { measure: 'users', target: 50, actual: 40 },
      closure: { date: '2024-01-31', accepted_by: 'direction', lessons: ['Buy early'] },
    },
    { status: 'postponed', baseline: { days: 8 }, disposition: { reason: 'budget', notes: 'Cut' } },
  ],
})

describe('the assessment', () => {
  it('gives each objective its verdict with which way it goes, of both plans', () => {
    const [counts, own, older] = tablesOf(objectives, plan)
    expect(columnOf(counts, 'this_plan')).toEqual([0, 0, 1, 0, 0, 0, 0.1])
    expect(columnOf(own, 'verdict')).toEqual(['late (further)'])
    expect(columnOf(own, 'indicator')).toEqual(['share (%)'])
    expect(columnOf(older, 'verdict')).toEqual(['due and missed'])
  })

  it('lists every value with how far it went', () => {
    const [own] = tablesOf(indicatorValues, plan)
    expect(columnOf(own, 'change')).toEqual([20, -10])
  })

  it('names what answers a difficulty by its title, and where that stands', () => {
    const answered = tablesOf(assessments, plan).find(({ id }) => id === 'difficulties_answered')
    expect(columnOf(answered, 'answered_by')).toEqual([
      '"Aim" (late, 10.0%); "Project" (in progress, 50.0%); "Rule of additions" (done); "The board"; "Schools"; "Axis"',
      'nothing',
    ])
    expect(columnOf(answered, 'evidence')).toEqual(['Twelve', ''])
  })

  it('weighs the reasons of what was not done, of both plans', () => {
    const [own, older, ownProjects] = tablesOf(undone, plan)
    expect(columnOf(own, 'reason')).toEqual(['Budget'])
    expect(columnOf(older, 'reason')).toEqual(['Capacity'])
    expect(columnOf(ownProjects, 'notes')).toEqual(['Cut'])
  })

  it('has the lessons of the office and of closure reviews', () => {
    const tables = tablesOf(lessons, plan)
    expect(tables.map(({ id }) => id)).toEqual(['closure_rates', 'lessons', 'previous_lessons', 'closure_lessons'])
    expect(columnOf(tables[1], 'answered_by')).toEqual(['"The board"'])
    expect(columnOf(tables[3], 'accepted_by')).toEqual(['direction'])
  })

  it('holds measured use against its target', () => {
    const adoption = tablesOf(outcomes, plan).find(({ id }) => id === 'adoption')
    expect(columnOf(adoption, 'verdict')).toEqual(['below its target'])
  })
})

describe('the programmes', () => {
  it('say who carries them and count their projects, with a row for those outside', () => {
    const [carriers, statuses] = tablesOf(programmes, plan)
    expect(carriers?.columns.map(({ id }) => id)).toEqual(['programme', 'description', 'axis', 'lead'])
    expect(columnOf(statuses, 'in_progress')).toEqual([1, 0])
    expect(columnOf(statuses, 'project_count')).toEqual([1, 2])
    expect(columnOf(tablesOf(programmeProjects, plan)[0], 'programme')).toEqual(['Schools'])
  })

  it('give each benefit its owner and its verdict', () => {
    const each = tablesOf(benefits, plan).at(-1)
    expect(columnOf(each, 'owner')).toEqual(['nobody', 'nobody'])
    expect(columnOf(each, 'verdict')).toEqual(['on the way', 'not measured'])
    expect(columnOf(each, 'share')).toEqual([0.6, undefined])
  })
})

describe('the page of a project', () => {
  const idsOf = (index: number) => {
    const [project] = plan.projects.slice(index)
    if (project === undefined) throw new Error('no project')
    return projectPage(plan, project).blocks.map((block) => (block.kind === 'note' ? block.text.en : block.id))
  }

  it('shows benefits, use, closure and lessons where they are told', () => {
    expect(idsOf(0)).toContain('p_1_benefits')
    expect(idsOf(1)).toEqual([
      'p_2_facts',
      'p_2_identity',
      'p_2_adoption',
      'Closure review of 31 January 2024; accepted by "direction".',
      'p_2_lessons',
    ])
  })

  it('names the programme by its title', () => {
    const [project] = plan.projects
    const blocks = project === undefined ? [] : projectPage(plan, project).blocks
    const identity = blocks.flatMap((block) => (block.kind === 'table' ? block : []))
    const table = identity.find(({ id }) => id === 'p_1_identity')
    expect(columnOf(table, 'value')).toContain('Schools')
  })
})

describe('a plan that tells nothing', () => {
  const bare = planWith()
  const SILENT = [objectives, undone, lessons, assessments, earnedValue, indicatorValues]

  it.each([...SILENT, programmes, benefits])('says so in one sentence: $id', (kind) => {
    const { blocks } = sectionOf(kind, contextOf(bare))
    expect(blocks.map(({ kind: block }) => block)).toEqual(['note'])
  })

  it('says that nothing came of projects yet, and which key tells how results are used', () => {
    const { blocks } = sectionOf(outcomes, contextOf(bare))
    expect(blocks.map(({ kind }) => kind)).toEqual(['note', 'note'])
  })

  it('has no list of the projects of programmes that are not there', () => {
    expect(programmeProjects.build(contextOf(bare))).toBeUndefined()
  })

  it('asks for indicators where objectives have none', () => {
    const aims = planWith({ axes: [{ id: 'A', title: 'A' }], objectives: [{ id: 'O', axis: 'A', title: 'O' }] })
    const [only] = sectionOf(objectives, contextOf(aims)).blocks
    expect(only).toMatchObject({ kind: 'note', text: { en: expect.stringContaining('indicator') } })
  })
})
