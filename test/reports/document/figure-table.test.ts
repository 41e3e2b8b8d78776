/** A table by slice leaves out the slices of which nothing is told. */
import { expect, it } from 'vitest'
import { sliceTable } from '../../../src/reports/document/figure-table.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { planWith } from '../../support/plan-builder.ts'

it('keeps a slice that has none of some, and leaves out one that has none of none', () => {
  const plan = planWith({
    programmes: ['A', 'B', 'C'].map((id) => ({ id, title: id })),
    projects: [
      { status: 'completed', programme: 'A', baseline: { investment: 10 } },
      { status: 'planned', programme: 'B', baseline: { investment: 10 } },
      { status: 'candidate', programme: 'C' },
    ],
  })
  const { rows, totals } = sliceTable(computeFigures(plan), {
    id: 't',
    breakdown: 'programme',
    heading: { fr: 'Programme', en: 'Programme' },
    columns: [{ metric: 'completion_gross' }],
  })
  expect(rows.map(({ id, cells }) => [id, cells[1]])).toMatchObject([
    ['A', { value: 1, parts: { denominator: 1 } }],
    ['B', { value: 0, parts: { denominator: 1 } }],
  ])
  // Without the slice, the rows would not add up to what the total divides.
  expect(totals?.cells[1]).toMatchObject({ parts: { numerator: 1, denominator: 2 } })
})
