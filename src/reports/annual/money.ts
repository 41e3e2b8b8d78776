/** What was voted, opened and paid in the year, by section of the budget and by axis, and what was paid year by year. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Figure } from '../../metrics/base/define.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { yearsOf } from '../../plan/budget-year.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { isConfidential } from '../../plan/public-fields.ts'
import { printed } from '../../values/language.ts'
import { EMPTY, figure as figureCell } from '../document/cell.ts'
import type { Cell, ChartTable, Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { byId, column, filled, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { type AnnualYear, planUpTo } from './year.ts'

const TEXTS = printed('money', {
  title: { fr: 'Ce qui a été dépensé', en: 'What was spent' },
  none: {
    fr: 'Le plan ne dit ni ce qui a été voté ni ce qui a été payé pour cette année.',
    en: 'The plan tells neither what was voted nor what was paid for this year.',
  },
  hidden: {
    fr: 'La répartition par orientation n’est pas donnée\u00a0: elle dirait l’argent de projets confidentiels.',
    en: 'Money by aim is not given: it would tell that of confidential projects.',
  },
  hiddenSections: {
    fr: 'L’argent ouvert et payé par section du budget n’est pas donné\u00a0: il dirait celui de projets confidentiels.',
    en: 'Money opened and paid by section of the budget is not given: it would tell that of confidential projects.',
  },
  secret: {
    fr: 'non donné\u00a0: ce serait l’argent de projets confidentiels',
    en: 'not given: it would be the money of confidential projects',
  },
  againstCeiling: { fr: 'Payé par année, face au plafond voté', en: 'Paid by year, against the ceiling voted' },
  paidByYear: { fr: 'Payé par année', en: 'Paid by year' },
  bySection: { fr: 'Par section du budget', en: 'By section of the budget' },
  byAxis: { fr: 'Par orientation du plan', en: 'By aim of the plan' },
  section: { fr: 'Section', en: 'Section' },
  axis: { fr: 'Orientation', en: 'Aim' },
  voted: { fr: 'Plafond voté', en: 'Ceiling voted' },
  opened: { fr: 'Ouvert aux projets', en: 'Opened for projects' },
  paid: { fr: 'Payé', en: 'Paid' },
  share: { fr: 'Part payée de ce qui était ouvert', en: 'Share paid of what was opened' },
})

const USED = [
  { metric: 'budget_opened', title: TEXTS.opened },
  { metric: 'budget_paid', title: TEXTS.paid },
  { metric: 'execution_rate', title: TEXTS.share },
]

const MONEY = ['budget_opened', 'budget_paid'] as const

/** Whether an amount is that of projects which must not be named, and of no others. */
export function isSecret(whole: number | null | undefined, open: number | null | undefined): boolean {
  return (whole ?? 0) !== 0 && (open ?? 0) === 0
}

/** Whether all projects that name an axis and pay in the year must not be named, whatever others add to it by a share. */
function hasSecretAxis({ whole, projects, year }: AnnualYear): boolean {
  const paying = projects.filter(({ budget }) =>
    budget.some(({ years }) => years.some((amounts) => amounts.year === year)),
  )
  return whole.axes.some(({ id }) => {
    const own = paying.filter(({ written }) => isSameId(written.axis ?? '', id))
    return own.length > 0 && own.every(isConfidential)
  })
}

/** Whether a line of a breakdown would be the money of projects which must not be named, and of no others. */
function tellsSecret(year: AnnualYear, breakdown: 'axis' | 'section'): boolean {
  const { figures, openFigures } = year
  if (breakdown === 'axis' && hasSecretAxis(year)) return true
  return MONEY.some((id) =>
    figures
      .keys(id, breakdown)
      .some(({ key }) =>
        isSecret(figures.slice(id, breakdown, key)?.value, openFigures.slice(id, breakdown, key)?.value),
      ),
  )
}

/** What was paid and voted in a year; nothing of what was paid where that is the money of projects which must not be named. */
interface YearTotal {
  readonly id: string
  readonly paid: Figure
  readonly voted: Figure
}

function yearTotals(year: AnnualYear): YearTotal[] {
  const plan = planUpTo(year)
  const open = { ...plan, projects: plan.projects.filter((one) => !isConfidential(one)) }
  return yearsOf(plan)
    .filter((one) => one <= year.year)
    .map((one) => {
      const at = (id: string, of: Plan): Figure => year.figures.metric(id).compute(of, { ...wholeScope(of), year: one })
      const paid = at('budget_paid', plan)
      const isHidden = isSecret(paid.value, at('budget_paid', open).value)
      return {
        id: String(one),
        paid: isHidden ? { value: null, reason: TEXTS.secret } : paid,
        voted: at('envelope', plan),
      }
    })
}

function yearsPicture(year: AnnualYear): Table[] {
  const totals = yearTotals(year)
  if (totals.every(({ paid }) => paid.value === null)) return []
  const hasCeiling = totals.some(({ voted }) => voted.value !== null)
  const cell = (id: string, figure: Figure): Cell =>
    figure.value === null && figure.reason !== TEXTS.secret ? EMPTY : figureCell(year.figures.metric(id), figure)
  const table = listTable(
    { id: 'paid_by_year', rowId: byId, title: hasCeiling ? TEXTS.againstCeiling : TEXTS.paidByYear },
    totals,
    [
      column('year', LABELS.year, 'text', ({ id }) => id),
      column('budget_paid', TEXTS.paid, 'money', ({ paid }) => cell('budget_paid', paid)),
      ...(hasCeiling
        ? [column('envelope', TEXTS.voted, 'money', ({ voted }: YearTotal) => cell('envelope', voted))]
        : []),
    ],
  )
  const series = [
    { column: 'budget_paid', mark: 'bar' } as const,
    ...(hasCeiling ? [{ column: 'envelope', mark: 'step', part: 'limit' } as const] : []),
  ]
  const chart = { type: 'series', category: 'year', series } as const
  const picture: ChartTable = { ...table, isFolded: true, chart }
  return [picture]
}

/** Whether all that was opened or paid in the year is the money of projects which must not be named. */
export function isAllSecret({ figures, openFigures }: AnnualYear): boolean {
  return MONEY.some((id) => isSecret(figures.whole(id).value, openFigures.whole(id).value))
}

function tables(year: AnnualYear): Table[] {
  const { figures } = year
  const bySection = sliceTable(figures, {
    id: 'year_by_section',
    title: TEXTS.bySection,
    breakdown: 'section',
    heading: TEXTS.section,
    columns: [{ metric: 'envelope', title: TEXTS.voted }, ...(tellsSecret(year, 'section') ? [] : USED)],
  })
  if (tellsSecret(year, 'axis')) return [bySection]
  return [
    bySection,
    sliceTable(figures, {
      id: 'year_by_axis',
      title: TEXTS.byAxis,
      breakdown: 'axis',
      heading: TEXTS.axis,
      columns: USED,
    }),
  ]
}

export const spent = defineSection('spent', TEXTS.title, (year: AnnualYear) => [
  ...filled([...tables(year), ...yearsPicture(year)], note(TEXTS.none)),
  ...(tellsSecret(year, 'section') ? [note(TEXTS.hiddenSections, 'quiet')] : []),
  ...(tellsSecret(year, 'axis') ? [note(TEXTS.hidden, 'quiet')] : []),
])

/** What the first sentences say of a year's money: its figures in currency units; undefined where none is told. */
export function yearMoney({
  figures,
}: AnnualYear): Readonly<Record<'voted' | 'opened' | 'paid' | 'rate', number | undefined>> {
  const value = (id: string): number | undefined => figures.whole(id).value ?? undefined
  return {
    voted: value('envelope'),
    opened: value('budget_opened'),
    paid: value('budget_paid'),
    rate: value('execution_rate'),
  }
}
