/** The share of security by year: in money and in days, each with its parts, as far as the plan tells them. */
import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import type { ReportContext } from '../../../src/reports/report-kind.ts'
import { securitySpending } from '../../../src/reports/security/projects.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

function blocksOf(facts: PlanFacts) {
  const plan = planWith(facts)
  const figures = computeFigures(plan)
  return sectionOf(securitySpending, { plan, figures } as ReportContext).blocks
}

const work = {
  start: '2024-01',
  end: '2024-12',
  workload: [{ team: 'T', total: 60 }],
  security: { measures: ['nis2/j'] },
}
const budget: NonNullable<PlanFacts['projects']>[number]['budget'] = [
  { section: 'investment', kind: 'services', amounts: { 2024: { forecast: 50 } } },
]
const teams = [{ id: 'T', title: 'Team' }]

describe('the share of security by year', () => {
  it('keeps the years without money, and shows days where some are written', () => {
    const [table] = blocksOf({ teams, projects: [{ ...work, budget }] })
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.rows.map(({ id }) => id)).toEqual(['2023', '2024', '2025'])
    expect(table.columns.map(({ id }) => id)).toEqual([
      'year',
      'spending',
      'security_spending',
      'security_spending_share',
      'security_workload_share',
    ])
    const [, share] = table.rows.map(({ cells }) => cells.at(-2))
    expect(share).toMatchObject({ value: 1, parts: { numerator: 50, denominator: 50 } })
  })

  it('shows money alone where no work is written, and days alone where no money is', () => {
    const columnsOf = (facts: PlanFacts) =>
      blocksOf(facts).flatMap((block) =>
        block.kind === 'table' ? block.columns.slice(1).map(({ id }) => id) : [block.kind],
      )
    expect(columnsOf({ projects: [{ security: work.security, budget }] })).toEqual([
      'spending',
      'security_spending',
      'security_spending_share',
      'note',
    ])
    expect(columnsOf({ teams, projects: [work] })).toEqual(['security_workload_share', 'note'])
  })

  it('says in one sentence that nothing is of security', () => {
    const blocks = blocksOf({ teams, projects: [{ budget }] })
    expect(blocks.map(({ kind }) => kind)).toEqual(['note'])
    expect(JSON.stringify(blocks)).toContain('no project names a security measure')
  })
})
