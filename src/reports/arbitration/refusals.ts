/** The projects that are out: why, what would let each in, what it would displace, and what that would cost. */
import type { ForcedEntry } from '../../arbitration/explain/force-in.ts'
import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import { ARBITRATION_LABELS, proofText, worthText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { limitKey } from '../../limits/index.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { changeCell, EMPTY, text, verbatim } from '../document/cell.ts'
import { finite, idsOf } from '../document/data-values.ts'
import type { Cell, Table } from '../document/document.ts'
import { column, fittedTable, type ItemColumn, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { stakeData } from './at-stake.ts'
import { DECISION_COLUMNS, decisionId } from './choices.ts'
import { byValue, ofProposal, type ProposalContext, sorted } from './context.ts'
import { limitAmount, uncheckedNotes } from './limits.ts'
import { aimChangeData, displacesText, lacksOf, outText, wayInText } from './reasons.ts'
import { leftToEstimate } from './to-estimate.ts'

const TEXTS = printed('refusals', {
  title: { fr: 'Projets écartés', en: 'Projects left out' },
  none: { fr: 'Aucun projet n’est écarté.', en: 'No project is left out.' },
  counted: (out: Bilingual, of: Bilingual) => ({ fr: `${out.fr} sur ${of.fr}.`, en: `${out.en} of ${of.en}.` }),
  effect: { fr: 'Effet sur la valeur', en: 'Effect on value' },
  atBest: (proof: string, best: string) => ({ fr: `${proof}, au mieux ${best}`, en: `${proof}, at best ${best}` }),
  how: (least: Bilingual) => ({
    fr: `«\u00a0Pour l’admettre\u00a0» dit le moins qu’il faudrait${least.fr}, tous les autres restant à leur place. «\u00a0À moyens égaux\u00a0» dit ce que son entrée déplacerait, et ce que la valeur totale y perdrait.`,
    en: `"To let it in" is the least that it would take${least.en} with all others in their places. "With the same means" is what its entry would displace, and what the total value would lose.`,
  }),
  atNoCost: { fr: ' pour ne rien payer des marges', en: ' to pay nothing for margins,' },
  unscored: {
    fr: 'Un projet sans note n’est retenu que s’il est obligatoire, commencé ou imposé\u00a0: notez-le pour qu’il concoure.',
    en: 'A project without a score is kept only where it is mandatory, started or forced: score it so that it competes.',
  },
})

const LEFT_OUT: Noun = {
  fr: ['projet est écarté', 'projets sont écartés'],
  en: ['project is left out', 'projects are left out'],
}

const SCREEN = { rows: 12, text: 160 } as const

/** Proven, or estimated with the best that is not ruled out. */
function proofCell(entry: ForcedEntry | undefined): Cell {
  if (entry === undefined || entry.kind === 'not-tried') return EMPTY
  const { isProven, kind, atMost, change, aims } = entry
  const isOpen = !isProven && kind === 'comes-in' && Number.isFinite(atMost) && atMost > change
  // Where an aim is given up, value may rise.
  const isForAim = aims.some((one) => one !== 0)
  const best = isForAim ? atMost : Math.min(0, atMost)
  return text(
    bilingual((lang) => {
      const word = proofText(isProven)[lang]
      return isOpen ? TEXTS.atBest(word, worthText(best, lang))[lang] : word
    }),
    isProven ? undefined : 'quiet',
  )
}

function entriesOf({ forcedEntries = [] }: ProposalContext['proposal']): Map<string, ForcedEntry> {
  return new Map(forcedEntries.map((entry) => [entry.project.id, entry]))
}

function refusalTable(context: ProposalContext, out: readonly ProjectDecision[]): Table {
  const { plan } = context.arbitration.frame
  const entries = entriesOf(context.proposal)
  const entryOf = ({ project }: ProjectDecision) => entries.get(project.id)
  const columns = DECISION_COLUMNS.map((one): ItemColumn<ProjectDecision> => {
    if (one.id !== 'project') return one
    // What the frame keeps and the proposal does not stands out.
    return { ...one, cell: ({ project, wasIn }) => text(project.title, wasIn ? 'watch' : undefined) }
  })
  return withoutIdleColumns(
    listTable({ id: 'arbitration_refusals', rowId: decisionId }, out, [
      ...columns,
      column('reason', LABELS.reason, 'text', (decision) => outText(plan, decision.why, decision.value)),
      column('way_in', ARBITRATION_LABELS.way_in, 'text', ({ why }) => wayInText(plan, why)),
      column('displaces', ARBITRATION_LABELS.displaces, 'text', (decision) => displacesText(plan, entryOf(decision))),
      column('change', TEXTS.effect, 'index', (decision) => {
        const entry = entryOf(decision)
        return entry?.kind === 'comes-in' ? changeCell('index', entry.change) : EMPTY
      }),
      column('proof', ARBITRATION_LABELS.proof, 'text', (decision) => proofCell(entryOf(decision))),
    ]),
  )
}

export const refusals = defineSection(
  'refusals',
  TEXTS.title,
  ofProposal((context) => {
    if (context.replanned !== undefined) return undefined
    const { out: refused, kept } = sorted(context.proposal)
    const out = byValue(refused)
    const unchecked = uncheckedNotes(context)
    if (out.length === 0) {
      const waiting = context.estimates.barred.length
      const none = bilingual((lang) => `${TEXTS.none[lang]}${leftToEstimate(context, lang)}`)
      return [note(none, waiting === 0 ? 'good' : undefined), ...unchecked]
    }
    const isPriced = context.proposal.caps.some(({ margin }) => margin !== undefined)
    const counts = TEXTS.counted(
      bilingual((lang) => counted(out.length, LEFT_OUT, lang)),
      bilingual((lang) => formatNumber(kept.length + out.length, lang)),
    )
    return [
      note(counts),
      ...fittedTable(refusalTable(context, out), context.isScreen ? SCREEN : undefined),
      note(TEXTS.how(isPriced ? TEXTS.atNoCost : verbatim('')), 'quiet'),
      ...(out.some(({ value }) => value === undefined) ? [note(TEXTS.unscored, 'watch')] : []),
      ...unchecked,
    ]
  }),
)

function entryData(entry: ForcedEntry | undefined): object | null {
  if (entry === undefined) return null
  const { kind, leaving, along, moving, aims, change, atMost, isProven } = entry
  return {
    outcome: kind,
    leaving: idsOf(leaving),
    along: idsOf(along),
    moving: idsOf(moving),
    aim_changes: aimChangeData(aims),
    value_change: kind === 'comes-in' ? change : null,
    value_change_at_most: kind === 'comes-in' ? finite(atMost) : null,
    proven: isProven,
  }
}

export function refusalsData({ arbitration, proposal }: ProposalContext): object[] {
  const { plan } = arbitration.frame
  const entries = entriesOf(proposal)
  return sorted(proposal).out.map(({ project, value, contribution, why, wasIn }) => ({
    id: project.id,
    value: value ?? null,
    ...stakeData(plan, contribution),
    kept_by_frame: wasIn,
    obstacle: why?.kind ?? null,
    reason: outText(plan, why, value).en,
    way_in: wayInText(plan, why).en,
    lacks: lacksOf(why).map(({ limit, by }) => ({
      limit: limitKey(limit),
      kind: limit.kind,
      more: limitAmount(limit, by),
    })),
    displaces: entryData(entries.get(project.id)),
  }))
}
