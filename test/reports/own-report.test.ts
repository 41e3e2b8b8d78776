/** A plan's own reports meet references that differ in case, as its rules do. */
import { describe, expect, it } from 'vitest'
import type { Section } from '../../src/reports/document/document.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import { ownReports } from '../../src/reports/own-report.ts'
import { planWith } from '../support/plan-builder.ts'

const plan = planWith({
  header: {
    reports: [
      {
        id: 'by-axis',
        title: 'By axis',
        group_by: 'axis',
        filter: { axis: ['ax1', 'AX2'] },
        sections: [{ show: 'portfolio', columns: ['id'] }],
      },
    ],
  },
  axes: [
    { id: 'AX1', title: 'One' },
    { id: 'AX2', title: 'Two' },
    { id: 'AX3', title: 'Three' },
  ],
  projects: [{ axis: 'ax1' }, { axis: 'AX1' }, { axis: 'ax2' }, { axis: 'AX3' }, {}],
})

function tablesOf(sections: readonly Section[]) {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [[block.id, block.title?.en, ...block.rows.map(({ id }) => id)]]
        : [],
    ),
  )
}

describe('an own report', () => {
  it('filters and groups without regard to case', () => {
    const [report] = ownReports(plan)
    const context = {
      plan,
      figures: computeFigures(plan),
      previous: undefined,
      findings: [],
      standing: [],
    }
    expect(tablesOf(report?.sections(context) ?? [])).toEqual([
      ['portfolio_ax1', 'One', 'P-1', 'P-2'],
      ['portfolio_ax2', 'Two', 'P-3'],
    ])
  })
})
