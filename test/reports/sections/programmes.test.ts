/** The page of programmes: its rates stand beside the amounts that they divide, and say of which projects these are. */
import { expect, it } from 'vitest'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import type { ReportContext } from '../../../src/reports/report-kind.ts'
import { programmeProjects, programmes } from '../../../src/reports/sections/programmes.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

it('prints the parts of each rate, and what the overrun compares', () => {
  const plan = planWith({
    programmes: [{ id: 'PG', title: 'PG' }],
    projects: [
      {
        status: 'in_progress',
        programme: 'PG',
        progress: { value: 0.5 },
        baseline: { start: '2023-01', end: '2024-12', investment: 1000 },
        budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { forecast: 1200 } } }],
      },
    ],
  })
  const context = { plan, figures: computeFigures(plan) } as ReportContext
  const { blocks } = sectionOf(programmes, context)
  const at = blocks.findIndex((block) => block.kind === 'table' && block.id === 'programme_cost')
  const table = blocks[at]
  const cells = table?.kind === 'table' ? table.rows[0]?.cells : []
  expect(cells?.at(-1)).toMatchObject({ value: 0.2, parts: { numerator: 200, denominator: 1000 } })
  const after = blocks[at + 1]
  expect(after?.kind === 'note' && after.text.en).toContain('initial portfolio')
  // The costs alone: with the work beside them a terminal has no room for what the rates divide.
  expect(table?.kind === 'table' && table.columns.map(({ id }) => id)).toEqual([
    'programme',
    'baseline_cost_total',
    'spending',
    'cost_overrun_aggregate',
  ])
})

it('shows of each project what the total of its programme counts, of a stopped one its payments', () => {
  const spent = (paid: number) => ({
    section: 'investment' as const,
    kind: 'services' as const,
    amounts: { 2023: { paid }, 2025: { forecast: 70 } },
  })
  const plan = planWith({
    programmes: [{ id: 'PG', title: 'PG' }],
    projects: [
      { status: 'in_progress', programme: 'PG', budget: [spent(30)] },
      { status: 'cancelled', programme: 'PG', budget: [spent(20)] },
      // Nobody told what these cost, which is not 0.
      { status: 'planned', programme: 'PG', baseline: { investment: 300 } },
      { status: 'candidate', programme: 'PG' },
      { status: 'candidate', programme: 'PG', budget: [spent(0)] },
    ],
  })
  const figures = computeFigures(plan)
  const { blocks } = sectionOf(programmeProjects, { plan, figures } as ReportContext)
  const [table] = blocks
  const shown = table?.kind === 'table' ? table.rows.map(({ cells }) => cells.at(-1)) : []
  expect(shown).toMatchObject([{ value: 100 }, { value: 20 }, { value: null }, { kind: 'empty' }, { value: 70 }])
  expect(figures.slice('spending', 'programme', 'PG')?.value).toBe(120)
})
