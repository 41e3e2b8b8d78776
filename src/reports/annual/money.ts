/** What was voted, opened and paid in the year, by section of the budget and by axis. */
import type { Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { filled, note } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import type { AnnualYear } from './year.ts'

const TEXTS = {
  title: { fr: 'Ce qui a été dépensé', en: 'What was spent' },
  none: {
    fr: 'Le plan ne dit ni ce qui a été voté ni ce qui a été payé pour cette année (plan.envelopes\u00a0; budget des projets, opened et paid).',
    en: 'The plan tells neither what was voted nor what was paid for this year (plan.envelopes; budget of projects, opened and paid).',
  },
  bySection: { fr: 'Par section du budget', en: 'By section of the budget' },
  byAxis: { fr: 'Par orientation du plan', en: 'By aim of the plan' },
  section: { fr: 'Section', en: 'Section' },
  axis: { fr: 'Orientation', en: 'Aim' },
  voted: { fr: 'Plafond voté', en: 'Ceiling voted' },
  opened: { fr: 'Ouvert aux projets', en: 'Opened for projects' },
  paid: { fr: 'Payé', en: 'Paid' },
  share: { fr: 'Part payée de ce qui était ouvert', en: 'Share paid of what was opened' },
}

const USED = [
  { metric: 'budget_opened', title: TEXTS.opened },
  { metric: 'budget_paid', title: TEXTS.paid },
  { metric: 'execution_rate', title: TEXTS.share },
]

function tables({ figures }: AnnualYear): Table[] {
  return [
    sliceTable(figures, {
      id: 'year_by_section',
      title: TEXTS.bySection,
      breakdown: 'section',
      heading: TEXTS.section,
      columns: [{ metric: 'envelope', title: TEXTS.voted }, ...USED],
    }),
    sliceTable(figures, {
      id: 'year_by_axis',
      title: TEXTS.byAxis,
      breakdown: 'axis',
      heading: TEXTS.axis,
      columns: USED,
    }),
  ]
}

/** The section `spent`. */
export const spent: SectionKind<AnnualYear> = {
  id: 'spent',
  title: TEXTS.title,
  build: (year) => filled(tables(year), note(TEXTS.none)),
}

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
