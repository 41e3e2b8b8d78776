/** The yearly table shows every year that its totals count. */
import { expect, it } from 'vitest'
import { computeFigures } from '../../../src/report/context.ts'
import type { Cell } from '../../../src/report/document.ts'
import { yearlyTable } from '../../../src/report/sections/yearly-money.ts'
import { planWith } from '../../support/plan-builder.ts'

const plan = planWith({
  header: {
    horizon: { start: '2024-01', end: '2025-12' },
    envelopes: [
      { year: 2024, section: 'investment', max: 100 },
      { year: 2027, section: 'investment', max: 40 },
    ],
  },
  projects: [
    {
      status: 'planned',
      budget: [
        {
          section: 'investment',
          kind: 'software',
          amounts: { 2024: { forecast: 70 }, 2026: { forecast: 5 }, later: { forecast: 3 } },
        },
      ],
    },
  ],
})

const amountIn = (cell: Cell | undefined): number =>
  cell?.kind === 'figure' ? (cell.value ?? 0) : 0

it('has a row for money and for ceilings beyond the horizon, so that rows add up to the totals', () => {
  const context = { plan, figures: computeFigures(plan), previous: undefined, findings: [] }
  const { columns, rows, totals } = yearlyTable(context, 'investment')
  expect(rows.map(({ id }) => id)).toEqual(['2024', '2025', '2026', '2027', 'later'])
  for (const id of ['envelope', 'spending', 'headroom']) {
    const index = columns.findIndex((column) => column.id === id)
    const summed = rows.reduce((sum, { cells }) => sum + amountIn(cells[index]), 0)
    expect([id, amountIn(totals?.cells[index])]).toEqual([id, summed])
  }
})
