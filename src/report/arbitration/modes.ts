/** The sections of the modes of arbitration: the frontier of an envelope, a replanning, and how firm a proposal is. */
import { sectionName } from '../../checks/util/section-name.ts'
import { isRetained } from '../../metrics/portfolio.ts'
import type { Plan, Project } from '../../model/plan.ts'
import type { FrontierPoint } from '../../scenario/arbitration/frontier.ts'
import type { Replanned } from '../../scenario/arbitration/replan-plan.ts'
import type { Firmness } from '../../scenario/arbitration/robustness.ts'
import type { Verdict } from '../../scenario/arbitration/verdicts.ts'
import {
  ARBITRATION_LABELS,
  changeText,
  projectsText,
  proofText,
} from '../../text/arbitration-texts.ts'
import { bilingual, formatNumber } from '../../text/format.ts'
import { LABELS } from '../../text/labels.ts'
import { SCENARIO_LABELS } from '../../text/scenario-texts.ts'
import type { Bilingual, Lang } from '../../units/language.ts'
import { count, text } from '../cell.ts'
import type { Cell, Note, Row, Section, Table } from '../document.ts'
import { namedProjects } from '../named-projects.ts'
import { fittedTable } from '../sections/change-table.ts'
import { note, type ProposalContext, sorted } from './arbitration-context.ts'
import { datesText, worth } from './choices.ts'
import { movedText, outText } from './why-words.ts'

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

function pointRow(context: ProposalContext, point: FrontierPoint): Row {
  const { change, selection, value, bound, isProven, entering, leaving } = point
  const label = text(bilingual((lang) => changeText(change, lang)))
  const id = `change ${Math.round(change * 100)}`
  if (selection === undefined) {
    const why = isProven
      ? { fr: 'rien ne tient', en: 'nothing fits' }
      : { fr: 'aucun choix trouvé', en: 'no choice found' }
    return { id, cells: [label, EMPTY, EMPTY, EMPTY, EMPTY, text(why, 'bad'), EMPTY, EMPTY] }
  }
  const standing = standingValue(context)
  const fixed = context.proposal.plan.projects.filter(isRetained).length
  const own = context.proposal.verdicts.filter(({ isIn, task }) => isIn && task !== undefined)
  const kept = fixed - own.length + selection.filter((option) => option >= 0).length
  const gap = Math.max(0, bound - value)
  return {
    id,
    cells: [
      label,
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
      {
        kind: 'table',
        id: 'frontier',
        columns: [
          { id: 'change', title: LABELS.envelope, unit: 'text' },
          { id: 'retained_value', title: LABELS.value, unit: 'index' },
          { id: 'bound', title: ARBITRATION_LABELS.at_most, unit: 'index' },
          { id: 'gap', title: ARBITRATION_LABELS.gap, unit: 'rate' },
          { id: 'projects_in', title: SCENARIO_LABELS.projects_in, unit: 'count' },
          { id: 'proof', title: ARBITRATION_LABELS.proof, unit: 'text' },
          { id: 'enter', title: ARBITRATION_LABELS.along, unit: 'text' },
          { id: 'leave', title: ARBITRATION_LABELS.leave, unit: 'text' },
        ],
        rows: points.map((point) => pointRow(context, point)),
      },
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

function replanRow(plan: Plan, verdict: Verdict, urgent: ReadonlySet<string>): Row {
  const { project, value, isIn, why } = verdict
  const isUrgent = urgent.has(project.id)
  const what = isUrgent
    ? { fr: 'entre', en: 'comes in' }
    : isIn
      ? { fr: 'décalé', en: 'moved' }
      : { fr: 'sort', en: 'leaves' }
  const reason =
    why === undefined ? { fr: '', en: '' } : isIn ? movedText(plan, why) : outText(plan, why, value)
  return {
    id: project.id,
    cells: [
      text(project.id),
      text(project.title),
      worth(value),
      text(what, isUrgent ? 'good' : isIn ? 'watch' : 'bad'),
      text(isIn ? datesText(verdict) : ''),
      text(reason),
    ],
  }
}

function replanTable(plan: Plan, changed: readonly Verdict[], urgent: ReadonlySet<string>): Table {
  return {
    kind: 'table',
    id: 'replan',
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'value', title: LABELS.value, unit: 'index' },
      { id: 'choice', title: ARBITRATION_LABELS.choice, unit: 'text' },
      { id: 'dates', title: ARBITRATION_LABELS.dates, unit: 'text' },
      { id: 'reason', title: LABELS.reason, unit: 'text' },
    ],
    rows: changed.map((verdict) => replanRow(plan, verdict, urgent)),
  }
}

/** What the change comes to, in a sentence. */
function replanText(
  plan: Plan,
  { urgent, changes, isLeast }: Replanned,
  moved: number,
  leaving: number,
): Bilingual {
  const mostIn = (lang: Lang): string => {
    if (changes === undefined) return ''
    const number = formatNumber(changes, lang)
    const ending = changes === 1 ? '' : 's'
    return {
      fr: `, ${number} changement${ending} au plus`,
      en: `, ${number} change${ending} at most`,
    }[lang]
  }
  const isNothing = moved + leaving === 0
  const sure = isLeast
    ? {
        fr: 'Aucun changement moindre ne suffit\u00a0: c’est prouvé.',
        en: 'No smaller change is enough: this is proven.',
      }
    : { fr: 'Un changement moindre n’est pas exclu.', en: 'A smaller change is not ruled out.' }
  const told = (lang: Lang): string => {
    const names = namedProjects(plan, urgent, lang)
    const [move, leave] = [projectsText(moved, lang), projectsText(leaving, lang)]
    return {
      fr: `Pour admettre ${names}\u00a0: ${move} à décaler, ${leave} à écarter${mostIn(lang)}.`,
      en: `To let in ${names}: ${move} to move, ${leave} to leave out${mostIn(lang)}.`,
    }[lang]
  }
  if (isNothing)
    return bilingual((lang) => {
      const names = namedProjects(plan, urgent, lang)
      return {
        fr: `${names}\u00a0: il y a la place, rien d’autre ne change.`,
        en: `${names}: there is room, nothing else changes.`,
      }[lang]
    })
  return bilingual((lang) => `${told(lang)} ${sure[lang]}`)
}

/** The section `replan`. */
export function replan({ proposal, arbitration }: ProposalContext, replanned: Replanned): Section {
  const { plan } = arbitration.frame
  const wanted = new Set(replanned.urgent.map(({ id }) => id))
  const { kept, leaving } = sorted(proposal)
  const moved = kept.filter(({ isMoved, project }) => isMoved && !wanted.has(project.id))
  const entering = kept.filter(({ project }) => wanted.has(project.id))
  return {
    id: 'replan',
    title: { fr: 'Demande urgente', en: 'Urgent demand' },
    blocks: [
      note(
        replanText(plan, replanned, moved.length, leaving.length),
        replanned.isLeast ? 'good' : undefined,
      ),
      replanTable(plan, [...entering, ...leaving, ...moved], wanted),
    ],
  }
}

function firmRow({ project, isIn, isRanged, draws }: Firmness, of: number): Row {
  const share = of === 0 ? null : draws / of
  const isShaky = share !== null && share > 0 && share < 1
  return {
    id: project.id,
    cells: [
      text(project.id),
      text(project.title),
      text(isIn ? { fr: 'retenu', en: 'in' } : { fr: 'écarté', en: 'out' }),
      {
        ...{ kind: 'figure', unit: 'rate', value: share },
        parts: { numerator: draws, denominator: of, unit: 'count' },
        ...(isShaky ? { tone: 'watch' as const } : {}),
      },
      isRanged ? text({ fr: 'oui', en: 'yes' }) : EMPTY,
    ],
  }
}

function robustNotes({ robustness }: ProposalContext): Note[] {
  if (robustness === undefined) return []
  const { made, answered, ranged, of, asked } = robustness
  if (ranged === 0)
    return [
      note(
        {
          fr: 'Aucun projet à choisir ne déclare de fourchette de coût\u00a0: rien à tirer au sort. Écrivez estimate.optimistic, likely et pessimistic dans les projets.',
          en: 'No project to be chosen declares a range of cost: there is nothing to draw. Write estimate.optimistic, likely and pessimistic in the projects.',
        },
        'watch',
      ),
    ]
  const broken = made - answered
  return [
    note({
      fr: `${made} tirages${made < asked ? ` sur ${asked}` : ''} du coût de ${ranged} projet${ranged === 1 ? '' : 's'} sur ${of}, dans la fourchette que chacun déclare\u00a0; les autres gardent leur coût.`,
      en: `${made} draws${made < asked ? ` of ${asked}` : ''} of the cost of ${ranged} of ${of} projects, within the range that each declares; the others keep their cost.`,
    }),
    ...(broken === 0
      ? []
      : [
          note(
            {
              fr: `Dans ${broken} tirage${broken === 1 ? '' : 's'} sur ${made}, même ce qui est exigé ne tient pas.`,
              en: `In ${broken} of ${made} draws, not even what is required fits.`,
            },
            'bad',
          ),
        ]),
  ]
}

/** The section `robust`. */
export function robust(context: ProposalContext): Section {
  const { robustness, isScreen } = context
  const { firmness = [], answered = 0 } = robustness ?? {}
  const shown = [...firmness].sort((left, right) => right.draws - left.draws)
  const table: Table = {
    kind: 'table',
    id: 'robust',
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'proposal', title: ARBITRATION_LABELS.proposal, unit: 'text' },
      { id: 'draws', title: ARBITRATION_LABELS.firmness, unit: 'rate', look: 'bar' },
      { id: 'range', title: ARBITRATION_LABELS.range, unit: 'text' },
    ],
    rows: shown.map((one) => firmRow(one, answered)),
  }
  return {
    id: 'robust',
    title: { fr: 'Solidité de la proposition', en: 'How firm the proposal is' },
    blocks: [
      ...robustNotes(context),
      ...(shown.length === 0
        ? []
        : fittedTable(table, isScreen ? { rows: 40, text: 200 } : undefined)),
    ],
  }
}
