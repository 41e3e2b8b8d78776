/** The section `money` of a smoothing: each year and section before and after, against its ceiling. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import {
  SMOOTHING_LABELS,
  SMOOTHING_NOTES,
  SMOOTHING_TITLES,
} from '../../lang/catalogue/smoothing.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { yearsOf } from '../../plan/budget-year.ts'
import type { BudgetSection, Plan } from '../../plan/plan.ts'
import { figure, text } from '../document/cell.ts'
import type { Cell, Column, Row, Section, Table } from '../document/document.ts'
import type { Figures } from '../document/figures.ts'
import type { SmoothingContext } from './context.ts'

type Measure = 'envelope' | 'spending' | 'overspend'
type Year = number | 'later'

const SECTIONS: readonly BudgetSection[] = ['investment', 'operating']

function cellOf(
  plan: Plan,
  figures: Figures,
  measure: Measure,
  at: { readonly section: BudgetSection; readonly year?: Year },
): Cell {
  const metric = figures.metric(measure)
  const computed = metric.compute(plan, { ...wholeScope(plan), ...at })
  // A year without envelope has nothing to be held against, which is no gap in the data.
  if (computed.value === null) return { kind: 'empty' }
  const isOver = measure === 'overspend' && computed.value > 0
  return figure(metric, computed, isOver ? 'bad' : undefined)
}

function cellsOf(
  { smoothing, before, after }: SmoothingContext,
  at: { readonly section: BudgetSection; readonly year?: Year },
): Cell[] {
  return [
    cellOf(smoothing.before, before, 'envelope', at),
    cellOf(smoothing.before, before, 'spending', at),
    cellOf(smoothing.after, after, 'spending', at),
    cellOf(smoothing.before, before, 'overspend', at),
    cellOf(smoothing.after, after, 'overspend', at),
  ]
}

function isTelling(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell.kind === 'figure' && (cell.value ?? 0) !== 0)
}

const COLUMNS: readonly Column[] = [
  { id: 'year', title: LABELS.year, unit: 'text' },
  { id: 'envelope', title: LABELS.envelope, unit: 'money', isSummed: true },
  { id: 'spending_before', title: SMOOTHING_LABELS.before, unit: 'money', isSummed: true },
  { id: 'spending_after', title: SMOOTHING_LABELS.after, unit: 'money', isSummed: true },
  { id: 'overspend_before', title: SMOOTHING_LABELS.over_before, unit: 'money', isSummed: true },
  { id: 'overspend_after', title: SMOOTHING_LABELS.over_after, unit: 'money', isSummed: true },
]

function tableOf(context: SmoothingContext, section: BudgetSection): Table[] {
  const years: Year[] = [...yearsOf(context.smoothing.before), 'later']
  const rows = years.flatMap((year): Row[] => {
    const cells = cellsOf(context, { section, year })
    const label = year === 'later' ? { fr: 'Ultérieur', en: 'Later' } : String(year)
    return isTelling(cells) ? [{ id: String(year), cells: [text(label), ...cells] }] : []
  })
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      id: `smoothing_${section}`,
      title: valueLabel(section),
      columns: COLUMNS,
      rows,
      totals: { cells: [text(LABELS.total), ...cellsOf(context, { section })] },
    },
  ]
}

/** The section `money`. */
export function money(context: SmoothingContext): Section {
  const tables = SECTIONS.flatMap((section) => tableOf(context, section))
  return {
    id: 'money',
    title: SMOOTHING_TITLES.money,
    blocks: tables.length === 0 ? [{ kind: 'note', text: SMOOTHING_NOTES.no_money }] : tables,
  }
}
