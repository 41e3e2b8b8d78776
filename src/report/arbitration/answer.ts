/** The answer of an arbitration: the sentences that a committee reads first, and its figures beside those of the frame. */
import { statusOf } from '../../scenario/arbitration/proposal-status.ts'
import { ARBITRATION_LABELS, STATUS_TEXTS } from '../../text/arbitration-texts.ts'
import { LABELS } from '../../text/labels.ts'
import { SCENARIO_LABELS } from '../../text/scenario-texts.ts'
import type { Bilingual } from '../../units/language.ts'
import { count, text } from '../cell.ts'
import { wholeCell } from '../context.ts'
import type { Cell, Row, Section, Table } from '../document.ts'
import { answerNotes, breachBlocks, leftToGain, methodNotes } from './answer-notes.ts'
import { type ProposalContext, sorted } from './arbitration-context.ts'

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

/** Bound and gap; of a replanning, whose answer is not the one that is worth most, there are none. */
function proofRows(context: ProposalContext): Row[] {
  const { worth } = context.proposal
  const gap = leftToGain(context)
  const value = context.figures.whole('retained_value').value ?? 0
  const isKnown = Number.isFinite(gap)
  const unit = 'index'
  const status = statusOf(context.proposal)
  return [
    row('bound', ARBITRATION_LABELS.bound, {
      kind: 'figure',
      unit,
      value: isKnown ? value + gap : null,
    }),
    row('gap', ARBITRATION_LABELS.gap, {
      ...{ kind: 'figure', unit: 'rate' },
      value: isKnown && worth.chosen > 0 ? gap / worth.chosen : null,
      parts: { numerator: gap, denominator: worth.chosen, unit },
    }),
    row(
      'status',
      LABELS.status,
      text(STATUS_TEXTS[status], status === 'optimal' ? 'good' : 'watch'),
    ),
  ]
}

function figuresTable(context: ProposalContext): Table {
  const { proposal, arbitration, breaches, referenceBreaches } = context
  const { out, moved } = sorted(proposal)
  const isPlain =
    context.replanned === undefined && context.figures.whole('retained_value').value !== null
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
      ...(isPlain ? proofRows(context) : []),
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
      figuresTable(context),
      ...breachBlocks(context),
      ...methodNotes(context),
    ],
  }
}
