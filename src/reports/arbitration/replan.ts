/** The section of a replanning: what an urgent demand moves and takes out, and whether less would do. */
import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import type { Replanned } from '../../arbitration/replan.ts'
import { ARBITRATION_LABELS, projectsText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import { idsOf } from '../document/data-values.ts'
import { listTable, note, textColumn } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { namedProjects } from '../words/names.ts'
import { DECISION_COLUMNS, datesText, decisionId } from './choices.ts'
import { type ArbitrationContext, ofProposal, sorted } from './context.ts'
import { movedText, outText } from './reasons.ts'

const TEXTS = {
  title: { fr: 'Demande urgente', en: 'Urgent demand' },
  comesIn: { fr: 'entre', en: 'comes in' },
  moved: { fr: 'décalé', en: 'moved' },
  leaves: { fr: 'sort', en: 'leaves' },
  letIn: (names: string, moved: string, leaving: string, most: string) => ({
    fr: `Pour admettre ${names}\u00a0: ${moved} à décaler, ${leaving} à écarter${most}.`,
    en: `To let in ${names}: ${moved} to move, ${leaving} to leave out${most}.`,
  }),
  most: (changes: string) => ({ fr: `, ${changes} au plus`, en: `, ${changes} at most` }),
  room: (names: string) => ({
    fr: `${names}\u00a0: il y a la place, rien d’autre ne change.`,
    en: `${names}: there is room, nothing else changes.`,
  }),
  least: {
    fr: 'Aucun changement moindre ne suffit\u00a0: c’est prouvé.',
    en: 'No smaller change is enough: this is proven.',
  },
  notProven: {
    fr: 'Un changement moindre n’est pas exclu.',
    en: 'A smaller change is not ruled out.',
  },
}

const CHANGES: Noun = { fr: ['changement', 'changements'], en: ['change', 'changes'] }

/** What the change comes to, in a sentence. */
function replanText(
  plan: Plan,
  { urgent, changes, isLeast }: Replanned,
  moved: number,
  leaving: number,
): Bilingual {
  return bilingual((lang) => {
    const names = namedProjects(plan, urgent, lang)
    if (moved + leaving === 0) return TEXTS.room(names)[lang]
    const most = changes === undefined ? '' : TEXTS.most(counted(changes, CHANGES, lang))[lang]
    const told = TEXTS.letIn(names, projectsText(moved, lang), projectsText(leaving, lang), most)
    return `${told[lang]} ${(isLeast ? TEXTS.least : TEXTS.notProven)[lang]}`
  })
}

/** The section `replan`. */
export const replan: SectionKind<ArbitrationContext> = {
  id: 'replan',
  title: TEXTS.title,
  build: ofProposal(({ proposal, arbitration, replanned }) => {
    if (replanned === undefined) return undefined
    const { plan } = arbitration.frame
    const wanted = new Set(idsOf(replanned.urgent))
    const isUrgent = ({ project }: ProjectDecision): boolean => wanted.has(project.id)
    const { kept, leaving } = sorted(proposal)
    const entering = kept.filter(isUrgent)
    const moved = kept.filter((decision) => decision.isMoved && !isUrgent(decision))
    const what = (decision: ProjectDecision): Bilingual => {
      if (isUrgent(decision)) return TEXTS.comesIn
      return decision.isIn ? TEXTS.moved : TEXTS.leaves
    }
    const reason = ({ why, isIn, value }: ProjectDecision): Bilingual => {
      if (why === undefined) return verbatim('')
      return isIn ? movedText(plan, why) : outText(plan, why, value)
    }
    const table = listTable(
      { id: 'replan', rowId: decisionId },
      [...entering, ...leaving, ...moved],
      [
        ...DECISION_COLUMNS,
        textColumn('choice', ARBITRATION_LABELS.choice, what, (decision) =>
          isUrgent(decision) ? 'good' : decision.isIn ? 'watch' : 'bad',
        ),
        textColumn('dates', ARBITRATION_LABELS.dates, (decision) =>
          decision.isIn ? datesText(decision) : '',
        ),
        textColumn('reason', LABELS.reason, reason),
      ],
    )
    const told = replanText(plan, replanned, moved.length, leaving.length)
    return [note(told, replanned.isLeast ? 'good' : undefined), table]
  }),
}

/** The replanning as data. */
export function replanData({ replanned }: ArbitrationContext): object {
  if (replanned === undefined) return {}
  const { urgent, changes, isLeast } = replanned
  return {
    replan: { added: idsOf(urgent), changes_at_most: changes ?? null, least_proven: isLeast },
  }
}
