/** Money by year of one section: envelope, expected spending, headroom, requests, credits, and their rates. */
import { rate } from '../../metrics/define.ts'
import { candidateCostOf, envelopeOf, spendingOf, stageOf } from '../../metrics/spending.ts'
import { yearsOf } from '../../model/calendar-year.ts'
import type { BudgetSection, Plan, Stage, YearAmounts } from '../../model/plan.ts'
import { LABELS, valueLabel } from '../../text/labels.ts'
import type { Bilingual } from '../../units/language.ts'
import { type Cents, minus, plain, sum } from '../../units/quantity.ts'
import { money, text } from '../cell.ts'
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

interface YearMoney {
  readonly envelope: Cents | undefined
  readonly spending: Cents
  readonly candidates: Cents
  readonly opened: Cents
  readonly committed: Cents
  readonly paid: Cents
}

function ratio(numerator: Cents, denominator: Cents): Cell {
  const figure = rate(plain(numerator), plain(denominator))
  return {
    kind: 'figure',
    unit: 'rate',
    value: figure.value,
    parts: { numerator: plain(numerator), denominator: plain(denominator), unit: 'money' },
  }
}

function cells({ envelope, spending, candidates, opened, committed, paid }: YearMoney): Cell[] {
  const headroom = envelope === undefined ? undefined : minus(envelope, spending)
  return [
    money(envelope),
    money(spending),
    money(headroom, headroom !== undefined && headroom < 0 ? 'bad' : undefined),
    money(candidates),
    money(opened),
    money(committed),
    money(paid),
    ratio(committed, opened),
    ratio(paid, opened),
  ]
}

type Year = YearAmounts['year']

function moneyOf(plan: Plan, year: Year, section: BudgetSection): YearMoney {
  const stage = (name: Stage): Cents =>
    sum(plan.projects.map((project) => stageOf(project, name, { year, section })))
  return {
    envelope: year === 'later' ? undefined : envelopeOf(plan, year, section),
    spending: sum(plan.projects.map((one) => spendingOf(plan, one, { year, section }))),
    candidates: sum(plan.projects.map((one) => candidateCostOf(plan, one, { year, section }))),
    opened: stage('opened'),
    committed: stage('committed'),
    paid: stage('paid'),
  }
}

function writtenYears({ projects }: Plan): Year[] {
  return projects.flatMap(({ budget }) =>
    budget.flatMap(({ years }) => years.map(({ year }) => year)),
  )
}

/** The budget years that a table shows: the horizon's, and others that hold money. */
export function shownYears(plan: Plan): number[] {
  const written = writtenYears(plan).filter((year) => year !== 'later')
  return [...new Set([...yearsOf(plan), ...written])].sort((left, right) => left - right)
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

function wholeYearlyTable({ plan }: ReportContext, section: BudgetSection): Table {
  const later: readonly Year[] = writtenYears(plan).includes('later') ? ['later'] : []
  const years = [...shownYears(plan), ...later].map((year) => ({
    year,
    money: moneyOf(plan, year, section),
  }))
  const total = (pick: (money: YearMoney) => Cents | undefined): Cents =>
    sum(years.flatMap(({ money }) => pick(money) ?? []))
  const envelopes = years.filter(({ money }) => money.envelope !== undefined)
  const totals = cells({
    envelope: envelopes.length === 0 ? undefined : total(({ envelope }) => envelope),
    spending: total(({ spending }) => spending),
    candidates: total(({ candidates }) => candidates),
    opened: total(({ opened }) => opened),
    committed: total(({ committed }) => committed),
    paid: total(({ paid }) => paid),
  })
  const headroom = sum(envelopes.map(({ money }) => minus(money.envelope as Cents, money.spending)))
  return {
    kind: 'table',
    id: `budget_${section}`,
    title: valueLabel(section),
    columns: COLUMNS,
    rows: years.map(
      ({ year, money }): Row => ({
        id: String(year),
        cells: [text(yearText(year)), ...cells(money)],
      }),
    ),
    totals: {
      cells: [
        text(LABELS.total),
        ...totals.map((cell, index) =>
          index === 2 && envelopes.length > 0 ? money(headroom) : cell,
        ),
      ],
    },
  }
}
