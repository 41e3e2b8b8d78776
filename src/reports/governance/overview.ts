/** Whether governance is alive, in a few figures, and what was decided by kind and by year. */
import type { Breakdown } from '../../metrics/base/define.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { figureTable, ownSide, sliceTable } from '../document/figure-table.ts'
import { filled } from '../document/table.ts'
import { type ReportContext, type SectionKind, titleOfPlan } from '../report-kind.ts'

const TEXTS = {
  title: { fr: 'Vie de la gouvernance', en: 'Life of governance' },
  byKind: { fr: 'Décisions par nature', en: 'Decisions by kind' },
  byYear: { fr: 'Décisions par année', en: 'Decisions by year' },
  kind: { fr: 'Nature', en: 'Kind' },
  year: { fr: 'Année', en: 'Year' },
}

const FIGURES = [
  'decision_count',
  'follow_up_rate',
  'follow_up_overdue',
  'bodies_meeting_rate',
  'revision_rate',
  'review_up_to_date_rate',
  'optimistic_rating_rate',
]

function decisionsBy(
  { figures }: ReportContext,
  breakdown: Breakdown,
  title: Bilingual,
  heading: Bilingual,
): Table {
  const columns = [{ metric: 'decision_count' }]
  return sliceTable(figures, {
    id: `decisions_by_${breakdown}`,
    title,
    breakdown,
    heading,
    columns,
  })
}

/** The section `overview`. */
export const governanceOverview: SectionKind<ReportContext> = {
  id: 'overview',
  title: titleOfPlan(TEXTS.title),
  build: (context) => [
    figureTable(context, { id: 'governance', metrics: FIGURES, sides: [ownSide(context)] }),
    ...filled([
      decisionsBy(context, 'decision_kind', TEXTS.byKind, TEXTS.kind),
      decisionsBy(context, 'decision_year', TEXTS.byYear, TEXTS.year),
    ]),
  ],
}
