/**
 * The picture of the budget: expected spending of each year, stacked by section, against the envelope; before any project is
 * retained, what it would be with all candidates.
 */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatNames } from '../../lang/lists.ts'
import { formatThousands } from '../../lang/numbers.ts'
import { colon } from '../../lang/punctuation.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { isSpendingKnown } from '../../metrics/base/spending.ts'
import { ceilingsIn } from '../../metrics/envelopes.ts'
import { isPartOfPlan } from '../../plan/part-of-plan.ts'
import type { BudgetSection } from '../../plan/plan.ts'
import { isUndecided, withCandidates } from '../../plan/project-status.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { figure, text } from '../document/cell.ts'
import type { Cell, ChartTable } from '../document/document.ts'
import { column, listTable } from '../document/table.ts'
import type { ReportContext } from '../report-kind.ts'
import { shownYears, yearName } from './yearly-money.ts'

/** What the picture is called, and how its sentence begins where all fits the envelope and where it does not. */
interface Words {
  readonly title: Bilingual
  readonly against: Bilingual
  readonly within: Bilingual
  readonly over: Bilingual
}

const SPENDING: Words = {
  title: { fr: 'Dépense prévue par année', en: 'Expected spending by year' },
  against: {
    fr: 'Dépense prévue par année face à l’enveloppe',
    en: 'Expected spending by year against the envelope',
  },
  within: { fr: 'La dépense tient dans l’enveloppe', en: 'Spending stays under the envelope' },
  over: { fr: 'La dépense dépasse l’enveloppe', en: 'Spending exceeds the envelope' },
}

const CANDIDATES: Words = {
  title: { fr: 'Coût de tous les candidats par année', en: 'Cost of all candidates by year' },
  against: {
    fr: 'Coût de tous les candidats par année face à l’enveloppe',
    en: 'Cost of all candidates by year against the envelope',
  },
  within: {
    fr: 'Tous les candidats tiennent dans l’enveloppe',
    en: 'All candidates fit under the envelope',
  },
  over: {
    fr: 'Les candidats coûtent plus que l’enveloppe',
    en: 'Candidates cost more than the envelope',
  },
}

const TEXTS = {
  within: (begin: Bilingual, year: number, amount: Bilingual) => ({
    fr: `${begin.fr} chaque année, avec le moins de marge en ${year}\u00a0: ${amount.fr}.`,
    en: `${begin.en} every year, with least room in ${year}: ${amount.en}.`,
  }),
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
}

/** A year and an amount of it. */
interface YearAmount {
  readonly year: number
  readonly amount: number
}

/** A figure in each year that has an envelope, where it has a value. */
function byCappedYear({ plan, figures }: ReportContext, metric: string): YearAmount[] {
  const years = [...new Set(ceilingsIn(plan, {}).map(({ year }) => year))]
  return years.flatMap((year) => {
    const { value } = figures.metric(metric).compute(plan, { ...wholeScope(plan), year })
    return value === null ? [] : [{ year, amount: value }]
  })
}

/** A year as a sentence tells it. */
interface Tightest {
  readonly year: number
  readonly amount: Bilingual
  readonly isOver: boolean
}

/**
 * The year in which an envelope is passed by most, else the one that leaves least; undefined where none is known, or some
 * projects are left out: what they leave of envelopes of all says nothing.
 */
function tightest(context: ReportContext): Tightest | undefined {
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
  const [least] = byCappedYear(context, 'headroom').sort(
    (left, right) => left.amount - right.amount,
  )
  return least === undefined ? undefined : told(least, false)
}

/** The tightest year in a few words; undefined where no year has an envelope and money to hold against it, or some projects are left out. */
export function tightestText(context: ReportContext): Bilingual | undefined {
  const found = tightest(context)
  if (found === undefined) return undefined
  return TEXTS[found.isOver ? 'shortOver' : 'shortWithin'](found.year, found.amount)
}

function tightestSentence(context: ReportContext, words: Words): Bilingual | undefined {
  const found = tightest(context)
  if (found === undefined) return undefined
  const kind = found.isOver ? 'over' : 'within'
  return TEXTS[kind](words[kind], found.year, found.amount)
}

const SECTIONS = ['investment', 'operating'] as const

/** What the envelope is called: by its sections where they are not all that money is spent in. */
function envelopeTitle(limited: readonly BudgetSection[], shown: readonly BudgetSection[]) {
  if (shown.every((section) => limited.includes(section))) return LABELS.envelope
  const names = (lang: keyof Bilingual): string =>
    formatNames(
      limited.map((section) => valueLabel(section)[lang]),
      lang,
    )
  return bilingual((lang) => `${LABELS.envelope[lang]}${colon(lang)} ${names(lang).toLowerCase()}`)
}

/**
 * Money by year and section, with the ceilings of these sections; nothing where there is none. Years beyond those of the
 * budget are left out: they are no single year.
 */
export function budgetChart(context: ReportContext): ChartTable[] {
  const isAsked = isUndecided(context.plan)
  const shown = isAsked ? { ...context, plan: withCandidates(context.plan) } : context
  const { value } = context.figures.metric('spending').compute(shown.plan, wholeScope(shown.plan))
  return (value ?? 0) === 0 ? [] : [spendingChart(shown, isAsked ? CANDIDATES : SPENDING)]
}

function spendingChart(context: ReportContext, words: Words): ChartTable {
  const { plan, figures } = context
  const years = shownYears(context).filter((year) => year !== 'later')
  const shown = SECTIONS.filter((section) => isSpendingKnown(plan, { section }))
  const limited = SECTIONS.filter((section) => ceilingsIn(plan, { section }).length > 0)
  const cellOf = (id: string, at: { year: number; section?: BudgetSection }): Cell => {
    const metric = figures.metric(id)
    return figure(metric, metric.compute(plan, { ...wholeScope(plan), ...at }))
  }
  const isLimited = limited.length > 0
  const table = listTable<number>(
    {
      id: 'budget_years',
      title: isLimited ? words.against : words.title,
      rowId: String,
    },
    years,
    [
      column('year', LABELS.year, 'text', (year) => text(yearName(year))),
      ...shown.map((section) =>
        column<number>(section, valueLabel(section), 'money', (year) =>
          cellOf('spending', { year, section }),
        ),
      ),
      ...(isLimited
        ? [
            column<number>('envelope', envelopeTitle(limited, shown), 'money', (year) =>
              cellOf('envelope', { year }),
            ),
          ]
        : []),
    ],
  )
  const sentence = tightestSentence(context, words)
  return {
    ...table,
    isFolded: true,
    chart: {
      ...(sentence === undefined ? {} : { sentence }),
      type: 'series',
      category: 'year',
      isStacked: true,
      series: [
        ...shown.map((section) => ({ column: section, mark: 'bar' }) as const),
        ...(isLimited ? [{ column: 'envelope', mark: 'step', part: 'limit' } as const] : []),
      ],
    },
  }
}
