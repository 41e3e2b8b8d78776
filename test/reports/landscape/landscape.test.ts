/** What the pages about the existing system say of each end of support, contract and recommendation. */
import { describe, expect, it } from 'vitest'
import type { Cell, Section } from '../../../src/reports/document/document.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { contracts } from '../../../src/reports/landscape/contracts.ts'
import { inventory } from '../../../src/reports/landscape/inventory.ts'
import { maturity } from '../../../src/reports/landscape/maturity.ts'
import { landscape, overview } from '../../../src/reports/landscape/overview.ts'
import { recommendations } from '../../../src/reports/landscape/recommendations.ts'
import { support } from '../../../src/reports/landscape/support.ts'
import { projectPage } from '../../../src/reports/sections/project-page.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

type Component = NonNullable<PlanFacts['components']>[number]

function contextOf(facts: PlanFacts) {
  const plan = planWith(facts)
  return { plan, figures: computeFigures(plan), previous: undefined, findings: [], standing: [] }
}

function wordsOf(cell: Cell | undefined): string | number | undefined {
  if (cell?.kind === 'text') return cell.text.en
  return cell?.kind === 'figure' ? (cell.value ?? undefined) : undefined
}

/** The cells of a column by the ids of the rows, in English. */
function columnOf({ blocks }: Section, table: string, column: string) {
  return Object.fromEntries(
    blocks.flatMap((block) => {
      if (block.kind !== 'table' || block.id !== table) return []
      const index = block.columns.findIndex(({ id }) => id === column)
      return block.rows.map(({ id = '', cells }) => [id, wordsOf(cells[index])])
    }),
  )
}

function notesOf({ blocks }: Section): string[] {
  return blocks.flatMap((block) => (block.kind === 'note' ? [block.text.en] : []))
}

/** The status date is 2024-06-30, the plan runs from 2023 to 2025. */
const PROJECTS: PlanFacts['projects'] & object = [
  { id: 'DONE', title: 'Done', status: 'completed', actual: { start: '2023-01-02', end: '2023-10-31' } },
  { id: 'SOON', title: 'Soon', status: 'in_progress', start: '2024-01', end: '2024-12' },
  { id: 'OVERDUE', title: 'Overdue', status: 'in_progress', start: '2023-01', end: '2024-03' },
  { id: 'OPEN', title: 'Open', status: 'planned' },
  { id: 'IDEA', title: 'Idea', status: 'candidate', end: '2025-03' },
  { id: 'OUT', title: 'Out', status: 'rejected', end: '2024-10' },
]

function component(id: string, facts: Partial<Component>): Component {
  return { id, title: `The ${id}`, kind: 'application', ...facts }
}

describe('ends of support', () => {
  const of = (id: string, end: string, named: string[], facts: Partial<Component> = {}) =>
    component(id, { end_of_support: end, replaced_by: named, ...facts })
  const section = sectionOf(
    support,
    contextOf({
      projects: PROJECTS,
      components: [
        of('C-DONE', '2023-12-31', ['DONE']),
        of('C-DONE-LATE', '2023-10-01', ['DONE']),
        of('C-TIME', '2024-12-31', ['SOON']),
        of('C-LATE', '2024-12-01', ['SOON']),
        of('C-OVER', '2024-06-20', ['OVERDUE']),
        of('C-OPEN', '2024-12-31', ['OPEN']),
        of('C-IDEA', '2025-03-31', ['IDEA', 'OUT']),
        of('C-IDEA-LATE', '2025-03-01', ['IDEA']),
        of('C-OUT', '2024-12-31', ['OUT']),
        of('C-NONE', '2024-12-31', []),
        of('C-RETIRED', '2024-12-31', [], { lifecycle: 'retire' }),
        of('C-LEFT', '2024-06-29', [], { lifecycle: 'retire', confidential: true }),
        of('C-BEYOND', '2030-12-31', []),
        component('C-UNTOLD', {}),
      ],
    }),
  )

  it('stand with what replaces the component, and whether in time', () => {
    expect(columnOf(section, 'support', 'verdict')).toEqual({
      'C-DONE-LATE': 'replaced 30\u00a0days after',
      'C-DONE': 'replaced in time',
      'C-OVER': 'out of support for 10\u00a0days, late by 10\u00a0days',
      'C-LEFT': 'out of support for 1\u00a0day, not covered',
      'C-LATE': 'late by 30\u00a0days',
      'C-TIME': 'covered in time',
      'C-OPEN': 'by a project without an end',
      'C-OUT': 'by a project not retained',
      'C-NONE': 'not covered',
      'C-RETIRED': 'to retire, without a replacement',
      'C-IDEA-LATE': 'by a project to be decided, late by 30\u00a0days',
      'C-IDEA': 'by a project to be decided',
    })
  })

  it('have a margin in days, of a project to be decided too', () => {
    expect(columnOf(section, 'support', 'margin')).toMatchObject({
      'C-DONE': 61,
      'C-LATE': -30,
      'C-TIME': 0,
      'C-IDEA': 0,
      'C-IDEA-LATE': -30,
      'C-OPEN': undefined,
      'C-OUT': undefined,
      'C-NONE': undefined,
    })
  })

  it('say what may not be shown outside, and what is not in the calendar', () => {
    expect(columnOf(section, 'support', 'component')['C-LEFT']).toBe('C-LEFT The C-LEFT (confidential)')
    expect(notesOf(section)).toEqual([
      'Not in this calendar: 1 component supported beyond the end of the plan, 1 component without an end of support told.',
    ])
  })

  it('are said not to be within the plan where none is', () => {
    const none = contextOf({ components: [component('C', { end_of_support: '2030-01-31' })] })
    expect(notesOf(sectionOf(support, none))[0]).toBe('No support ends within the plan.')
  })
})

describe('contracts', () => {
  it('reach the go-live of what replaces the component, or are to be renewed', () => {
    const of = (id: string, end: string, facts: Partial<Component>) => component(id, { contract_end: end, ...facts })
    const section = sectionOf(
      contracts,
      contextOf({
        projects: PROJECTS,
        components: [
          of('C-REACH', '2024-12-31', { replaced_by: ['SOON'], supplier: 'Maker' }),
          of('C-GAP', '2024-12-01', { replaced_by: ['SOON'] }),
          of('C-OPEN', '2024-12-31', { replaced_by: ['OPEN'] }),
          of('C-IDEA', '2025-03-31', { replaced_by: ['IDEA'] }),
          of('C-DONE', '2023-10-01', { replaced_by: ['DONE'] }),
          of('C-KEPT', '2030-12-31', { lifecycle: 'keep' }),
          of('C-PAST', '2024-06-20', { lifecycle: 'keep' }),
          of('C-REPLACE', '2024-12-31', { lifecycle: 'replace' }),
          of('C-RETIRED', '2024-12-31', { lifecycle: 'retire' }),
        ],
      }),
    )
    expect(columnOf(section, 'contract_successions', 'verdict')).toEqual({
      'C-REACH': 'covers the go-live',
      'C-GAP': 'ends 30\u00a0days before the go-live',
      'C-OPEN': 'go-live without a date',
      'C-IDEA': 'by a project to be decided',
      'C-DONE': 'replaced 30\u00a0days after',
      'C-KEPT': 'to renew or to tender again',
      'C-PAST': 'over for 10\u00a0days, to renew or to tender again',
      'C-REPLACE': 'not covered',
      'C-RETIRED': 'not to be renewed',
    })
    expect(columnOf(section, 'contracts', 'supplier')['C-REACH']).toBe('Maker')
  })
})

describe('the register of recommendations', () => {
  it('says where each stands', () => {
    const section = sectionOf(
      recommendations,
      contextOf({
        projects: [...PROJECTS, { id: 'TOO', title: 'Too', status: 'planned', needs: ['N-2'] }],
        needs: [
          { id: 'N-1', source: 'audit', projects: ['DONE'] },
          { id: 'N-2', source: 'audit', projects: ['soon'] },
          { id: 'N-3', source: 'audit', projects: ['OUT'] },
          { id: 'N-4', recommendation: 'R-4', status: 'rejected', reason: 'no use', decision: 'D' },
          { id: 'N-5', recommendation: 'R-5', status: 'deferred' },
          { id: 'N-6', source: 'audit', status: 'expressed', projects: ['IDEA'] },
          { id: 'N-7', source: 'audit', status: 'qualified' },
          { id: 'N-8', source: 'audit', status: 'duplicate' },
          { id: 'N-9', source: 'user' },
        ],
      }),
    )
    expect(columnOf(section, 'recommendation_answers', 'standing')).toEqual({
      'N-1': 'covered',
      'N-2': 'planned',
      'N-3': 'accepted, without a retained project',
      'N-4': 'turned down, with a reason',
      'N-5': 'turned down, without a reason',
      'N-6': 'by a project to be decided',
      'N-7': 'unanswered',
    })
    expect(columnOf(section, 'recommendation_answers', 'projects')['N-2']).toBe('"Soon" (SOON) and "Too" (TOO)')
    expect(columnOf(section, 'recommendation_answers', 'reason')['N-4']).toBe('no use (D)')
    expect(columnOf(section, 'recommendations', 'recommendation')['N-5']).toBe('R-5')
  })
})

describe('maturity and the inventory', () => {
  const context = contextOf({
    departments: [{ id: 'HR', title: 'Human resources' }],
    components: [
      component('C-1', {
        maturity: { now: 2.5, target: 5 },
        departments: ['hr', 'IT'],
        criticality: 'low',
        lifecycle: 'invest',
        supplier: 'Maker',
        users: 12,
        yearly_cost: 3,
      }),
      component('C-2', { maturity: { now: 1 } }),
      component('C-3', { kind: 'contract' }),
    ],
  })

  it('name the level that is reached, and leave out components that do not tell', () => {
    const section = sectionOf(maturity, context)
    expect(columnOf(section, 'maturity', 'level')).toEqual({ 'C-1': 'managed', 'C-2': 'initial' })
    expect(columnOf(section, 'maturity', 'level_target')).toEqual({ 'C-1': 'optimizing', 'C-2': '' })
    expect(columnOf(section, 'maturity', 'gap')).toEqual({ 'C-1': 2.5, 'C-2': undefined })
  })

  it('hold every component with all that it tells', () => {
    const section = sectionOf(inventory, context)
    const told = (column: string) => columnOf(section, 'inventory', column)['C-1']
    expect(['kind', 'departments', 'criticality', 'users'].map(told)).toEqual([
      'application',
      'Human resources and IT',
      'low',
      12,
    ])
    const fate = (column: string) => columnOf(section, 'component_fates', column)['C-1']
    expect(['lifecycle', 'supplier'].map(fate)).toEqual(['to invest in', 'Maker'])
    expect(Object.keys(columnOf(section, 'inventory', 'kind'))).toEqual(['C-1', 'C-2', 'C-3'])
  })
})

describe('the existing system at a glance', () => {
  const context = contextOf({
    header: { unit: 'k' },
    projects: PROJECTS,
    components: [
      component('C-1', { end_of_support: '2024-12-31', replaced_by: ['SOON'], yearly_cost: 4 }),
      component('C-2', { end_of_support: '2024-12-01', replaced_by: ['SOON'] }),
      component('C-3', { end_of_support: '2024-12-31', replaced_by: ['IDEA'] }),
      component('C-4', { end_of_support: '2024-12-31' }),
      component('C-5', { end_of_support: '2024-12-31', lifecycle: 'retire' }),
    ],
  })

  it('has its totals in one sentence', () => {
    expect(notesOf(sectionOf(overview, context))[0]).toBe(
      '5 components, €4k a year (told by 1 of 5); within the plan, 5 ends of support: 1 covered in time, 1 covered too late, 2 without a retained project (of which 1 awaits the decision on a project), 1 of no matter (to retire).',
    )
  })

  it('has, in an audit, what is not covered in time', () => {
    const shown = columnOf(sectionOf(landscape, context), 'support', 'verdict')
    expect(Object.keys(shown)).toEqual(['C-2', 'C-3', 'C-4'])
    expect(landscape.build(contextOf({}))).toBeUndefined()
  })

  it('says in one sentence what is not told', () => {
    const empty = contextOf({})
    for (const kind of [overview, support, contracts, recommendations, maturity, inventory]) {
      const { blocks } = sectionOf(kind, empty)
      expect(blocks.map((block) => block.kind)).toEqual(['note'])
    }
  })

  it('stands on the page of the project that replaces a component', () => {
    const page = (id: string) => {
      const { plan } = context
      const project = plan.projects.find((one) => one.id === id)
      if (project === undefined) throw new Error(`no project ${id}`)
      return columnOf(projectPage(plan, project), `${id.toLowerCase()}_components`, 'verdict')
    }
    expect(page('SOON')).toEqual({ 'C-1': 'covered in time', 'C-2': 'late by 30\u00a0days' })
    expect(page('OPEN')).toEqual({})
  })
})

describe('a component to be retired', () => {
  it('has a replacement where it names a project that waits, and whether that would be late', () => {
    const retired: Omit<Component, 'id'> = {
      title: 'C',
      kind: 'application',
      lifecycle: 'retire',
      end_of_support: '2024-12-31',
    }
    const section = sectionOf(
      support,
      contextOf({
        components: [
          { ...retired, id: 'C-1', replaced_by: ['WAITS'] },
          { ...retired, id: 'C-2', replaced_by: ['STOPPED'] },
          { ...retired, id: 'C-3' },
        ],
        projects: [
          { id: 'WAITS', status: 'candidate', start: '2024-08', end: '2025-01' },
          { id: 'STOPPED', status: 'cancelled' },
        ],
      }),
    )
    expect(columnOf(section, 'support', 'verdict')).toEqual({
      'C-1': 'to retire (replaced by a project to be decided, late by 31\u00a0days)',
      'C-2': 'to retire (replaced by a project not retained)',
      'C-3': 'to retire, without a replacement',
    })
  })
})

describe('a recommendation that a merged project was to answer', () => {
  it('is planned by the project that took over its scope', () => {
    const section = sectionOf(
      recommendations,
      contextOf({
        needs: [{ recommendation: 'R-1', projects: ['OLD'] }, { recommendation: 'R-2' }],
        projects: [
          { id: 'OLD', status: 'merged', merged_into: 'new', needs: ['N-2'] },
          { id: 'NEW', status: 'planned', end: '2025-01-31' },
        ],
      }),
    )
    expect(columnOf(section, 'recommendation_answers', 'standing')).toEqual({ 'N-1': 'planned', 'N-2': 'planned' })
  })
})
