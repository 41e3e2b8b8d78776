/** The answer of an arbitration: the sentences that a committee reads first, and its figures beside those of the frame. */

import { ARBITRATION_LABELS, STATUS_TEXTS } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { statusOf } from '../../scenario/arbitration/proposal-status.ts'
import type { Bilingual } from '../../values/language.ts'
import { count, text } from '../cell.ts'
import { wholeCell } from '../context.ts'
import type { Cell, Row, Section, Table } from '../document.ts'
import { aimsTable } from './aims-table.ts'
import { answerNotes, breachBlocks, methodNotes } from './answer-notes.ts'
import { type ProposalContext, sorted } from './arbitration-context.ts'
import { sizeNotes } from './size-notes.ts'

const EMPTY: Cell = { kind: 'empty' }

const METRICS = [
  'retained_count',
  'mandatory_coverage',
  'need_planned',
  'spending',
  'overspend',
  'run_cost',
  'workload_demand',
  'peak_load_rate',
  'over_margin_periods',
  'overload_days',
] as const

function metricRow({ figures, reference }: ProposalContext, id: string): Row {
  return {
    id,
    cells: [text(figures.metric(id).label), wholeCell(figures, id), wholeCell(reference, id)],
  }
}

function row(id: string, label: Bilingual, own: Cell, frame: Cell = EMPTY): Row {
  return { id, cells: [text(label), own, frame] }
}

function figuresTable(context: ProposalContext): Table {
  const { proposal, arbitration, breaches, referenceBreaches } = context
  const { out, moved } = sorted(proposal)
  const status = statusOf(proposal)
  const leftOut = proposal.verdicts.filter(({ wasIn, why }) => !wasIn && why?.kind !== 'estimate')
  const toEstimate = context.estimates.barred.length
  const frame = arbitration.frame.frame?.id
  const broken = breaches.length
  const tone = (number: number) => (number > 0 ? 'bad' : undefined)
  return {
    kind: 'table',
    id: 'arbitration_figures',
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'proposal', title: ARBITRATION_LABELS.proposal, unit: 'index' },
      {
        id: 'frame',
        title: frame === undefined ? SCENARIO_LABELS.this_plan : { fr: frame, en: frame },
        unit: 'index',
      },
    ],
    rows: [
      metricRow(context, 'retained_value'),
      row(
        'status',
        LABELS.status,
        text(STATUS_TEXTS[status], status === 'optimal' ? 'good' : 'watch'),
      ),
      metricRow(context, 'retained_count'),
      row('left_out', SCENARIO_LABELS.left_out, count(out.length), count(leftOut.length)),
      ...(toEstimate === 0
        ? []
        : [row('to_estimate', ARBITRATION_LABELS.to_estimate, count(toEstimate, 'watch'))]),
      row('moved', SCENARIO_LABELS.moved, count(moved.length), count(0)),
      ...METRICS.slice(1).map((id) => metricRow(context, id)),
      row(
        'breaches',
        SCENARIO_LABELS.breaches,
        count(broken, tone(broken)),
        count(referenceBreaches, tone(referenceBreaches)),
      ),
    ],
  }
}

/** The section `answer`. */
export function answer(context: ProposalContext): Section {
  return {
    id: 'answer',
    title: { fr: 'Le choix proposé', en: 'The proposed choice' },
    blocks: [
      ...answerNotes(context),
      ...aimsTable(context),
      figuresTable(context),
      ...breachBlocks(context),
      ...(context.replanned === undefined ? sizeNotes(context) : []),
      ...methodNotes(context),
    ],
  }
}
