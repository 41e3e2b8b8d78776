/** The picture of the budget: expected spending of each year, stacked by section, against the envelope. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatNames } from '../../lang/lists.ts'
import { colon } from '../../lang/punctuation.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { isSpendingKnown } from '../../metrics/base/spending.ts'
import { ceilingsIn } from '../../metrics/envelopes.ts'
import type { BudgetSection } from '../../plan/plan.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { figure, text } from '../document/cell.ts'
import type { Cell, ChartTable } from '../document/document.ts'
import { column, listTable } from '../document/table.ts'
import type { ReportContext } from '../report-kind.ts'
import { shownYears, yearName } from './yearly-money.ts'

const TEXTS = {
  title: { fr: 'Dépense prévue par année', en: 'Expected spending by year' },
  against: {
    fr: 'Dépense prévue par année face à l’enveloppe',
    en: 'Expected spending by year against the envelope',
  },
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
 * Expected spending by year and section, with the ceilings of these sections. Years beyond those of the budget are left
 * out: they are no single year.
 */
export function budgetChart(context: ReportContext): ChartTable {
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
      title: isLimited ? TEXTS.against : TEXTS.title,
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
  return {
    ...table,
    isFolded: true,
    chart: {
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
