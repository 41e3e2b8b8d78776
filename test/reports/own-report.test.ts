/** A plan's own reports meet references that differ in case, as its rules do. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { SECTIONED } from '../../src/reports/catalogue.ts'
import type { Section } from '../../src/reports/document/document.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import { ownReports } from '../../src/reports/own-report.ts'
import type { ReportContext } from '../../src/reports/report-kind.ts'
import { SECTIONS_BY_REPORT, SHOWN_SECTIONS } from '../../src/schema/report-sections.ts'
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

function context(of: Plan): ReportContext {
  const figures = computeFigures(of)
  return { plan: of, figures, previous: undefined, findings: [], standing: [] }
}

function tablesOf(sections: readonly Section[]) {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? [[block.id, block.title?.en, ...block.rows.map(({ id }) => id)]] : [],
    ),
  )
}

describe('an own report', () => {
  it('filters and groups without regard to case', () => {
    const [report] = ownReports(plan, SECTIONED)
    expect(tablesOf(report?.sections(context(plan)) ?? [])).toEqual([
      ['portfolio_ax1', 'One', 'P-1', 'P-2'],
      ['portfolio_ax2', 'Two', 'P-3'],
    ])
  })
})

describe('what an own report can show', () => {
  it('is every section of every report that has some, by the names that --section takes', () => {
    const sections = SECTIONED.map(({ id, sectionIds }) => [id, [...sectionIds]])
    expect(Object.fromEntries(sections)).toEqual(SECTIONS_BY_REPORT)
  })

  it.each(SHOWN_SECTIONS)('has a section "%s"', (show) => {
    const written = { id: 'own', title: 'Own', sections: [{ show }] }
    const of = planWith({ header: { reports: [written] }, projects: [{}] })
    const [report] = ownReports(of, SECTIONED)
    expect(report?.sections(context(of)).length).toBe(1)
  })
})
