/** The section `money` of a smoothing: each year and section before and after, against its ceiling. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { SMOOTHING_LABELS, SMOOTHING_NOTES, SMOOTHING_TITLES } from '../../lang/catalogue/smoothing.ts'
import { yearsOf } from '../../plan/budget-year.ts'
import type { BudgetSection, YearAmounts } from '../../plan/plan.ts'
import { isTelling, text } from '../document/cell.ts'
import type { Cell, Column, Row, Table } from '../document/document.ts'
import { filled, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { yearCell } from '../scenarios/money.ts'
import { yearName } from '../sections/yearly-money.ts'
import type { SmoothingContext } from './context.ts'

type Year = YearAmounts['year']

const SHOWN = [
  ['before', 'envelope'],
  ['before', 'spending'],
  ['after', 'spending'],
  ['before', 'overspend'],
  ['after', 'overspend'],
] as const

const SUMMED = { isSummed: true } as const

const COLUMNS: readonly Column[] = [
  { id: 'year', title: LABELS.year, unit: 'text' },
  { id: 'envelope', title: LABELS.envelope, unit: 'money', ...SUMMED },
  { id: 'spending_before', title: SMOOTHING_LABELS.before, unit: 'money', ...SUMMED },
  { id: 'spending_after', title: SMOOTHING_LABELS.after, unit: 'money', ...SUMMED },
  { id: 'overspend_before', title: SMOOTHING_LABELS.over_before, unit: 'money', ...SUMMED },
  { id: 'overspend_after', title: SMOOTHING_LABELS.over_after, unit: 'money', ...SUMMED },
]

function cellsOf(context: SmoothingContext, section: BudgetSection, year?: Year): Cell[] {
  return SHOWN.map(([side, measure]) =>
    yearCell(
      { plan: context.smoothing[side], figures: context[side] },
      measure,
      section,
      year,
      (value) => measure === 'overspend' && value > 0,
    ),
  )
}

function tableOf(context: SmoothingContext, section: BudgetSection): Table {
  const years: Year[] = [...yearsOf(context.smoothing.before), 'later']
  const rows = years.map((year): Row => {
    const cells = cellsOf(context, section, year)
    return { id: String(year), cells: [text(yearName(year)), ...cells] }
  })
  return {
    kind: 'table',
    id: `smoothing_${section}`,
    title: valueLabel(section),
    columns: COLUMNS,
    rows: rows.filter(({ cells }) => cells.some(isTelling)),
    totals: { cells: [text(LABELS.total), ...cellsOf(context, section)] },
  }
}

export const money = defineSection('money', SMOOTHING_TITLES.money, (context: SmoothingContext) =>
  filled(
    (['investment', 'operating'] as const).map((section) => tableOf(context, section)),
    note(SMOOTHING_NOTES.no_money),
  ),
)
