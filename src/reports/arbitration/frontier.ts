/** The section of the frontier of an envelope: what the best choice reaches and is worth with less or more money. */
import { ceilingsAfter, type ParetoPoint } from '../../arbitration/explain/pareto.ts'
import { AIMS } from '../../arbitration/formulate/formulation.ts'
import { ARBITRATION_LABELS, changeText, proofText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { isRetained } from '../../plan/project-status.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { count, EMPTY, quantity, shareCell, text } from '../document/cell.ts'
import { finite, idsOf } from '../document/data-values.ts'
import type { Cell, CellUnit, ChartTable } from '../document/document.ts'
import {
  column,
  type ItemColumn,
  listTable,
  moneyColumn,
  note,
  textColumn,
  withoutIdleColumns,
} from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { projectsCell } from '../words/names.ts'
import { type ArbitrationContext, ofProposal, type ProposalContext } from './context.ts'
import { netValue } from './margins.ts'
import { aimChangeText } from './reasons.ts'

const TEXTS = {
  title: ({ fr, en }: Bilingual) => ({
    fr: `Selon l’enveloppe\u00a0: ${fr}`,
    en: `By the envelope: ${en}`,
  }),
  ceilings: { fr: 'Plafonds à venir', en: 'Ceilings to come' },
  nothing: { fr: 'rien ne tient', en: 'nothing fits' },
  notFound: { fr: 'aucun choix trouvé', en: 'no choice found' },
  varies: {
    fr: 'Les plafonds de toutes les années ouvertes de cette section varient ensemble\u00a0; le reste du cadre ne change pas. Entrées et sorties se lisent par rapport à 0\u00a0%.',
    en: 'The ceilings of all open years of this section vary together; the rest of the frame stays. What comes in and leaves is told against 0%.',
  },
}

type Frontier = NonNullable<ArbitrationContext['frontier']>

/** A point with a choice. */
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

function columnsOf(
  context: ProposalContext,
  { asked: { section }, points }: Frontier,
): ItemColumn<ParetoPoint>[] {
  const { plan } = context.arbitration
  const { aims, at_most, gap, proof, along, leave } = ARBITRATION_LABELS
  const value = (amount: number): Cell => valueCell(context, amount)
  return [
    textColumn('change', LABELS.envelope, ({ change }) =>
      bilingual((lang) => changeText(change, lang)),
    ),
    moneyColumn('ceilings', TEXTS.ceilings, ({ change }) =>
      ceilingsAfter(context.arbitration.formulation, section, change),
    ),
    choiceColumn('aims', aims, 'text', (point) => text(aimsBeside(point, points))),
    choiceColumn('retained_value', LABELS.value, 'index', (point) => value(point.value)),
    choiceColumn('bound', at_most, 'index', (point) => value(point.bound)),
    choiceColumn('gap', gap, 'rate', (point) =>
      shareCell(Math.max(0, point.bound - point.value), point.value, 'index'),
    ),
    choiceColumn('projects_in', SCENARIO_LABELS.projects_in, 'count', (point) =>
      count(keptCount(context, point)),
    ),
    column('proof', proof, 'text', proofCell),
    choiceColumn('enter', along, 'text', ({ entering }) => projectsCell(plan, entering)),
    choiceColumn('leave', leave, 'text', ({ leaving }) => projectsCell(plan, leaving)),
  ]
}

/** The section `frontier`. */
export const frontier: SectionKind<ArbitrationContext> = {
  id: 'frontier',
  title: ({ frontier: asked }) => TEXTS.title(sectionName(asked?.asked.section ?? 'investment')),
  build: ofProposal((context) => {
    if (context.frontier === undefined) return undefined
    const { points } = context.frontier
    const table = listTable(
      { id: 'frontier', rowId: ({ change }) => `change ${Math.round(change * 100)}` },
      points,
      columnsOf(context, context.frontier),
    )
    const shown = withoutIdleColumns(table, ['aims'])
    const drawn: ChartTable = {
      ...shown,
      chart: {
        ...{ type: 'scatter', label: 'change', x: 'ceilings', y: 'retained_value' },
        isJoined: true,
      },
    }
    return [points.length < 2 ? shown : drawn, note(TEXTS.varies, 'quiet')]
  }),
}

/** The frontier as data. */
export function frontierData({ frontier: asked }: ArbitrationContext): object {
  if (asked === undefined) return {}
  return {
    frontier: {
      section: asked.asked.section,
      points: asked.points.map((point) => ({
        change: point.change,
        aims: Object.fromEntries(AIMS.map((aim, at) => [aim, point.aims[at] ?? 0])),
        chosen_value: point.solution === undefined ? null : point.value,
        chosen_bound: finite(point.bound),
        proven: point.isProven,
        enter: idsOf(point.entering),
        leave: idsOf(point.leaving),
      })),
    },
  }
}
