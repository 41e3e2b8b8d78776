/** The section of a replanning: what an urgent demand moves and takes out, and whether less would do. */
import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import type { PlanChange, Replanned, Spared, StandingState } from '../../arbitration/replan.ts'
import { ARBITRATION_LABELS, projectsText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { limitKey, limitKindOf } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import { idsOf } from '../document/data-values.ts'
import type { Note } from '../document/document.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { amountText, moreOf } from '../words/limits.ts'
import { namedProjects } from '../words/names.ts'
import { unlimitedText } from '../words/unlimited.ts'
import { DECISION_COLUMNS, datesText, decisionId } from './choices.ts'
import { type ArbitrationContext, ofProposal, sorted } from './context.ts'
import { limitAmount } from './limits.ts'
import { boundsText, movedText, outText } from './reasons.ts'

const TEXTS = printed('replan', {
  title: { fr: 'Demande urgente', en: 'Urgent demand' },
  repairTitle: { fr: 'Réparation du plan', en: 'Repair of the plan' },
  comesIn: { fr: 'entre', en: 'comes in' },
  moved: { fr: 'décalé', en: 'moved' },
  leaves: { fr: 'sort', en: 'leaves' },
  change: (moved: string, leaving: string) => ({
    fr: `${moved} à décaler, ${leaving} à écarter`,
    en: `${moved} to move, ${leaving} to leave out`,
  }),
  letIn: (names: string, change: Bilingual, most: string) => ({
    fr: `Pour admettre ${names}\u00a0: ${change.fr}${most}.`,
    en: `To let in ${names}: ${change.en}${most}.`,
  }),
  mend: (change: Bilingual, most: string) => ({
    fr: `Pour ramener le plan dans ses limites\u00a0: ${change.fr}${most}.`,
    en: `To bring the plan back within its limits: ${change.en}${most}.`,
  }),
  most: (changes: string) => ({ fr: `, ${changes} au plus`, en: `, ${changes} at most` }),
  room: (names: string) => ({
    fr: `${names}\u00a0: il y a la place, rien d’autre ne change.`,
    en: `${names}: there is room, nothing else changes.`,
  }),
  already: (names: string) => ({
    fr: `${names} est déjà au plan, à ses dates\u00a0: rien ne bouge.`,
    en: `${names} is in the plan already, at its dates: nothing moves.`,
  }),
  alreadyAll: (names: string) => ({
    fr: `${names} sont déjà au plan, à leurs dates\u00a0: rien ne bouge.`,
    en: `${names} are in the plan already, at their dates: nothing moves.`,
  }),
  within: {
    fr: 'Le plan tient dans ses limites\u00a0: il n’y a rien à réparer.',
    en: 'The plan keeps within its limits: there is nothing to repair.',
  },
  least: {
    fr: 'Aucun changement moindre ne suffit\u00a0: c’est prouvé.',
    en: 'No smaller change is enough: this is proven.',
  },
  notProven: { fr: 'Un changement moindre n’est pas exclu.', en: 'A smaller change is not ruled out.' },
  before: (what: Bilingual) => ({ fr: `Avant toute demande, ${what.fr}.`, en: `Before any demand, ${what.en}.` }),
  passes: (limits: Bilingual) => ({
    fr: `le plan passe ses limites (${limits.fr})`,
    en: `the plan passes its limits (${limits.en})`,
  }),
  fixed: (more: string, fixed: string) => ({
    fr: `${more}, dont ${fixed} par ce qui est engagé ou obligatoire, qu’aucun décalage n’ôte`,
    en: `${more}, of which ${fixed} by what is under way or mandatory, which no move takes away`,
  }),
  misplaced: (projects: Bilingual) => ({
    fr: `ne peuvent rester à leurs dates\u00a0: ${projects.fr}`,
    en: `these cannot stay at their dates: ${projects.en}`,
  }),
  repair: (change: Bilingual, proof: Bilingual) => ({
    fr: `Le réparer demande, à soi seul\u00a0: ${change.fr} (plan arbitrate --repair). ${proof.fr} Ce n’est pas compté à la demande.`,
    en: `To repair it takes, by itself: ${change.en} (plan arbitrate --repair). ${proof.en} That is not charged to the demand.`,
  }),
  noRepair: { fr: 'Aucun changement trouvé ne le répare.', en: 'No change was found that repairs it.' },
  sparedAll: (more: string) => ({
    fr: `Avec ${more}, rien ne bougerait\u00a0: c’est prouvé.`,
    en: `With ${more} nothing would move: this is proven.`,
  }),
  sparedSome: (more: string, change: Bilingual) => ({
    fr: `Avec ${more}, il suffirait de ${change.fr}\u00a0: c’est prouvé.`,
    en: `With ${more} this would be enough: ${change.en}; it is proven.`,
  }),
  sparedCut: (proven: string, of: string) => ({
    fr: `Examinés\u00a0: ${proven} des ${of} plafonds qui serrent.`,
    en: `Looked at: ${proven} of the ${of} limits that bind.`,
  }),
  sparedNone: (proven: string, of: string) => ({
    fr: `Relever un plafond à lui seul n’épargnerait aucun projet\u00a0: c’est prouvé pour ${proven} des ${of} qui serrent.`,
    en: `To lift one limit alone would spare no project: this is proven of ${proven} of the ${of} that bind.`,
  }),
  strict: (change: Bilingual, proof: Bilingual) => ({
    fr: `Toutes limites tenues à la lettre, demande et réparation ensemble\u00a0: ${change.fr}. ${proof.fr}`,
    en: `With all limits kept to the letter, demand and repair together: ${change.en}. ${proof.en}`,
  }),
})

function proofText(isLeast: boolean): Bilingual {
  return isLeast ? TEXTS.least : TEXTS.notProven
}

function changeText(moved: number, leaving: number): Bilingual {
  return bilingual((lang) => TEXTS.change(projectsText(moved, lang), projectsText(leaving, lang))[lang])
}

/** How many projects move and leave, and whether all that was asked for was in the plan at its dates. */
interface ReplanCounts {
  readonly moved: number
  readonly leaving: number
  readonly isThere: boolean
}

/** What it takes, with the most that may change, and whether less would do. */
function changeSentence(
  { changes, isLeast }: Replanned,
  { moved, leaving }: ReplanCounts,
  say: (change: Bilingual, most: string) => Bilingual,
  lang: Lang,
): string {
  const most = changes === undefined ? '' : TEXTS.most(counted(changes, NOUNS.change, lang))[lang]
  return `${say(changeText(moved, leaving), most)[lang]} ${proofText(isLeast)[lang]}`
}

function repairText(replanned: Replanned, counts: ReplanCounts, unlimited: Bilingual): Bilingual {
  const { moved, leaving } = counts
  if (moved + leaving === 0 && replanned.before === undefined)
    return bilingual((lang) => `${TEXTS.within[lang]}${unlimited[lang]}`)
  return bilingual((lang) => changeSentence(replanned, counts, TEXTS.mend, lang))
}

function demandText(plan: Plan, replanned: Replanned, counts: ReplanCounts): Bilingual {
  const { urgent } = replanned
  const isFree = counts.moved + counts.leaving === 0
  return bilingual((lang) => {
    const names = namedProjects(plan, urgent, lang)
    if (isFree && counts.isThere) return TEXTS[urgent.length === 1 ? 'already' : 'alreadyAll'](names)[lang]
    if (isFree) return TEXTS.room(names)[lang]
    return changeSentence(replanned, counts, (change, most) => TEXTS.letIn(names, change, most), lang)
  })
}

/** What the plan passes before the demand: its limits with by how much, and the projects that cannot stay, with what forbids it. */
function stateText(plan: Plan, { overruns, misplaced }: StandingState): Bilingual {
  return bilingual((lang) => {
    const limits = overruns
      .map((one) => {
        const more = moreOf(plan, one, lang)
        if (one.fixed <= 0) return more
        const fixed = amountText(plan, limitKindOf(one.limit).unit, one.fixed, lang)
        return TEXTS.fixed(more, fixed)[lang]
      })
      .join(semicolon(lang))
    const projects = misplaced
      .map(({ project, reasons }) => {
        const name = namedProjects(plan, [project], lang)
        const why = boundsText(reasons, plan.maxShift, lang)
        return why === '' ? name : `${name} (${why})`
      })
      .join(', ')
    const passes = { fr: limits, en: limits }
    const stay = { fr: projects, en: projects }
    return [
      ...(limits === '' ? [] : [TEXTS.passes(passes)[lang]]),
      ...(projects === '' ? [] : [TEXTS.misplaced(stay)[lang]]),
    ].join(semicolon(lang))
  })
}

/** What stands before the answer to a demand: the state of the plan and what repairs it; and beside it the change within every limit. */
function besideNotes(plan: Plan, replanned: Replanned): Note[] {
  const { urgent, before, strict } = replanned
  if (before === undefined) return []
  const state = note(TEXTS.before(stateText(plan, before)), 'watch')
  if (urgent.length === 0) return [state]
  const { repair } = before
  const counts = ({ moved, leaving }: PlanChange): Bilingual => changeText(moved.length, leaving.length)
  return [
    state,
    note(repair === undefined ? TEXTS.noRepair : TEXTS.repair(counts(repair), proofText(repair.isLeast)), 'quiet'),
    ...(strict === undefined ? [] : [note(TEXTS.strict(counts(strict), proofText(strict.isLeast)), 'quiet')]),
  ]
}

/** What more days or money in one place would spare of the change, and of how many places that is proven. */
function sparedNotes(plan: Plan, spared: Spared | undefined): Note[] {
  if (spared === undefined || spared.proven === 0) return []
  const { by, proven, of } = spared
  const told = (lang: Lang): string[] => {
    const lines = by.map(({ limit, more, moved, leaving }) => {
      const much = moreOf(plan, { limit, by: more }, lang)
      if (moved.length + leaving.length === 0) return TEXTS.sparedAll(much)[lang]
      return TEXTS.sparedSome(much, changeText(moved.length, leaving.length))[lang]
    })
    const counts = [proven, of].map((count) => formatNumber(count, lang)) as [string, string]
    if (lines.length === 0) return [TEXTS.sparedNone(...counts)[lang]]
    return proven < of ? [...lines, TEXTS.sparedCut(...counts)[lang]] : lines
  }
  return [note(bilingual((lang) => told(lang).join(' ')))]
}

export const replan = defineSection(
  'replan',
  ({ replanned }) => (replanned?.urgent.length === 0 ? TEXTS.repairTitle : TEXTS.title),
  ofProposal(({ proposal, arbitration, replanned, reference: figures }) => {
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
    const isThere = entering.length > 0 && entering.every(({ wasIn, isMoved }) => wasIn && !isMoved)
    const table = listTable(
      { id: 'replan', rowId: decisionId },
      [...(isThere ? [] : entering), ...leaving, ...moved],
      [
        ...DECISION_COLUMNS,
        column('choice', ARBITRATION_LABELS.choice, 'text', what, {
          tone: (decision) => (isUrgent(decision) ? 'good' : decision.isIn ? 'watch' : 'bad'),
        }),
        column('dates', ARBITRATION_LABELS.dates, 'text', (decision) => (decision.isIn ? datesText(decision) : '')),
        column('reason', LABELS.reason, 'text', reason),
      ],
    )
    const counts = { moved: moved.length, leaving: leaving.length, isThere }
    const isRepair = replanned.urgent.length === 0
    const told = isRepair
      ? repairText(replanned, counts, unlimitedText([{ plan, figures }]))
      : demandText(plan, replanned, counts)
    const answer = note(told, replanned.isLeast ? 'good' : undefined)
    return [
      answer,
      ...sparedNotes(plan, replanned.spared),
      ...besideNotes(plan, replanned),
      ...(table.rows.length === 0 ? [] : [table]),
    ]
  }),
)

function changeData(change: PlanChange | undefined): object | null {
  if (change === undefined) return null
  const { moved, leaving, isLeast } = change
  return { moved: idsOf(moved), left_out: idsOf(leaving), least_proven: isLeast }
}

function sparedData({ by, proven, of }: Spared): object {
  return {
    limits_binding: of,
    limits_proven: proven,
    by: by.map(({ limit, more, ...change }) => ({
      limit: limitKey(limit),
      more: limitAmount(limit, more),
      ...changeData({ ...change, isLeast: true }),
    })),
  }
}

export function replanData({ replanned }: ArbitrationContext): object {
  if (replanned === undefined) return {}
  const { urgent, changes, isLeast, before, strict, spared } = replanned
  const passed = before && {
    limits: before.overruns.map(({ limit, by, fixed }) => ({
      limit: limitKey(limit),
      over: limitAmount(limit, by),
      of_which_fixed: limitAmount(limit, fixed),
    })),
    misplaced: before.misplaced.map(({ project, reasons }) => ({ project: project.id, reasons })),
    repair: changeData(before.repair),
  }
  return {
    replan: {
      added: idsOf(urgent),
      changes_at_most: changes ?? null,
      least_proven: isLeast,
      before: passed ?? null,
      within_limits: changeData(strict),
      spared: spared === undefined ? null : sparedData(spared),
    },
  }
}
