/** What the strategy shows of projects that departments share, and of a plan with candidates alone. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import type { Table } from '../../../src/reports/document/document.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import type { ReportContext, SectionKind } from '../../../src/reports/report-kind.ts'
import { axes } from '../../../src/reports/strategy/axes.ts'
import { crossFunctional } from '../../../src/reports/strategy/cross-functional.ts'
import { newDemands } from '../../../src/reports/strategy/new-demands.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

function tableOf(kind: SectionKind<ReportContext>, plan: Plan): Table | undefined {
  const figures = computeFigures(plan)
  const context = { plan, figures, previous: undefined, findings: [], standing: [] }
  return sectionOf(kind, context).blocks.flatMap((one) => (one.kind === 'table' ? [one] : []))[0]
}

describe('cross-functional projects', () => {
  it('are also those whose money several departments share', () => {
    const table = tableOf(
      crossFunctional,
      planWith({
        departments: [
          { id: 'IT', title: 'IT', is_it: true },
          { id: 'HR', title: 'Staff' },
          { id: 'FIN', title: 'Finance' },
        ],
        projects: [
          { departments: { lead: 'HR', shares: { hr: 0.5, FIN: 0.5 } } },
          { departments: { lead: 'HR', shares: { HR: 0.5, IT: 0.5 } } },
          { departments: { lead: 'HR', shares: { HR: 1 } } },
        ],
      }),
    )
    expect(table?.rows).toHaveLength(1)
    const cells = table?.rows[0]?.cells.map((cell) => (cell.kind === 'text' ? cell.text.en : cell.kind))
    expect(cells?.slice(3, 5)).toEqual(['Staff (50%)', 'Finance (50%)'])
    expect(cells?.at(-1)).toBe('empty')
  })
})

describe('axes of candidates alone', () => {
  it('show what candidates cost, no column that no axis writes, and no zero for what is not told', () => {
    const table = tableOf(
      axes,
      planWith({
        axes: [{ id: 'A', title: 'A' }],
        projects: [
          {
            status: 'candidate',
            axis: 'A',
            budget: [{ section: 'investment', kind: 'hardware', amounts: { 2025: { forecast: 90 } } }],
          },
        ],
      }),
    )
    expect(table?.columns.map(({ id }) => id)).toEqual(['axis', 'project_count', 'candidate_cost', 'candidate_demand'])
    expect(table?.rows[0]?.cells.slice(2)).toMatchObject([{ value: 90 }, { value: null }])
  })
})

describe('demands of mid-plan', () => {
  const said = (...statuses: ('candidate' | 'rejected')[]): string => {
    const plan = planWith({ projects: statuses.map((status) => ({ status, origin: 'added' })) })
    const context = { plan, figures: computeFigures(plan), previous: undefined }
    const [block] = sectionOf(newDemands, { ...context, findings: [], standing: [] }).blocks
    return block?.kind === 'note' ? block.text.en : ''
  }

  it('are not said to be none where some are declared that wait or were refused', () => {
    expect(said()).toBe('No project is declared as added in mid-plan (origin: added).')
    expect(said('candidate')).toBe(
      'No project was added in mid-plan; 1 project declared as added (origin: added) awaits a decision or was refused.',
    )
    expect(said('candidate', 'rejected')).toContain('2 projects declared as added')
  })
})

describe('the year of an addition', () => {
  it('counts those dated within the plan, and the heading says so', () => {
    const plan = planWith({ projects: [{ origin: 'added', addition: { date: '2026-01-15' } }] })
    const context = { plan, figures: computeFigures(plan), previous: undefined }
    const { blocks } = sectionOf(newDemands, { ...context, findings: [], standing: [] })
    const titles = blocks.flatMap((one) =>
      one.kind === 'table' && one.id === 'additions_by_year' ? one.columns.map(({ title }) => title.en) : [],
    )
    expect(titles).toContain('Added on a day of the plan')
  })
})
