/** The page of a project as a steering committee reads it: what stands on it, in which order, and what is left out. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/plan/finding.ts'
import type { Cell, Section, Table } from '../../../src/reports/document/document.ts'
import { projectPage } from '../../../src/reports/sections/project-page.ts'
import { dayText } from '../../../src/values/calendar.ts'
import { periodText } from '../../../src/values/period.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'

/** What a cell says, in English. */
function said(cell: Cell): string | number | undefined {
  if (cell.kind === 'text') return cell.text.en || undefined
  if (cell.kind === 'figure') return cell.value ?? 'n/a'
  if (cell.kind === 'period') return periodText(cell.period)
  return cell.kind === 'day' && cell.day !== undefined ? dayText(cell.day) : undefined
}

function pageOf(facts: PlanFacts, findings: readonly Finding[] = []): Section {
  const plan = planWith(facts)
  const [project] = plan.projects
  if (project === undefined) throw new Error('no project')
  return projectPage(plan, project, findings)
}

function tableOf({ blocks }: Section, part: string): Table | undefined {
  return blocks.find((block): block is Table => block.kind === 'table' && block.id === `p_1_${part}`)
}

/** The rows of a table of the page, each as what its cells say; undefined where the page has no such table. */
function rowsOf(page: Section, part: string): (string | number | undefined)[][] | undefined {
  return tableOf(page, part)?.rows.map(({ cells }) => cells.map(said))
}

function headingsOf(page: Section, part: string): string[] | undefined {
  return tableOf(page, part)?.columns.map(({ id }) => id)
}

/** Tables by their parts of the id, notes by their first words. */
function orderOf({ blocks }: Section): string[] {
  return blocks.map((block) =>
    block.kind === 'table' ? block.id.replace('p_1_', '') : (block.text.en.split(':')[0] ?? ''),
  )
}

function finding(severity: Finding['severity'], facts: Partial<Finding> = {}): Finding {
  return {
    rule: 'r',
    severity,
    at: { file: 'plan.yaml', path: [], part: 'value' },
    related: [],
    facts: {},
    message: { fr: `${severity} fr`, en: `${severity} en` },
    help: { fr: 'à faire', en: 'to do' },
    ...facts,
  }
}

/** A project of which everything that the page may show is told; as of 30 June 2024. */
const TOLD: PlanFacts = {
  departments: [{ id: 'TRA', title: 'Transport' }],
  axes: [{ id: 'A', title: 'Axis' }],
  objectives: [{ id: 'OB-1', axis: 'A', title: 'One pass' }],
  teams: [{ id: 'T', title: 'Team' }],
  needs: [{ id: 'N-7', title: 'One card', department: 'TRA', projects: ['p-1'] }],
  decisions: [
    { id: 'D-1', date: '2023-02-01', subject: 'Go', outcome: 'approved', projects: ['P-1'] },
    {
      id: 'D-2',
      date: '2024-05-01',
      subject: 'Hire',
      outcome: 'approved',
      owner: 'hr',
      due: '2024-06-20',
      status: 'open',
      projects: ['p-1'],
    },
    { id: 'D-3', date: '2024-07-20', subject: 'Extend', outcome: 'pending', projects: ['P-1'] },
    { id: 'D-4', date: '2024-07-02', subject: 'Too late', outcome: 'approved', projects: ['P-1'] },
    { id: 'D-5', date: '2024-05-02', subject: 'Of others', outcome: 'approved' },
  ],
  reviews: [
    {
      project: 'P-1',
      as_of: '2024-06-28',
      trend: 'down',
      done: 'Four of six',
      next: 'Two',
      weather: { overall: 'storm', schedule: 'cloud', scope: 'sun' },
      alerts: ['Supplier is late'],
      decision_requested: 'Accept December',
      action_plan: { action: 'Weekly call', owner: 'lead', due: '2024-10-15' },
    },
  ],
  projects: [
    {
      status: 'in_progress',
      axis: 'A',
      objectives: ['OB-1'],
      description: 'Buses',
      narrative: 'Two more networks',
      depends_on: [{ project: 'P-2' }],
      start: '2024-01-01',
      end: '2024-12-31',
      actual: { start: '2024-01-01' },
      baseline: { start: '2024-01', end: '2024-10', investment: 100 },
      budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { forecast: 105 } } }],
      workload: [
        { team: 'T', days: { '2024-Q1': 30, '2024-Q2': 30, '2024-Q3': 20, 2025: 4 }, actual: { '2024-Q1': 33 } },
        { side: 'business', total: 12 },
      ],
      milestones: [{ id: 'M', title: 'Live', current: '2024-11-08' }],
      risks: [
        {
          id: 'R',
          title: 'Delay',
          probability: 4,
          impact: 4,
          actions: [
            { title: 'Sign', owner: 'Legal', due: '2024-06-14' },
            { title: 'Test', due: '2024-09-30' },
            { title: 'Ask', done: '2024-05-31' },
          ],
        },
      ],
    },
    { id: 'P-2', title: 'Network', status: 'in_progress', end: '2024-09-30', baseline: { end: '2024-07-31' } },
    { id: 'P-3', title: 'Ticket', start: '2025-01-01', depends_on: [{ project: 'p-1' }] },
  ],
}

describe('the page of a project of which all is told', () => {
  const page = pageOf(TOLD, [finding('warning'), finding('info'), finding('error')])

  it('answers in the order in which a committee asks', () => {
    expect(orderOf(page)).toEqual([
      'Buses',
      'facts',
      'weather',
      'Variance explained',
      'alerts',
      'Done',
      'Next',
      'actions',
      'Decision requested',
      'decisions_pending',
      'decisions_taken',
      'identity',
      'serves',
      'depends_on',
      'dependants',
      'workload',
      'workload_periods',
      'Days done are not written',
      'baseline',
      'budget',
      'roadmap',
      'milestones',
      'risks',
    ])
  })

  it('begins with status and weather, and dates the review that declares it', () => {
    const facts = rowsOf(page, 'facts') ?? []
    expect(facts.slice(0, 5)).toEqual([
      ['Status', 'in progress'],
      ['Declared weather', 'storm'],
      ['Computed weather', 'cloud (61\u00a0days late)'],
      ['Declared trend', 'down'],
      ['Last review', '2024-06-28'],
    ])
  })

  it('holds declared against computed weather, dimension by dimension', () => {
    expect(rowsOf(page, 'weather')).toEqual([
      ['Schedule', 'cloud', 'cloud', '+61\u00a0days'],
      ['Cost', undefined, 'sun', '+5.0%'],
      ['Scope', 'sun', undefined, undefined],
    ])
  })

  it('lists errors, then warnings, then what the review warns of, and no information', () => {
    expect(rowsOf(page, 'alerts')).toEqual([
      ['error', 'error en', 'to do'],
      ['warning', 'warning en', 'to do'],
      ['review', 'Supplier is late', undefined],
    ])
  })

  it('gathers what is to be done from risks, review and decisions: by due date, what is done last', () => {
    expect(rowsOf(page, 'actions')).toEqual([
      ['Sign', 'Risk: Delay', 'Legal', '2024-06-14', '16\u00a0days late'],
      ['Hire', 'Decision: D-2', 'Hr', '2024-06-20', '10\u00a0days late'],
      ['Test', 'Risk: Delay', undefined, '2024-09-30', 'to do'],
      ['Weekly call', 'Review', 'Lead', '2024-10-15', 'to do'],
      ['Ask', 'Risk: Delay', undefined, undefined, 'done'],
    ])
  })

  it('tells decisions to take apart from those taken by the status date, the latest first', () => {
    const subjects = (part: string) => rowsOf(page, part)?.map((row) => row[0])
    expect(subjects('decisions_pending')).toEqual(['D-3'])
    expect(subjects('decisions_taken')).toEqual(['D-2', 'D-1'])
  })

  it('names what it serves, needs with their department', () => {
    expect(rowsOf(page, 'serves')).toEqual([
      ['Objective', 'OB-1 One pass', undefined],
      ['Need', 'N-7 One card', 'Transport'],
    ])
  })

  it('names what it waits for and what waits for it, with dates and delay', () => {
    expect(rowsOf(page, 'depends_on')).toEqual([['P-2', 'Network', 'in progress', '2024-09-30', 61]])
    expect(rowsOf(page, 'dependants')).toEqual([['P-3', 'Ticket', 'planned', '2025-01-01']])
  })

  it('splits work by team and by period, the running year by quarter', () => {
    expect(headingsOf(page, 'workload')).toEqual(['team', 'planned', 'done', 'remaining'])
    expect(rowsOf(page, 'workload')).toEqual([
      ['Team', 84, 33, 24],
      ['business side', 12, undefined, 6],
    ])
    expect(rowsOf(page, 'workload_periods')).toEqual([
      ['2024-Q1', 33, 33, undefined],
      // Nobody wrote what was done in this quarter.
      ['2024-Q2', 33, undefined, undefined],
      ['2024-Q3', 23, undefined, 23],
      ['2024-Q4', 3, undefined, 3],
      ['2025', 4, undefined, 4],
    ])
    const totals = tableOf(page, 'workload_periods')?.totals?.cells.map(said)
    expect(totals).toEqual(['Total', 96, 33, 30])
  })
})

describe('a finding', () => {
  const alertsOf = (header: PlanFacts['header'], facts: Partial<Finding>) =>
    rowsOf(pageOf({ ...(header && { header }), projects: [{}] }, [finding('error', facts)]), 'alerts')

  it('that is waived on the status date is no alert', () => {
    const waiver = { rule: 'r', on: 'P-1', reason: 'x', owner: 'x' }
    const waivedUntil = (until: string) => ({ waivers: [{ ...waiver, until }] })
    expect(alertsOf(waivedUntil('2024-07-31'), { entity: 'P-1' })).toBeUndefined()
    expect(alertsOf(waivedUntil('2024-05-31'), { entity: 'P-1' })).toHaveLength(1)
  })

  it('about a year that is closed is no alert', () => {
    const rule = 'authorisation-carry-over'
    expect(alertsOf({}, { rule, facts: { year: 2023 } })).toBeUndefined()
    expect(alertsOf({}, { rule, facts: { year: 2024 } })).toHaveLength(1)
  })
})

describe('a project that tells nothing', () => {
  it('has no table without rows, and no zero', () => {
    const page = pageOf({ projects: [{ status: 'in_progress' }] })
    expect(orderOf(page)).toEqual(['facts', 'identity'])
    expect(rowsOf(page, 'facts')).toEqual([
      ['Status', 'in progress'],
      ['Estimate at completion', 'n/a'],
    ])
  })

  it('has no table of work by period where none is dated, and nothing done where nobody followed it', () => {
    const page = pageOf({
      teams: [{ id: 'T', title: 'Team' }],
      projects: [{ status: 'in_progress', workload: [{ team: 'T', total: 12 }] }],
    })
    expect(headingsOf(page, 'workload')).toEqual(['team', 'planned', 'remaining'])
    expect(rowsOf(page, 'workload')).toEqual([['Team', 12, 12]])
    expect(tableOf(page, 'workload_periods')).toBeUndefined()
  })
})

describe('a project that is over', () => {
  const over: PlanFacts = {
    reviews: [{ project: 'P-1', as_of: '2024-03-31', alerts: ['Old'], action_plan: { action: 'Old' } }],
    teams: [{ id: 'T', title: 'Team' }],
    projects: [
      {
        status: 'completed',
        baseline: { end: '2024-01-31' },
        actual: { start: '2023-01-01', end: '2024-03-31' },
        workload: [{ team: 'T', days: { '2024-Q1': 9, '2024-Q4': 3 } }],
      },
    ],
  }

  it('has no weather, no alert and no plan of its last review, and no work left', () => {
    const page = pageOf(over)
    expect(orderOf(page).filter((part) => ['weather', 'alerts', 'actions'].includes(part))).toEqual([])
    expect(headingsOf(page, 'workload')).toEqual(['team', 'planned'])
  })

  it('shows no year of money that it does not cost', () => {
    const stopped = pageOf({
      projects: [
        {
          status: 'rejected',
          budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { requested: 9 } } }],
        },
      ],
    })
    expect(tableOf(stopped, 'budget')).toBeUndefined()
  })
})

it('on an earlier status date, work told since then is not done yet', () => {
  const page = pageOf({ ...TOLD, asOf: '2024-03-31' })
  expect(rowsOf(page, 'workload')?.[0]).toEqual(['Team', 84, 33, 54])
  const earlier = pageOf({ ...TOLD, asOf: '2023-12-31' })
  expect(headingsOf(earlier, 'workload')).toEqual(['team', 'planned', 'remaining'])
})

it('a financial year that begins within a quarter is not split', () => {
  const page = pageOf({
    header: { fiscal_year: { start_month: 9, named_after: 'end' } },
    teams: [{ id: 'T', title: 'Team' }],
    projects: [{ workload: [{ team: 'T', days: { '2024-08': 5, '2024-09': 7 } }] }],
  })
  expect(rowsOf(page, 'workload_periods')?.map((row) => row.slice(0, 2))).toEqual([
    ['2024', 5],
    ['2025', 7],
  ])
})
