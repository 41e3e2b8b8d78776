/**
 * The picture of the budget: expected spending of each year, stacked by section, against the envelope; before any project is
 * retained, what it would be with all candidates.
 */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { projectsOf } from '../../lang/catalogue/reports.ts'
import { formatThousands } from '../../lang/numbers.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { isMoneyWritten, isSpendingKnown } from '../../metrics/base/spending.ts'
import { ceilingsIn } from '../../metrics/envelopes.ts'
import { isPartOfPlan } from '../../plan/part-of-plan.ts'
import type { BudgetSection, Plan } from '../../plan/plan.ts'
import { isRetained, isUndecided, withCandidates } from '../../plan/project-status.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { figure } from '../document/cell.ts'
import type { Cell, ChartTable } from '../document/document.ts'
import { column, type ItemColumn, listTable } from '../document/table.ts'
import type { ReportContext } from '../report-kind.ts'
import { shownYears, yearName } from './yearly-money.ts'

/** What the picture is called, and how its sentence begins where all fits the envelope and where it does not. */
interface Words {
  readonly title: Bilingual
  readonly against: Bilingual
  readonly within: Bilingual
  readonly over: Bilingual
}

const SPENDING: Words = printed('budget-chart', {
  title: { fr: 'Dépense prévue par année', en: 'Expected spending by year' },
  against: { fr: 'Dépense prévue par année face à l’enveloppe', en: 'Expected spending by year against the envelope' },
  within: { fr: 'La dépense tient dans l’enveloppe', en: 'Spending stays under the envelope' },
  over: { fr: 'La dépense dépasse l’enveloppe', en: 'Spending exceeds the envelope' },
})

const CANDIDATES: Words = printed('candidates-chart', {
  title: { fr: 'Coût de tous les candidats par année', en: 'Cost of all candidates by year' },
  against: {
    fr: 'Coût de tous les candidats par année face à l’enveloppe',
    en: 'Cost of all candidates by year against the envelope',
  },
  within: { fr: 'Tous les candidats tiennent dans l’enveloppe', en: 'All candidates fit under the envelope' },
  over: { fr: 'Les candidats coûtent plus que l’enveloppe', en: 'Candidates cost more than the envelope' },
})

const TEXTS = printed('budget-chart', {
  within: (begin: Bilingual, isEvery: boolean, year: number, amount: Bilingual) => ({
    fr: `${begin.fr} ${isEvery ? 'chaque année' : 'chaque année qui en a une'}, avec le moins de marge en ${year}\u00a0: ${amount.fr}.`,
    en: `${begin.en} ${isEvery ? 'every year' : 'every year that has one'}, with least room in ${year}: ${amount.en}.`,
  }),
  uncapped: (cells: Bilingual) => ({
    fr: ` Sans enveloppe\u00a0: ${cells.fr}.`,
    en: ` Without an envelope: ${cells.en}.`,
  }),
  later: {
    fr: ' La dépense au-delà des années du budget est sans enveloppe.',
    en: ' Spending beyond the years of the budget has no envelope.',
  },
  unpriced: (projects: Bilingual) => ({
    fr: ` Sans ligne de budget\u00a0: ${projects.fr}.`,
    en: ` Without a budget line: ${projects.en}.`,
  }),
  section: { fr: 'Section', en: 'Section' },
  over: (begin: Bilingual, year: number, amount: Bilingual) => ({
    fr: `${begin.fr}, le plus en ${year}\u00a0: ${amount.fr} de trop.`,
    en: `${begin.en}, most in ${year}: ${amount.en} too much.`,
  }),
  shortWithin: (year: number, amount: Bilingual) => ({
    fr: `le plus serré\u00a0: ${year}, marge de ${amount.fr}`,
    en: `tightest in ${year}: ${amount.en} of headroom`,
  }),
  shortOver: (year: number, amount: Bilingual) => ({
    fr: `${amount.fr} de trop en ${year}`,
    en: `${amount.en} too much in ${year}`,
  }),
})

/** A state of a plan, as far as the picture looks at it. */
type Drawn = Pick<ReportContext, 'plan' | 'figures'>

interface YearAmount {
  readonly year: number
  readonly amount: number
}

/** A figure in each year that has an envelope, where it has a value. */
function byCappedYear({ plan, figures }: Drawn, metric: string): YearAmount[] {
  const years = [...new Set(ceilingsIn(plan, {}).map(({ year }) => year))]
  return years.flatMap((year) => {
    const { value } = figures.metric(metric).compute(plan, { ...wholeScope(plan), year })
    return value === null ? [] : [{ year, amount: value }]
  })
}

interface Tightest {
  readonly year: number
  readonly amount: Bilingual
  readonly isOver: boolean
}

/**
 * The year in which an envelope is passed by most, else the one that leaves least; undefined where none is known, or some
 * projects are left out: what they leave of envelopes of all says nothing.
 */
function tightest(context: Drawn): Tightest | undefined {
  if (isPartOfPlan(context.plan)) return undefined
  const told = (found: YearAmount, isOver: boolean): Tightest => ({
    year: found.year,
    amount: bilingual((lang) => formatThousands(found.amount, context.plan.currency, lang)),
    isOver,
  })
  const [passed] = byCappedYear(context, 'overspend')
    .filter(({ amount }) => amount > 0)
    .sort((left, right) => right.amount - left.amount)
  if (passed !== undefined) return told(passed, true)
  const [least] = byCappedYear(context, 'headroom').sort((left, right) => left.amount - right.amount)
  return least === undefined ? undefined : told(least, false)
}

/** The tightest year in a few words; undefined where no year has an envelope and money to hold against it, or some projects are left out. */
export function tightestText(context: Drawn): Bilingual | undefined {
  const found = tightest(context)
  if (found === undefined) return undefined
  return TEXTS[found.isOver ? 'shortOver' : 'shortWithin'](found.year, found.amount)
}

interface YearSection {
  readonly year: number
  readonly section: BudgetSection
}

/** The retained projects whose cost no year counts, since no amount of it is written. */
function unpricedText({ projects }: Plan): Bilingual | undefined {
  const retained = projects.filter(isRetained)
  const count = retained.filter((project) => !isMoneyWritten(project, {})).length
  if (count === 0) return undefined
  return TEXTS.unpriced(bilingual((lang) => projectsOf({ count, of: retained.length }, lang)))
}

/** The years and sections with money that no envelope limits, each year once: with its section where only that lacks one; undefined where there are none. */
function uncappedText(spent: readonly YearSection[], plan: Plan): Bilingual | undefined {
  const open = spent.filter(({ year, section }) => ceilingsIn(plan, { year, section }).length === 0)
  const years = [...new Set(open.map(({ year }) => year))]
  if (years.length === 0) return undefined
  const cells = bilingual((lang) =>
    years
      .map((year) => {
        const own = open.filter((cell) => cell.year === year)
        const isWhole = own.length === spent.filter((cell) => cell.year === year).length
        const names = own.map(({ section }) => valueLabel(section)[lang].toLowerCase())
        return isWhole ? String(year) : `${year} (${names.join(', ')})`
      })
      .join(', '),
  )
  return TEXTS.uncapped(cells)
}

function tightestSentence(context: Drawn, words: Words, spent: readonly YearSection[]): Bilingual | undefined {
  const found = tightest(context)
  if (found === undefined) return undefined
  const uncapped = uncappedText(spent, context.plan)
  const isEvery = uncapped === undefined
  const told = found.isOver
    ? TEXTS.over(words.over, found.year, found.amount)
    : TEXTS.within(words.within, isEvery, found.year, found.amount)
  const later = found.isOver ? undefined : moneyLater(context)
  const rest = [uncapped, later, unpricedText(context.plan)]
  return bilingual((lang) => [told, ...rest].map((one) => one?.[lang] ?? '').join(''))
}

const SECTIONS = ['investment', 'operating'] as const

/**
 * Money by year and section, with the ceilings of these sections; nothing where there is none. Years beyond those of the
 * budget are left out: they are no single year.
 */
export function budgetChart(context: Drawn): ChartTable[] {
  const isAsked = isUndecided(context.plan)
  const shown = isAsked ? { ...context, plan: withCandidates(context.plan) } : context
  const { value } = context.figures.metric('spending').compute(shown.plan, wholeScope(shown.plan))
  return (value ?? 0) === 0 ? [] : [spendingChart(shown, isAsked ? CANDIDATES : SPENDING)]
}

/** A row of the picture: a year, or a year and a section where these have panels of their own. */
interface ChartRow {
  readonly year: number
  readonly section?: BudgetSection
}

/** What the picture shows of money and of what limits it. */
interface Layout {
  readonly years: readonly number[]
  readonly sections: readonly BudgetSection[]
  readonly isLimited: boolean
  /** Whether each section has a panel of its own: a bar of two sections must not stand below the line of one. */
  readonly isSplit: boolean
}

function layoutOf(context: Drawn): Layout {
  const { plan } = context
  const years = shownYears(context).filter((year): year is number => year !== 'later')
  const sections = SECTIONS.filter((section) => isSpendingKnown(plan, { section }))
  const capped = years.map(
    (year) => sections.filter((section) => ceilingsIn(plan, { year, section }).length > 0).length,
  )
  return {
    years,
    sections,
    isLimited: capped.some((count) => count > 0),
    isSplit: capped.some((count) => count > 0 && count < sections.length),
  }
}

function cellIn({ plan, figures }: Drawn, id: string, { year, section }: ChartRow): Cell {
  const metric = figures.metric(id)
  const at = { year, ...(section === undefined ? {} : { section }) }
  return figure(metric, metric.compute(plan, { ...wholeScope(plan), ...at }))
}

/** The columns that are drawn as bars: each section, or the spending of the row's own. */
function barColumns(context: Drawn, { sections, isSplit }: Layout) {
  const { label } = context.figures.metric('spending')
  const own = (section?: BudgetSection) => (row: ChartRow) =>
    cellIn(context, 'spending', section === undefined ? row : { ...row, section })
  return isSplit
    ? [column('spending', label, 'money', own())]
    : sections.map((section) => column(section, valueLabel(section), 'money', own(section)))
}

function rowsOf({ years, sections, isSplit }: Layout): readonly ChartRow[] {
  if (!isSplit) return years.map((year) => ({ year }))
  return sections.flatMap((section) => years.map((year) => ({ year, section })))
}

function spentIn({ plan, figures }: Drawn, { years, sections }: Layout): YearSection[] {
  const spending = figures.metric('spending')
  return years.flatMap((year) =>
    sections
      .map((section) => ({ year, section }))
      .filter((at) => (spending.compute(plan, { ...wholeScope(plan), ...at }).value ?? 0) !== 0),
  )
}

/** The years and sections in which a plan spends what no envelope limits, in a sentence behind another; undefined where there are none. */
export function moneyWithoutEnvelope(context: Drawn): Bilingual | undefined {
  return uncappedText(spentIn(context, layoutOf(context)), context.plan)
}

/** That a plan spends beyond the years of its budget, which no envelope limits, in a sentence behind another; undefined where it does not. */
export function moneyLater({ plan, figures }: Pick<ReportContext, 'plan' | 'figures'>): Bilingual | undefined {
  const { value } = figures.metric('spending').compute(plan, { ...wholeScope(plan), year: 'later' })
  return (value ?? 0) === 0 ? undefined : TEXTS.later
}

const SECTION_COLUMN: ItemColumn<ChartRow> = column('section', TEXTS.section, 'text', ({ section }: ChartRow) =>
  section === undefined ? '' : valueLabel(section),
)

function spendingChart(context: Drawn, words: Words): ChartTable {
  const layout = layoutOf(context)
  const { isLimited, isSplit } = layout
  const bars = barColumns(context, layout)
  const table = listTable<ChartRow>(
    {
      id: 'budget_years',
      title: isLimited ? words.against : words.title,
      rowId: ({ year, section }) => (section === undefined ? String(year) : `${section} ${year}`),
    },
    rowsOf(layout),
    [
      ...(isSplit ? [SECTION_COLUMN] : []),
      column('year', LABELS.year, 'text', ({ year }) => yearName(year)),
      ...bars,
      ...(isLimited
        ? [column<ChartRow>('envelope', LABELS.envelope, 'money', (row) => cellIn(context, 'envelope', row))]
        : []),
    ],
  )
  const sentence = tightestSentence(context, words, spentIn(context, layout))
  return {
    ...table,
    isFolded: true,
    chart: {
      ...(sentence === undefined ? {} : { sentence }),
      type: 'series',
      category: 'year',
      ...(isSplit ? { panel: 'section' } : {}),
      isStacked: true,
      series: [
        ...bars.map(({ id }) => ({ column: id, mark: 'bar' }) as const),
        ...(isLimited ? [{ column: 'envelope', mark: 'step', part: 'limit' } as const] : []),
      ],
    },
  }
}
