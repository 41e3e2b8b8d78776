/** The projects that come in or move, with their dates and why, and those that stay as they are. */
import type { Proposal } from '../../arbitration/arbitration.ts'
import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import { ARBITRATION_LABELS, fewestMovesText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatDate } from '../../lang/dates.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isObliged } from '../../scenarios/obligation.ts'
import { monthOfDay, monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { spanData } from '../document/data-values.ts'
import { column, fittedTable, type ItemColumn, listTable, note } from '../document/table.ts'
import { defineAnnex, defineSection } from '../report-kind.ts'
import { obligationText, servedFirstText } from '../words/eligibility.ts'
import { keptNotes, lateNotes } from './aims.ts'
import { stakeData, stakeKey, stakeText } from './at-stake.ts'
import { changesNote } from './changes.ts'
import { byValue, ofProposal, sorted } from './context.ts'
import { movedText } from './reasons.ts'
import { estimateNotes } from './to-estimate.ts'

const TEXTS = printed('choices', {
  title: { fr: 'Projets retenus', en: 'Projects that are in' },
  changed: { fr: 'Ce qui change', en: 'What changes' },
  staying: { fr: 'Projets qui restent à leurs dates', en: 'Projects that stay where they are' },
  comesIn: { fr: 'entre', en: 'comes in' },
  comesInMoved: { fr: 'entre, décalé', en: 'comes in, moved' },
  moved: { fr: 'décalé', en: 'moved' },
  stays: { fr: 'reste', en: 'stays' },
  byValue: { fr: 'par sa valeur', en: 'by its value' },
  byRoom: { fr: 'sans valeur, mais y a sa place', en: 'no value, but there is room' },
})

const SCREEN = { rows: 30, text: 200 } as const

/** Between the months of a span; months in words keep their distance. */
const DASH: Bilingual = { fr: '–', en: ' – ' }

function monthOf(day: Project['span']['start'], lang: Lang): string {
  return day === undefined ? '…' : formatDate(monthText(monthOfDay(day)), lang)
}

function spanText({ span }: Project, lang: Lang): string {
  return [span.start, span.end].map((day) => monthOf(day, lang)).join(DASH[lang])
}

/** The dates of a project, with those wished before them where they are others. */
export function datesText({ project, wished, isMoved }: ProjectDecision): Bilingual {
  return bilingual((lang) => {
    const now = spanText(project, lang)
    const before = spanText(wished, lang)
    return isMoved && before !== now ? `${before} → ${now}` : now
  })
}

function choiceText({ wasIn, isMoved }: ProjectDecision): Bilingual {
  if (!wasIn) return isMoved ? TEXTS.comesInMoved : TEXTS.comesIn
  return isMoved ? TEXTS.moved : TEXTS.stays
}

function inText(plan: Plan, { standing, contribution, value = 0 }: ProjectDecision): Bilingual {
  if (isObliged(standing)) return obligationText(standing)
  return stakeText(plan, contribution) ?? (value > 0 ? TEXTS.byValue : TEXTS.byRoom)
}

function reasonText(plan: Plan, decision: ProjectDecision): Bilingual {
  const { why, isMoved, standing } = decision
  const own = inText(plan, decision)
  if (!isMoved || why === undefined) return own
  const moved = movedText(plan, why)
  return isObliged(standing) ? bilingual((lang) => `${own[lang]}, ${moved[lang]}`) : moved
}

export const DECISION_COLUMNS: readonly ItemColumn<Pick<ProjectDecision, 'project' | 'value'>>[] = [
  column('id', LABELS.id, 'text', ({ project }) => project.id),
  column('project', LABELS.project, 'text', ({ project }) => project.title),
  column('value', LABELS.value, 'index', ({ value }) => value),
]

export function decisionId({ project }: Pick<ProjectDecision, 'project'>): string {
  return project.id
}

function isChanged({ wasIn, isMoved }: ProjectDecision): boolean {
  return !wasIn || isMoved
}

/** Whether fewer could be moved, where some are. */
function fewestMovesNotes({ worth: { fewestMoves } }: Proposal, kept: readonly ProjectDecision[]) {
  if (!kept.some(({ isMoved }) => isMoved)) return []
  return [
    note(
      bilingual((lang) => `${fewestMovesText(fewestMoves)[lang]}.`),
      'quiet',
    ),
  ]
}

export const choices = defineSection(
  'choices',
  TEXTS.title,
  ofProposal((context) => {
    const { arbitration, proposal, isScreen, replanned } = context
    if (replanned !== undefined) return undefined
    const { plan } = arbitration.frame
    const { kept } = sorted(proposal)
    const changed = byValue(kept.filter(isChanged))
    const served = kept.flatMap(({ project, standing }) => (isObliged(standing) ? [{ project, standing }] : []))
    const changedTable = listTable({ id: 'changed_choices', title: TEXTS.changed, rowId: decisionId }, changed, [
      ...DECISION_COLUMNS,
      column('choice', ARBITRATION_LABELS.choice, 'text', choiceText, { tone: () => 'watch' }),
      column('dates', ARBITRATION_LABELS.dates, 'text', datesText),
      column('reason', LABELS.reason, 'text', (decision) => reasonText(plan, decision)),
    ])
    return [
      changesNote(context),
      ...fewestMovesNotes(proposal, kept),
      ...keptNotes(context),
      ...lateNotes(context),
      ...estimateNotes(context),
      ...(changed.length === 0 ? [] : fittedTable(changedTable, isScreen ? SCREEN : undefined)),
      note(servedFirstText(served)),
    ]
  }),
)

export const staying = defineAnnex(
  'staying',
  TEXTS.staying,
  ofProposal(({ arbitration, proposal, isScreen, replanned }) => {
    const { plan } = arbitration.frame
    const kept = byValue(sorted(proposal).kept.filter((decision) => !isChanged(decision)))
    if (replanned !== undefined || kept.length === 0) return undefined
    const table = listTable({ id: 'staying_choices', rowId: decisionId }, kept, [
      ...DECISION_COLUMNS,
      column('reason', LABELS.reason, 'text', (decision) => inText(plan, decision)),
    ])
    return fittedTable(table, isScreen ? { ...SCREEN, rows: 12 } : undefined)
  }),
)

export function keptData(frame: Plan, decision: ProjectDecision): object {
  const { project, wished, standing, contribution, wasIn, isMoved, value, why } = decision
  return {
    id: project.id,
    value: value ?? null,
    why: isObliged(standing) ? standing : stakeKey(contribution),
    ...stakeData(frame, contribution),
    comes_in: !wasIn,
    moved: isMoved,
    wished: spanData(wished),
    proposed: spanData(project),
    move_reason: isMoved && why !== undefined ? movedText(frame, why).en : null,
  }
}
