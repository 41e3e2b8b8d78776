/** The yearly table shows every year that its totals count. */
import { expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import type { Cell, Table } from '../../../src/reports/document/document.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { budget } from '../../../src/reports/sections/budget.ts'
import { yearlyTables } from '../../../src/reports/sections/yearly-money.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

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

const amountIn = (cell: Cell | undefined): number => (cell?.kind === 'figure' ? (cell.value ?? 0) : 0)

const tablesOf = (of: Plan): Table[] =>
  yearlyTables({ plan: of, figures: computeFigures(of), previous: undefined, findings: [], standing: [] })

it('has a row for money and for ceilings beyond the horizon, so that rows add up to the totals', () => {
  const [table] = tablesOf(plan)
  const { columns = [], rows = [], totals } = table ?? {}
  expect(rows.map(({ id }) => id)).toEqual(['2024', '2025', '2026', '2027', 'later'])
  for (const id of ['envelope', 'spending', 'headroom']) {
    const index = columns.findIndex((column) => column.id === id)
    const summed = rows.reduce((sum, { cells }) => sum + amountIn(cells[index]), 0)
    expect([id, amountIn(totals?.cells[index])]).toEqual([id, summed])
  }
})

it('says over which years the headroom of the total speaks where money lies in years without an envelope', () => {
  const [table] = tablesOf(plan)
  expect(table?.totals?.cells[0]).toMatchObject({ text: { en: 'Total (headroom: 2024, 2027)' } })
})

it('tells the running year by its share that has passed, and its rates in its row only', () => {
  const credits = planWith({
    header: { horizon: { start: '2023-01', end: '2025-12' } },
    projects: [
      {
        status: 'in_progress',
        budget: [
          {
            section: 'investment',
            kind: 'software',
            amounts: { 2023: { opened: 100, paid: 90 }, 2024: { opened: 100, paid: 20 } },
          },
        ],
      },
    ],
  })
  const [table] = tablesOf(credits)
  const rate = table?.columns.findIndex(({ id }) => id === 'execution_rate') ?? -1
  // 1 January to 30 June are 182 of the 366 days of 2024.
  expect(table?.rows[1]?.cells[0]).toMatchObject({ text: { en: '2024 (49.7% passed)' } })
  expect(table?.rows.map(({ cells }) => amountIn(cells[rate]))).toEqual([0.9, 0.2, 0])
  expect(amountIn(table?.totals?.cells[rate])).toBe(0.9)
})

it('has no table of a section of which nothing is told', () => {
  expect(tablesOf(planWith({ projects: [{ status: 'planned', baseline: { investment: 9 } }] }))).toEqual([])
})

it('says of the running year, after the plan too, that its rates are not in the total', () => {
  const after = planWith({
    asOf: '2024-06-30',
    header: { horizon: { start: '2022-01', end: '2023-12' } },
    projects: [
      {
        budget: [
          {
            section: 'investment',
            kind: 'software',
            amounts: { 2023: { opened: 9, paid: 8 }, 2024: { opened: 4, paid: 1 } },
          },
        ],
      },
    ],
  })
  const { blocks } = sectionOf(budget, {
    plan: after,
    figures: computeFigures(after),
    previous: undefined,
    findings: [],
    standing: [],
  })
  const said = blocks.flatMap((block) => (block.kind === 'note' ? [block.text.en] : []))
  expect(said.join(' ')).toContain('Budget year 2024 is under way')
})

it('says what rests on requests as an amount where savings make it exceed the spending', () => {
  const line = (kind: 'software' | 'saving', amounts: Record<string, number>) => ({
    section: 'operating' as const,
    kind,
    amounts: { 2025: amounts },
  })
  const saving = planWith({
    projects: [{ budget: [line('software', { requested: 900_000 }), line('saving', { forecast: -300_000 })] }],
  })
  const { blocks } = sectionOf(budget, {
    plan: saving,
    figures: computeFigures(saving),
    previous: undefined,
    findings: [],
    standing: [],
  })
  const said = blocks.flatMap((block) => (block.kind === 'note' ? [block.text.en] : []))
  // 900 k€ of 600 k€ would be 150 %.
  expect(said.join(' ').replaceAll('\u00a0', ' ')).toContain('€900k of expected spending rests')
})
