/** The figures of a proposal beside those of the frame: the few that its answer shows, and the annex with all others, the aims and the method. */
import { statusOf } from '../../arbitration/arbitration.ts'
import { ARBITRATION_LABELS, STATUS_TEXTS } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { LIMIT_KINDS } from '../../limits/index.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { hasOtherDates } from '../../scenarios/outcome.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { count, EMPTY, text, verbatim } from '../document/cell.ts'
import type { Cell, Note, Row, Table } from '../document/document.ts'
import { wholeCell } from '../document/figures.ts'
import { note } from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import { aimsTable } from './aims.ts'
import { type ArbitrationContext, frameName, ofProposal, type ProposalContext, sorted } from './context.ts'
import { shiftNotes } from './limits.ts'
import { sizeNotes } from './sizes.ts'

const TEXTS = printed('figures', {
  title: { fr: 'Buts, autres chiffres et méthode', en: 'Aims, other figures and method' },
  others: { fr: 'Autres chiffres', en: 'Other figures' },
  method: (measure: Bilingual, frame: Bilingual, limits: Bilingual, by: Bilingual, seed: number) => ({
    fr: `Valeur mesurée par\u00a0: ${measure.fr}. Cadre\u00a0: ${frame.fr}. Plafonds\u00a0: ${limits.fr}. Calcul\u00a0: ${by.fr}, graine ${seed}.`,
    en: `Value measured by: ${measure.en}. Frame: ${frame.en}. Limits: ${limits.en}. Solved by: ${by.en}, seed ${seed}.`,
  }),
  ownFrame: { fr: 'celui du plan actuel', en: 'that of the plan as it is' },
  search: { fr: 'recherche seule, sans preuve', en: 'search alone, without proof' },
  noLimit: { fr: 'aucun', en: 'none' },
})

/** The figures that the answer does not show. */
const OTHERS = [
  'mandatory_coverage',
  'need_planned',
  'overspend',
  'run_cost',
  'workload_demand',
  'over_margin_periods',
  'overload_days',
] as const

function rowOf(id: string, label: Bilingual, own: Cell, beside: Cell = EMPTY): Row {
  return { id, cells: [text(label), own, beside] }
}

function metricRow({ figures, reference }: ProposalContext, id: string): Row {
  return rowOf(id, figures.metric(id).label, wholeCell(figures, id), wholeCell(reference, id))
}

function besideFrame(
  { arbitration }: ProposalContext,
  names: Pick<Table, 'id' | 'title'>,
  rows: readonly Row[],
): Table {
  const isScenario = arbitration.frame.frame !== undefined
  return {
    kind: 'table',
    ...names,
    compared: ['proposal', 'frame'],
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'proposal', title: ARBITRATION_LABELS.proposal, unit: 'index' },
      { id: 'frame', unit: 'index', title: isScenario ? frameName(arbitration) : SCENARIO_LABELS.this_plan },
    ],
    rows,
  }
}

/** How many projects a state keeps at other dates than the plan as it is, as a comparison of scenarios counts them. */
function movedCount({ arbitration }: ProposalContext, projects: readonly Project[]): Cell {
  const written = new Map(arbitration.plan.projects.map((project) => [project.at, project]))
  const moved = projects.filter((project) => {
    const before = written.get(project.at)
    return isRetained(project) && before !== undefined && hasOtherDates(before, project)
  })
  return count(moved.length)
}

export function answerTable(context: ProposalContext): Table {
  const { proposal, breaches, referenceBreaches, arbitration } = context
  const { plan: frame } = arbitration.frame
  const { out } = sorted(proposal)
  const status = statusOf(proposal)
  const leftOut = proposal.verdicts.filter(({ wasIn, why }) => !wasIn && why?.kind !== 'estimate')
  const toEstimate = context.estimates.barred.length
  const moved = ({ projects }: Plan): Cell => movedCount(context, projects)
  const broken = (number: number): Cell => count(number, number > 0 ? 'bad' : undefined)
  const isBest = text(STATUS_TEXTS[status], status === 'optimal' ? 'good' : 'watch')
  const waiting = rowOf('to_estimate', ARBITRATION_LABELS.to_estimate, count(toEstimate, 'watch'))
  return besideFrame(context, { id: 'arbitration_figures' }, [
    metricRow(context, 'retained_value'),
    rowOf('status', LABELS.status, isBest),
    metricRow(context, 'retained_count'),
    rowOf('left_out', SCENARIO_LABELS.left_out, count(out.length), count(leftOut.length)),
    ...(toEstimate === 0 ? [] : [waiting]),
    rowOf('moved', SCENARIO_LABELS.moved, moved(proposal.plan), moved(frame)),
    metricRow(context, 'spending'),
    metricRow(context, 'peak_load_rate'),
    rowOf('breaches', SCENARIO_LABELS.breaches, broken(breaches.length), broken(referenceBreaches)),
  ])
}

/** The kinds of limits that hold, by name. */
function limitsHeld({ formulation }: ArbitrationContext['arbitration']): Bilingual {
  const held = LIMIT_KINDS.filter(({ kind }) => formulation.map.rows.some((row) => row.kind === kind))
  if (held.length === 0) return TEXTS.noLimit
  return bilingual((lang) => held.map(({ title }) => title[lang]).join(', '))
}

export function methodNotes({ arbitration }: ArbitrationContext): Note[] {
  const { measure, engine, seed, frame } = arbitration
  const { title } = frame.scenario
  const where = frame.frame === undefined ? TEXTS.ownFrame : bilingual((lang) => `${frame.id} (${title[lang]})`)
  const by = engine === undefined ? TEXTS.search : verbatim(engine)
  const { name } = MEASURE_TEXTS[measure]
  return [note(TEXTS.method(name, where, limitsHeld(arbitration), by, seed), 'quiet')]
}

export const figures = defineAnnex(
  'figures',
  TEXTS.title,
  ofProposal((context) => [
    ...aimsTable(context),
    besideFrame(
      context,
      { id: 'other_figures', title: TEXTS.others },
      OTHERS.map((id) => metricRow(context, id)),
    ),
    ...(context.replanned === undefined ? sizeNotes(context) : []),
    ...shiftNotes(context),
    ...methodNotes(context),
  ]),
)
