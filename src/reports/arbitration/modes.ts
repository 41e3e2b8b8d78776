/** The sections of the modes of arbitration: a replanning, and how firm a proposal is. */

import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import type { InclusionFrequency } from '../../arbitration/explain/robustness.ts'
import type { Replanned } from '../../arbitration/replan.ts'
import { ARBITRATION_LABELS, projectsText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Note, Row, Section, Table } from '../document/document.ts'
import { fittedTable } from '../document/table.ts'
import { namedProjects } from '../words/names.ts'
import { datesText, worth } from './choices.ts'
import { note, type ProposalContext, sorted } from './context.ts'
import { movedText, outText } from './reasons.ts'

const EMPTY: Cell = { kind: 'empty' }

function replanRow(plan: Plan, verdict: ProjectDecision, urgent: ReadonlySet<string>): Row {
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

function replanTable(
  plan: Plan,
  changed: readonly ProjectDecision[],
  urgent: ReadonlySet<string>,
): Table {
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

function firmRow({ project, isIn, isRanged, draws }: InclusionFrequency, of: number): Row {
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
