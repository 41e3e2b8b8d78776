/** The section of the frontier of an envelope: what the best choice reaches and is worth with less or more money. */

import type { ParetoPoint } from '../../arbitration/explain/pareto.ts'
import { ARBITRATION_LABELS, changeText, proofText } from '../../lang/catalogue/arbitration.ts'
import { LABELS, sectionName } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { count, text } from '../document/cell.ts'
import type { Cell, Row, Section } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { namedProjects } from '../words/names.ts'
import { note, type ProposalContext } from './context.ts'
import { aimChangeText } from './reasons.ts'

const EMPTY: Cell = { kind: 'empty' }

function names(plan: Plan, projects: readonly Project[]): Cell {
  return projects.length === 0
    ? EMPTY
    : text(bilingual((lang) => namedProjects(plan, projects, lang)))
}

/** What is retained and not to be chosen is worth the same at every point. */
function standingValue({ figures, proposal }: ProposalContext): number {
  return (figures.whole('retained_value').value ?? 0) - proposal.worth.chosen
}

function index(value: number): Cell {
  return { kind: 'figure', unit: 'index', value: Number.isFinite(value) ? value : null }
}

/** What a point reaches of the aims before value, less what the point without change does. */
function aimsBeside({ aims }: ParetoPoint, points: readonly ParetoPoint[]): Bilingual {
  const base = points.find(({ change }) => change === 0)
  return aimChangeText(aims.map((reached, aim) => reached - (base?.aims[aim] ?? reached)))
}

function pointRow(
  context: ProposalContext,
  point: ParetoPoint,
  points: readonly ParetoPoint[],
): Row {
  const { change, solution, value, bound, isProven, entering, leaving } = point
  const label = text(bilingual((lang) => changeText(change, lang)))
  const id = `change ${Math.round(change * 100)}`
  if (solution === undefined) {
    const why = isProven
      ? { fr: 'rien ne tient', en: 'nothing fits' }
      : { fr: 'aucun choix trouvé', en: 'no choice found' }
    return { id, cells: [label, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, text(why, 'bad'), EMPTY, EMPTY] }
  }
  const standing = standingValue(context)
  const fixed = context.proposal.plan.projects.filter(isRetained).length
  const own = context.proposal.verdicts.filter(({ isIn, task }) => isIn && task !== undefined)
  const kept = fixed - own.length + solution.filter((option) => option >= 0).length
  const gap = Math.max(0, bound - value)
  return {
    id,
    cells: [
      label,
      text(aimsBeside(point, points)),
      index(standing + value),
      index(standing + bound),
      {
        ...{ kind: 'figure', unit: 'rate' },
        value: value > 0 && Number.isFinite(gap) ? gap / value : null,
        parts: { numerator: gap, denominator: value, unit: 'index' },
      },
      count(kept),
      text(proofText(isProven), isProven ? undefined : 'quiet'),
      names(context.arbitration.plan, entering),
      names(context.arbitration.plan, leaving),
    ],
  }
}

/** The section `frontier`. */
export function frontier(
  context: ProposalContext,
  { asked, points }: NonNullable<ProposalContext['frontier']>,
): Section {
  const name = sectionName(asked.section)
  return {
    id: 'frontier',
    title: {
      fr: `Selon l’enveloppe\u00a0: ${name.fr}`,
      en: `By the envelope: ${name.en}`,
    },
    blocks: [
      withoutIdleColumns(
        {
          kind: 'table',
          id: 'frontier',
          columns: [
            { id: 'change', title: LABELS.envelope, unit: 'text' },
            { id: 'aims', title: ARBITRATION_LABELS.aims, unit: 'text' },
            { id: 'retained_value', title: LABELS.value, unit: 'index' },
            { id: 'bound', title: ARBITRATION_LABELS.at_most, unit: 'index' },
            { id: 'gap', title: ARBITRATION_LABELS.gap, unit: 'rate' },
            { id: 'projects_in', title: SCENARIO_LABELS.projects_in, unit: 'count' },
            { id: 'proof', title: ARBITRATION_LABELS.proof, unit: 'text' },
            { id: 'enter', title: ARBITRATION_LABELS.along, unit: 'text' },
            { id: 'leave', title: ARBITRATION_LABELS.leave, unit: 'text' },
          ],
          rows: points.map((point) => pointRow(context, point, points)),
        },
        ['aims'],
      ),
      note(
        {
          fr: 'Les plafonds de toutes les années ouvertes de cette section varient ensemble\u00a0; le reste du cadre ne change pas. Entrées et sorties se lisent par rapport à 0\u00a0%.',
          en: 'The ceilings of all open years of this section vary together; the rest of the frame stays. What comes in and leaves is told against 0%.',
        },
        'quiet',
      ),
    ],
  }
}
