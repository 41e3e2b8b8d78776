/** The section of the frontier of an envelope: what the best choice reaches and is worth with less or more money. */
import { ceilingsAfter, type ParetoPoint, varyingYears } from '../../arbitration/explain/pareto.ts'
import { AIMS } from '../../arbitration/formulate/formulation.ts'
import { ARBITRATION_LABELS, changeText, proofText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { listed } from '../../lang/lists.ts'
import { isRetained } from '../../plan/project-status.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { count, EMPTY, quantity, shareCell, text } from '../document/cell.ts'
import { finite, idsOf } from '../document/data-values.ts'
import type { Cell, CellUnit, ChartTable, Note } from '../document/document.ts'
import { column, type ItemColumn, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { projectsCell } from '../words/names.ts'
import { infeasibilityData, leastOverrunsText, reasonText } from './conflict.ts'
import { type ArbitrationContext, type ProposalContext, proposalContext } from './context.ts'
import { netValue } from './margins.ts'
import { aimChangeText } from './reasons.ts'

const TEXTS = printed('frontier', {
  title: ({ fr, en }: Bilingual) => ({ fr: `Selon l’enveloppe\u00a0: ${fr}`, en: `By the envelope: ${en}` }),
  ceilings: { fr: 'Plafonds des années à venir', en: 'Ceilings of the years to come' },
  lacks: { fr: 'Ce qui manque au moins', en: 'What lacks at least' },
  nothing: { fr: 'rien ne tient', en: 'nothing fits' },
  notFound: { fr: 'aucun choix trouvé', en: 'no choice found' },
  varies: (years: Bilingual) => ({
    fr: `Les plafonds de cette section pour ${years.fr} varient ensemble, sans descendre sous ce qui y est déjà pris\u00a0; celui d’un exercice commencé ne bouge pas, car une part en est dépensée, ni le reste du cadre.`,
    en: `The ceilings of this section for ${years.en} vary together, never below what is taken there already; that of a year that has begun stays, for part of it is spent, and so does the rest of the frame.`,
  }),
  against: ({ fr, en }: Bilingual) => ({
    fr: `${fr} Entrées et sorties se lisent par rapport à 0\u00a0%.`,
    en: `${en} What comes in and leaves is told against 0%.`,
  }),
  holds: { fr: 'tout ce qui est exigé tient', en: 'all that is required holds' },
  reason: (change: Bilingual, why: Bilingual) => ({
    fr: `À ${change.fr}, rien ne tient. ${why.fr}`,
    en: `At ${change.en} nothing fits. ${why.en}`,
  }),
})

const SIDES = ['enter', 'leave']

type Frontier = NonNullable<ArbitrationContext['frontier']>

type Answered = ParetoPoint & { readonly solution: NonNullable<ParetoPoint['solution']> }

/** What a point reaches of the aims before value, less what the point without change does. */
function aimsBeside({ aims }: ParetoPoint, points: readonly ParetoPoint[]): Bilingual {
  const base = points.find(({ change }) => change === 0)
  return aimChangeText(aims.map((reached, aim) => reached - (base?.aims[aim] ?? reached)))
}

/** A value of all that is retained, less what is taken from margins: what is not to be chosen is worth the same at every point. */
function valueCell(context: ProposalContext, value: number): Cell {
  const standing = (netValue(context) ?? 0) - context.proposal.worth.chosen
  const whole = standing + value
  return quantity('index', Number.isFinite(whole) ? whole : null)
}

/** How many projects a choice retains, those that are not to be chosen among them. */
function keptCount({ proposal: { plan, verdicts } }: ProposalContext, point: Answered): number {
  const own = verdicts.filter(({ isIn, task }) => isIn && task !== undefined)
  const chosen = point.solution.filter((option) => option >= 0)
  return plan.projects.filter(isRetained).length - own.length + chosen.length
}

/** A column of what a choice comes to; empty where a point has none. */
function choiceColumn(
  id: string,
  title: Bilingual,
  unit: CellUnit,
  cell: (point: Answered) => Cell,
): ItemColumn<ParetoPoint> {
  return column(id, title, unit, (point) => {
    const { solution } = point
    return solution === undefined ? EMPTY : cell({ ...point, solution })
  })
}

function proofCell({ solution, isProven }: ParetoPoint): Cell {
  if (solution === undefined) return text(isProven ? TEXTS.nothing : TEXTS.notFound, 'bad')
  return text(proofText(isProven), isProven ? undefined : 'quiet')
}

function worthColumns(context: ProposalContext, points: readonly ParetoPoint[]): ItemColumn<ParetoPoint>[] {
  const { aims, at_most, gap } = ARBITRATION_LABELS
  const value = (amount: number): Cell => valueCell(context, amount)
  return [
    choiceColumn('aims', aims, 'text', (point) => text(aimsBeside(point, points))),
    choiceColumn('retained_value', LABELS.value, 'index', (point) => value(point.value)),
    choiceColumn('bound', at_most, 'index', (point) => value(point.bound)),
    choiceColumn('gap', gap, 'rate', (point) =>
      shareCell(Math.max(0, point.bound - point.value), point.value, 'index'),
    ),
    choiceColumn('projects_in', SCENARIO_LABELS.projects_in, 'count', (point) => count(keptCount(context, point))),
  ]
}

/** The columns of a frontier; without a proposal nothing is worth more or less than another, and it is told what holds. */
function columnsOf(
  { arbitration: { plan, formulation } }: ArbitrationContext,
  { asked: { section }, points }: Frontier,
  proposed: ProposalContext | undefined,
): ItemColumn<ParetoPoint>[] {
  const { proof, along, leave } = ARBITRATION_LABELS
  return [
    column('change', LABELS.envelope, 'text', ({ change }) => bilingual((lang) => changeText(change, lang))),
    column('ceilings', TEXTS.ceilings, 'money', ({ change }) => ceilingsAfter(formulation, section, change)),
    ...(proposed === undefined ? [] : worthColumns(proposed, points)),
    column('proof', proof, 'text', (point) =>
      proposed === undefined && point.solution !== undefined ? text(TEXTS.holds) : proofCell(point),
    ),
    column('lacks', TEXTS.lacks, 'text', ({ infeasibility }) =>
      infeasibility === undefined ? '' : (leastOverrunsText(plan, infeasibility) ?? ''),
    ),
    choiceColumn('enter', along, 'text', ({ entering }) => projectsCell(plan, entering)),
    choiceColumn('leave', leave, 'text', ({ leaving }) => projectsCell(plan, leaving)),
  ]
}

/** Why nothing fits at the point next to no change that has none: what cannot hold there does not with less either. */
function reasonNotes({ arbitration }: ArbitrationContext, points: readonly ParetoPoint[]): Note[] {
  const [nearest] = points
    .filter(({ infeasibility }) => infeasibility !== undefined)
    .sort((left, right) => Math.abs(left.change) - Math.abs(right.change))
  if (nearest?.infeasibility === undefined) return []
  const why = reasonText(arbitration.frame.plan, nearest.infeasibility)
  const change = bilingual((lang) => changeText(nearest.change, lang))
  return why === undefined ? [] : [note(TEXTS.reason(change, why), 'bad')]
}

export const frontier = defineSection(
  'frontier',
  ({ frontier: asked }) => TEXTS.title(sectionName(asked?.asked.section ?? 'investment')),
  (context: ArbitrationContext) => {
    if (context.frontier === undefined) return undefined
    const { asked, points } = context.frontier
    const proposed = proposalContext(context)
    const years = varyingYears(context.arbitration.formulation, asked.section)
    const table = listTable(
      { id: 'frontier', rowId: ({ change }) => `change ${Math.round(change * 100)}` },
      points,
      columnsOf(context, context.frontier, proposed),
    )
    const shown = withoutIdleColumns(table, ['aims', 'lacks', ...(proposed ? [] : SIDES)])
    const drawn: ChartTable = {
      ...shown,
      chart: { type: 'scatter', label: 'change', x: 'ceilings', y: 'retained_value', isJoined: true },
    }
    const varies = TEXTS.varies(bilingual((lang) => listed(years.map(String), lang, years.length)))
    const told = proposed === undefined ? varies : TEXTS.against(varies)
    return [
      proposed === undefined || points.length < 2 ? shown : drawn,
      ...reasonNotes(context, points),
      note(told, 'quiet'),
    ]
  },
)

export function frontierData({ frontier: asked, arbitration }: ArbitrationContext): object {
  if (asked === undefined) return {}
  return {
    frontier: {
      section: asked.asked.section,
      years: varyingYears(arbitration.formulation, asked.asked.section),
      points: asked.points.map((point) => ({
        change: point.change,
        aims: Object.fromEntries(AIMS.map((aim, at) => [aim, point.aims[at] ?? 0])),
        chosen_value: point.solution === undefined ? null : point.value,
        chosen_bound: finite(point.bound),
        proven: point.isProven,
        enter: idsOf(point.entering),
        leave: idsOf(point.leaving),
        conflict: point.infeasibility === undefined ? null : infeasibilityData(point.infeasibility),
      })),
    },
  }
}
