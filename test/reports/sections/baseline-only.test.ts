/** A portfolio that only its baselines say the cost of shows them, marked, and no zero for what nobody told. */

import { expect, it } from 'vitest'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { budget } from '../../../src/reports/sections/budget.ts'
import { summary } from '../../../src/reports/sections/summary.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

const plan = planWith({
  projects: [
    { id: 'A', status: 'in_progress', baseline: { investment: 120 } },
    { id: 'B', status: 'completed', baseline: { investment: 20, operating: 5 } },
  ],
})
const context = { plan, figures: computeFigures(plan), previous: undefined, findings: [], standing: [] }
const { blocks } = sectionOf(summary, context)

it('shows the sum of the baselines among the key figures and says that nothing else is known', () => {
  const [results, note] = blocks
  const row = results?.kind === 'table' ? results.rows.at(-1) : undefined
  expect([row?.id, row?.cells[1]]).toMatchObject(['baseline_cost_total', { value: 145 }])
  expect(note).toMatchObject({ kind: 'note', tone: 'watch' })
})

it('has no table of money by year, in the summary and in the budget', () => {
  const tables = [...blocks, ...sectionOf(budget, context).blocks].flatMap((block) =>
    block.kind === 'table' ? block.id : [],
  )
  expect(tables).toEqual(['summary_results', 'summary_axes'])
})
