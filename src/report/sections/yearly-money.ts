/** Money by year of one section: envelope, expected spending, headroom, requests, credits, and their rates. */
import { wholeScope } from '../../metrics/scope.ts'
import { candidateCostOf } from '../../metrics/spending.ts'
import type { BudgetSection, YearAmounts } from '../../model/plan.ts'
import { LABELS, valueLabel } from '../../text/labels.ts'
import type { Bilingual } from '../../units/language.ts'
import { sum } from '../../units/quantity.ts'
import { figure, money, text } from '../cell.ts'
import type { ReportContext } from '../context.ts'
import type { Cell, Column, Row, Table } from '../document.ts'
import { onlyColumns } from '../table.ts'

/** The columns of the yearly table; headroom and the two rates are live formulas in a workbook. */
const COLUMNS: readonly Column[] = [
  { id: 'year', title: LABELS.year, unit: 'text' },
  { id: 'envelope', title: LABELS.envelope, unit: 'money', isSummed: true },
  { id: 'spending', title: LABELS.spending, unit: 'money', isSummed: true, look: 'bar' },
  {
    id: 'headroom',
    title: LABELS.headroom,
    unit: 'money',
    isSummed: true,
    formula: { kind: 'minus', left: 'envelope', right: 'spending' },
  },
  { id: 'candidates', title: LABELS.candidates, unit: 'money', isSummed: true },
  { id: 'opened', title: LABELS.opened, unit: 'money', isSummed: true },
  { id: 'committed', title: LABELS.committed, unit: 'money', isSummed: true },
  { id: 'paid', title: LABELS.paid, unit: 'money', isSummed: true },
  {
    id: 'commitment_rate',
    title: LABELS.commitment_rate,
    unit: 'rate',
    formula: { kind: 'ratio', numerator: 'committed', denominator: 'opened' },
  },
  {
    id: 'execution_rate',
    title: LABELS.execution_rate,
    unit: 'rate',
    formula: { kind: 'ratio', numerator: 'paid', denominator: 'opened' },
  },
]

/** The metric behind each column of figures, all asked for one section and a year or the whole plan. */
const METRICS: readonly string[] = [
  'envelope',
  'spending',
  'headroom',
  'budget_opened',
  'budget_committed',
  'budget_paid',
  'commitment_rate',
  'execution_rate',
]

type Year = YearAmounts['year']

/** The figures of a section in a year, or in all where none is named, in the order of the columns. */
function cellsOf(
  { plan, figures }: ReportContext,
  section: BudgetSection,
  year: Year | undefined,
): Cell[] {
  const at = { section, ...(year === undefined ? {} : { year }) }
  const cells = METRICS.map((id): Cell => {
    const metric = figures.metric(id)
    const computed = metric.compute(plan, { ...wholeScope(plan), ...at })
    const isShort = id === 'headroom' && (computed.value ?? 0) < 0
    return figure(metric, computed, isShort ? 'bad' : undefined)
  })
  const candidates = sum(plan.projects.map((one) => candidateCostOf(plan, one, at)))
  return [...cells.slice(0, 3), money(candidates), ...cells.slice(3)]
}

/** The budget years that a table shows, in order: the very slices that figures are broken down by. */
export function shownYears({ figures }: Pick<ReportContext, 'figures'>): Year[] {
  return figures
    .keys('spending', 'year')
    .map(({ key }) => (key === 'later' ? 'later' : Number(key)))
}

function yearText(year: Year): string | Bilingual {
  return year === 'later' ? { fr: 'ultérieur', en: 'later' } : String(year)
}

const CREDITS = ['opened', 'committed', 'paid', 'commitment_rate', 'execution_rate']

/** The columns that have something to say: none of envelopes, requests or credits before any is written. */
function shownColumns({ plan, figures }: ReportContext): readonly string[] {
  const hasCredits = ['budget_opened', 'budget_committed', 'budget_paid'].some(
    (id) => figures.whole(id).value !== null,
  )
  const hasCandidates = plan.projects.some((project) => candidateCostOf(plan, project, {}) > 0)
  const hidden = [
    ...(plan.envelopes.length > 0 ? [] : ['envelope', 'headroom']),
    ...(hasCandidates ? [] : ['candidates']),
    ...(hasCredits ? [] : CREDITS),
  ]
  return COLUMNS.map(({ id }) => id).filter((id) => !hidden.includes(id))
}

/** Money by year of one section, with totals. */
export function yearlyTable(context: ReportContext, section: BudgetSection): Table {
  return onlyColumns(wholeYearlyTable(context, section), shownColumns(context))
}

function wholeYearlyTable(context: ReportContext, section: BudgetSection): Table {
  return {
    kind: 'table',
    id: `budget_${section}`,
    title: valueLabel(section),
    columns: COLUMNS,
    rows: shownYears(context).map(
      (year): Row => ({
        id: String(year),
        cells: [text(yearText(year)), ...cellsOf(context, section, year)],
      }),
    ),
    totals: { cells: [text(LABELS.total), ...cellsOf(context, section, undefined)] },
  }
}
