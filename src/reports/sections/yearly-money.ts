/** Money by year of one section: envelope, expected spending, headroom, requests, credits, and their rates. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatPercent } from '../../lang/numbers.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { candidateCostOf, isSpendingKnown, spendingIn } from '../../metrics/base/spending.ts'
import { ceilingsIn } from '../../metrics/envelopes.ts'
import { shareOfYearPassed } from '../../plan/budget-year.ts'
import { yearState } from '../../plan/expected-amount.ts'
import type { BudgetSection, Plan, YearAmounts } from '../../plan/plan.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { sum } from '../../values/quantity.ts'
import { figure, money, text, verbatim } from '../document/cell.ts'
import type { Cell, Column, Row, Table } from '../document/document.ts'
import { withoutColumns } from '../document/table.ts'
import type { ReportContext } from '../report-kind.ts'

const TEXTS = {
  running: (year: number, passed: Bilingual) => ({
    fr: `${year} (${passed.fr} écoulés)`,
    en: `${year} (${passed.en} passed)`,
  }),
  totalHeadroom: (total: Bilingual, years: string) => ({
    fr: `${total.fr} (marge\u00a0: ${years})`,
    en: `${total.en} (headroom: ${years})`,
  }),
}

const SUMMED = { isSummed: true } as const

/** The columns of the yearly table; headroom and the two rates are live formulas in a workbook. */
const COLUMNS: readonly Column[] = [
  { id: 'year', title: LABELS.year, unit: 'text' },
  { id: 'envelope', title: LABELS.envelope, unit: 'money', ...SUMMED },
  { id: 'spending', title: LABELS.spending, unit: 'money', ...SUMMED, look: 'bar' },
  {
    id: 'headroom',
    title: LABELS.headroom,
    unit: 'money',
    ...SUMMED,
    formula: { kind: 'minus', left: 'envelope', right: 'spending' },
  },
  { id: 'candidates', title: LABELS.candidates, unit: 'money', ...SUMMED },
  { id: 'voted', title: LABELS.voted, unit: 'money', ...SUMMED },
  { id: 'opened', title: LABELS.opened, unit: 'money', ...SUMMED },
  { id: 'committed', title: LABELS.committed, unit: 'money', ...SUMMED },
  { id: 'paid', title: LABELS.paid, unit: 'money', ...SUMMED },
  { id: 'carry_over', title: LABELS.carry_over, unit: 'money', ...SUMMED },
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
  'budget_voted',
  'budget_opened',
  'budget_committed',
  'budget_paid',
  'budget_carry_over',
  'commitment_rate',
  'execution_rate',
]

/** The rates of the year that runs, which those of closed years leave out. */
const RUNNING: Readonly<Record<string, string>> = {
  commitment_rate: 'commitment_rate_running',
  execution_rate: 'execution_rate_running',
}

type Year = YearAmounts['year']

export function yearName(year: Year): Bilingual {
  return year === 'later' ? LABELS.later : verbatim(year)
}

/** The figures of a section in a year, or in all where none is named, in the order of the columns. */
function cellsOf({ plan, figures }: ReportContext, section: BudgetSection, year: Year | undefined): Cell[] {
  const at = { section, ...(year === undefined ? {} : { year }) }
  const isRunning = year !== undefined && yearState(plan, year) === 'running'
  const cells = METRICS.map((id): Cell => {
    const metric = figures.metric(isRunning ? (RUNNING[id] ?? id) : id)
    const computed = metric.compute(plan, { ...wholeScope(plan), ...at })
    const isShort = id === 'headroom' && (computed.value ?? 0) < 0
    return figure(metric, computed, isShort ? 'bad' : undefined)
  })
  const candidates = sum(plan.projects.map((one) => candidateCostOf(plan, one, at)))
  return [...cells.slice(0, 3), money(candidates), ...cells.slice(3)]
}

/** The budget years that a table shows, in order: the very slices that figures are broken down by. */
export function shownYears({ figures }: Pick<ReportContext, 'figures'>): Year[] {
  return figures.keys('spending', 'year').map(({ key }) => (key === 'later' ? 'later' : Number(key)))
}

/** The year; of the one that runs, the share of its days that has passed, beside which its rates are read. */
function yearText(plan: Plan, year: Year): Bilingual {
  if (year === 'later' || yearState(plan, year) !== 'running') return yearName(year)
  const passed = shareOfYearPassed(plan, year, plan.asOf)
  return TEXTS.running(
    year,
    bilingual((lang) => formatPercent(passed, lang)),
  )
}

/** The years that a total headroom speaks of, where money is expected in others too; undefined where it speaks of all. */
export function headroomYears(plan: Plan, section: BudgetSection, years: readonly Year[]): string | undefined {
  const capped = ceilingsIn(plan, { section }).map(({ year }) => year)
  const isBeyond = years.some(
    (year) => (year === 'later' || !capped.includes(year)) && spendingIn(plan, year, section) !== 0,
  )
  if (!isBeyond || capped.length === 0) return undefined
  const first = Math.min(...capped)
  const last = Math.max(...capped)
  const isRange = capped.length > 2 && capped.length === last - first + 1
  return isRange ? `${first}–${last}` : [...capped].sort((a, b) => a - b).join(', ')
}

function totalText(plan: Plan, section: BudgetSection, years: readonly Year[]): Bilingual {
  const shown = headroomYears(plan, section, years)
  if (shown === undefined) return LABELS.total
  return TEXTS.totalHeadroom(LABELS.total, shown)
}

const CREDITS = ['opened', 'committed', 'paid', 'carry_over', 'commitment_rate', 'execution_rate']

/** The columns that have nothing to say: those of envelopes, requests or credits before any is written. */
function idleColumns({ plan, figures }: ReportContext): readonly string[] {
  const isWritten = (id: string): boolean => figures.whole(id).value !== null
  const hasCredits = ['budget_opened', 'budget_committed', 'budget_paid'].some(isWritten)
  // What was voted stands for the credits of a plan that does not tell them.
  const isVoteAlone = isWritten('budget_voted') && !isWritten('budget_opened')
  const hasCandidates = plan.projects.some((project) => candidateCostOf(plan, project, {}) > 0)
  return [
    ...(plan.envelopes.length > 0 ? [] : ['envelope', 'headroom']),
    ...(hasCandidates ? [] : ['candidates']),
    ...(isVoteAlone ? [] : ['voted']),
    ...(hasCredits ? [] : CREDITS),
    ...(figures.whole('budget_carry_over').value === null ? ['carry_over'] : []),
  ]
}

/** Money by year of each section of which anything is told: an amount of a project, or an envelope. */
export function yearlyTables(context: ReportContext): Table[] {
  const { plan } = context
  return (['investment', 'operating'] as const)
    .filter((section) => isSpendingKnown(plan, { section }) || plan.envelopes.some((one) => one.section === section))
    .map((section) => withoutColumns(wholeYearlyTable(context, section), idleColumns(context)))
}

function wholeYearlyTable(context: ReportContext, section: BudgetSection): Table {
  const years = shownYears(context)
  return {
    kind: 'table',
    id: `budget_${section}`,
    title: valueLabel(section),
    columns: COLUMNS,
    rows: years.map(
      (year): Row => ({
        id: String(year),
        cells: [text(yearText(context.plan, year)), ...cellsOf(context, section, year)],
      }),
    ),
    totals: { cells: [text(totalText(context.plan, section, years)), ...cellsOf(context, section, undefined)] },
  }
}
