/** Money by year and section against the envelopes, and by axis and theme. */

import { rate } from '../../metrics/define.ts'
import { envelopeOf, spendingIn, stageOf } from '../../metrics/spending.ts'
import { yearsOf } from '../../model/calendar-year.ts'
import type { BudgetSection, Plan, Stage } from '../../model/plan.ts'
import { LABELS, valueLabel } from '../../text/labels.ts'
import type { Bilingual } from '../../units/language.ts'
import { type Cents, minus, plain, sum } from '../../units/quantity.ts'
import { money, text } from '../cell.ts'
import type { ReportContext } from '../context.ts'
import type { Cell, Chart, Column, Row, Section, Table } from '../document.ts'
import { sliceTable } from '../table.ts'

const TITLE: Bilingual = { fr: 'Budget', en: 'Budget' }

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

function cells({ envelope, spending, opened, committed, paid }: YearMoney): Cell[] {
  const headroom = envelope === undefined ? undefined : minus(envelope, spending)
  return [
    money(envelope),
    money(spending),
    money(headroom, headroom !== undefined && headroom < 0 ? 'bad' : undefined),
    money(opened),
    money(committed),
    money(paid),
    ratio(committed, opened),
    ratio(paid, opened),
  ]
}

function moneyOf(plan: Plan, year: number, section: BudgetSection): YearMoney {
  const stage = (name: Stage): Cents =>
    sum(plan.projects.map((project) => stageOf(project, name, { year, section })))
  return {
    envelope: envelopeOf(plan, year, section),
    spending: spendingIn(plan, year, section),
    opened: stage('opened'),
    committed: stage('committed'),
    paid: stage('paid'),
  }
}

/** The budget years that a table shows: the horizon's, and others that hold money. */
function shownYears(plan: Plan): number[] {
  const years = new Set(yearsOf(plan))
  for (const { budget } of plan.projects) {
    for (const { years: amounts } of budget)
      for (const { year } of amounts) if (year !== 'later') years.add(year)
  }
  return [...years].sort((left, right) => left - right)
}

/** Money by year of one section, with totals. */
export function yearlyTable({ plan }: ReportContext, section: BudgetSection): Table {
  const years = shownYears(plan).map((year) => ({ year, money: moneyOf(plan, year, section) }))
  const total = (pick: (money: YearMoney) => Cents | undefined): Cents =>
    sum(years.flatMap(({ money }) => pick(money) ?? []))
  const envelopes = years.filter(({ money }) => money.envelope !== undefined)
  const totals = cells({
    envelope: envelopes.length === 0 ? undefined : total(({ envelope }) => envelope),
    spending: total(({ spending }) => spending),
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
        cells: [text(String(year)), ...cells(money)],
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

function chart({ plan }: ReportContext): Chart {
  const years = shownYears(plan)
  return {
    kind: 'chart',
    id: 'budget_years',
    type: 'bar',
    title: { fr: 'Dépense prévue par année', en: 'Expected spending by year' },
    unit: 'money',
    categories: years.map((year) => ({ fr: String(year), en: String(year) })),
    series: (['investment', 'operating'] as const).map((section) => ({
      title: valueLabel(section),
      values: years.map((year) => plain(spendingIn(plan, year, section))),
    })),
  }
}

/** The section `budget`. */
export function budget(context: ReportContext): Section {
  const columns = [
    { metric: 'spending' },
    { metric: 'budget_opened' },
    { metric: 'budget_committed' },
    { metric: 'budget_paid' },
    { metric: 'execution_rate' },
  ]
  const table = (breakdown: 'axis' | 'theme' | 'department', title: Bilingual) =>
    sliceTable(context.figures, {
      id: `budget_by_${breakdown}`,
      title,
      breakdown,
      heading: LABELS[breakdown],
      columns,
    })
  return {
    id: 'budget',
    title: TITLE,
    blocks: [
      yearlyTable(context, 'investment'),
      yearlyTable(context, 'operating'),
      chart(context),
      table('axis', { fr: 'Par axe', en: 'By axis' }),
      table('theme', { fr: 'Par thème', en: 'By theme' }),
      table('department', { fr: 'Par direction pilote', en: 'By lead department' }),
    ],
  }
}
