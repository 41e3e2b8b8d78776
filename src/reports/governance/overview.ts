/** Whether governance is alive, in a few figures, and what was decided by kind and by year. */
import type { Breakdown } from '../../metrics/base/define.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { figureTable, ownSide, sliceTable, toldSlices } from '../document/figure-table.ts'
import { filled, note } from '../document/table.ts'
import { defineWholeSection, type ReportContext } from '../report-kind.ts'

const TEXTS = printed('overview', {
  title: { fr: 'Vie de la gouvernance', en: 'Life of governance' },
  none: {
    fr: 'Rien à mesurer\u00a0: ni décision, ni instance dont la cadence est saisie, ni revue.',
    en: 'Nothing to measure: no decision, no body whose cadence is written, no review.',
  },
  byKind: { fr: 'Décisions par nature', en: 'Decisions by kind' },
  byYear: { fr: 'Décisions par année', en: 'Decisions by year' },
  kind: { fr: 'Nature', en: 'Kind' },
  year: { fr: 'Année', en: 'Year' },
})

const FIGURES = [
  'decision_count',
  'follow_up_rate',
  'follow_up_overdue',
  'bodies_meeting_rate',
  'revision_rate',
  'review_up_to_date_rate',
  'optimistic_rating_rate',
]

function decisionsBy({ figures }: ReportContext, breakdown: Breakdown, title: Bilingual, heading: Bilingual): Table {
  const columns = ['decision_count']
  return sliceTable(figures, { id: `decisions_by_${breakdown}`, title, breakdown, heading, columns })
}

export const governanceOverview = defineWholeSection('overview', TEXTS.title, (context) => {
  const told = FIGURES.filter((id) => context.figures.whole(id).value !== null)
  return filled(
    [
      figureTable(context, { id: 'governance', metrics: told, sides: [ownSide(context)] }),
      ...toldSlices(decisionsBy(context, 'decision_kind', TEXTS.byKind, TEXTS.kind)),
      decisionsBy(context, 'decision_year', TEXTS.byYear, TEXTS.year),
    ],
    note(TEXTS.none),
  )
})
