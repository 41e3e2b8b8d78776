/** What the strategy shows of projects that departments share, and of a plan with candidates alone. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import type { Table } from '../../../src/reports/document/document.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import type { ReportContext, SectionKind } from '../../../src/reports/report-kind.ts'
import { axes } from '../../../src/reports/strategy/axes.ts'
import { crossFunctional } from '../../../src/reports/strategy/cross-functional.ts'
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
          { id: 'IT', title: 'IT' },
          { id: 'HR', title: 'Staff' },
        ],
        projects: [
          { departments: { lead: 'HR', shares: { hr: 0.5, IT: 0.5 } } },
          { departments: { lead: 'HR', shares: { HR: 1 } } },
        ],
      }),
    )
    expect(table?.rows).toHaveLength(1)
    const cells = table?.rows[0]?.cells.map((cell) =>
      cell.kind === 'text' ? cell.text.en : cell.kind,
    )
    expect(cells?.slice(3, 5)).toEqual(['Staff (50%)', 'IT (50%)'])
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
            ...{ status: 'candidate', axis: 'A' },
            budget: [
              { section: 'investment', kind: 'hardware', amounts: { 2025: { forecast: 90 } } },
            ],
          },
        ],
      }),
    )
    expect(table?.columns.map(({ id }) => id)).toEqual([
      ...['axis', 'project_count', 'candidate_cost', 'candidate_demand'],
    ])
    expect(table?.rows[0]?.cells.slice(2)).toMatchObject([{ value: 90 }, { value: null }])
  })
})
