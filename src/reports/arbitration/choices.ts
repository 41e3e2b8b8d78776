/** The projects that come in or move, with their dates and why, and those that stay as they are. */

import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import { ARBITRATION_LABELS } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatDate } from '../../lang/dates.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isObliged } from '../../scenarios/obligation.ts'
import { monthOfDay, monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Column, Row, Section, Table } from '../document/document.ts'
import { fittedTable } from '../document/table.ts'
import { fixedText, standingText } from '../scenarios/cut-line-words.ts'
import { stakeText } from './at-stake.ts'
import { byValue, note, type ProposalContext, sorted } from './context.ts'
import { movedText } from './reasons.ts'

/** What a screen holds of each table. */
const SCREEN = { rows: 30, text: 200 } as const

const ID: Column = { id: 'id', title: LABELS.id, unit: 'text' }
const PROJECT: Column = { id: 'project', title: LABELS.project, unit: 'text' }
const VALUE: Column = { id: 'value', title: LABELS.value, unit: 'index' }
const REASON: Column = { id: 'reason', title: LABELS.reason, unit: 'text' }

/** A value as a cell; empty without a score. */
export function worth(value: number | undefined): Cell {
  return value === undefined ? { kind: 'empty' } : { kind: 'figure', unit: 'index', value }
}

function monthOf(day: Project['span']['start'], lang: Lang): string {
  return day === undefined ? '…' : formatDate(monthText(monthOfDay(day)), lang)
}

function spanText({ span }: Project, lang: Lang): string {
  return `${monthOf(span.start, lang)}–${monthOf(span.end, lang)}`
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
  if (!wasIn)
    return isMoved
      ? { fr: 'entre, décalé', en: 'comes in, moved' }
      : { fr: 'entre', en: 'comes in' }
  return isMoved ? { fr: 'décalé', en: 'moved' } : { fr: 'reste', en: 'stays' }
}

/** Why a project is in: by what it is, or by its value. */
function inText(plan: Plan, { standing, stake, value = 0 }: ProjectDecision): Bilingual {
  if (isObliged(standing)) return standingText(standing)
  const first = stakeText(plan, stake)
  if (first !== undefined) return first
  return value > 0
    ? { fr: 'par sa valeur', en: 'by its value' }
    : { fr: 'sans valeur, mais y a sa place', en: 'no value, but there is room' }
}

function reasonText(plan: Plan, verdict: ProjectDecision): Bilingual {
  const { why, isMoved } = verdict
  if (!isMoved || why === undefined) return inText(plan, verdict)
  const moved = movedText(plan, why)
  const standing = inText(plan, verdict)
  return bilingual((lang) =>
    isObliged(verdict.standing) ? `${standing[lang]}, ${moved[lang]}` : moved[lang],
  )
}

function headCells({ project, value }: ProjectDecision): Cell[] {
  return [text(project.id), text(project.title), worth(value)]
}

function changedTable(plan: Plan, changed: readonly ProjectDecision[]): Table {
  return {
    kind: 'table',
    id: 'changed_choices',
    title: { fr: 'Ce qui change', en: 'What changes' },
    columns: [
      ...[ID, PROJECT, VALUE],
      { id: 'choice', title: ARBITRATION_LABELS.choice, unit: 'text' },
      { id: 'dates', title: ARBITRATION_LABELS.dates, unit: 'text' },
      REASON,
    ],
    rows: changed.map(
      (verdict): Row => ({
        id: verdict.project.id,
        cells: [
          ...headCells(verdict),
          text(choiceText(verdict), 'watch'),
          text(datesText(verdict)),
          text(reasonText(plan, verdict)),
        ],
      }),
    ),
  }
}

function stayingTable(plan: Plan, staying: readonly ProjectDecision[]): Table {
  return {
    kind: 'table',
    id: 'staying_choices',
    title: { fr: 'Restent à leurs dates', en: 'Stay where they are' },
    columns: [ID, PROJECT, VALUE, REASON],
    rows: staying.map((verdict) => ({
      id: verdict.project.id,
      cells: [...headCells(verdict), text(inText(plan, verdict))],
    })),
  }
}

/** The section `choices`. */
export function choices({ arbitration, proposal, isScreen }: ProposalContext): Section {
  const { plan } = arbitration.frame
  const { kept } = sorted(proposal)
  const isChanged = ({ wasIn, isMoved }: ProjectDecision): boolean => !wasIn || isMoved
  const changed = byValue(kept.filter(isChanged))
  const staying = byValue(kept.filter((verdict) => !isChanged(verdict)))
  const served = kept.flatMap(({ project, standing }) =>
    isObliged(standing) ? [{ project, standing }] : [],
  )
  return {
    id: 'choices',
    title: { fr: 'Projets retenus', en: 'Projects that are in' },
    blocks: [
      ...(changed.length === 0
        ? [
            note({
              fr: 'Aucun projet n’entre ni ne change de dates.',
              en: 'No project comes in or moves.',
            }),
          ]
        : fittedTable(changedTable(plan, changed), isScreen ? SCREEN : undefined)),
      note(fixedText(served)),
      ...(staying.length === 0
        ? []
        : fittedTable(stayingTable(plan, staying), isScreen ? { rows: 12, text: 200 } : undefined)),
    ],
  }
}
