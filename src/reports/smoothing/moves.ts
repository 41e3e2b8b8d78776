/**
 * The section `moves` of a smoothing: each project at other dates, and what would come back if it stayed where it was.
 */

import type { Move, MoveReason } from '../../arbitration/smooth/smoothing.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  monthsText,
  SMOOTHING_LABELS,
  SMOOTHING_NOTES,
  SMOOTHING_TITLES,
} from '../../lang/catalogue/smoothing.ts'
import { daysText } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import { limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import { day, text } from '../document/cell.ts'
import type { Cell, Column, Row, Section, Table } from '../document/document.ts'
import { onlyColumns, withoutIdleColumns } from '../document/figure-table.ts'
import { partsText } from '../words/limits.ts'
import { namedIds, projectName } from '../words/names.ts'
import type { SmoothingContext } from './context.ts'

type Level = Extract<MoveReason, { kind: 'level' }>

function levelText({ limit, before, after }: Level, lang: Lang): string {
  const name = limitName(limit)[lang]
  const [from, to, net] = [before, after, limit.limit].map((days) => daysText(plain(days), lang))
  return lang === 'fr'
    ? `régularise la charge\u00a0: ${name}, ${to} au lieu de ${from} pour ${net} de capacité nette`
    : `evens out the load: ${name}, ${to} instead of ${from} out of ${net} of net capacity`
}

const HEADS = {
  overload: { fr: 'ramène sous la limite', en: 'brings below the limit' },
  room: { fr: 'laisse la place aux autres déplacements', en: 'makes room for the other moves' },
  margin: { fr: 'rend de la marge', en: 'gives margin back' },
} as const satisfies Record<string, Bilingual>

function reliefIn(plan: Plan, relief: MoveReason, lang: Lang): string {
  const isFrench = lang === 'fr'
  switch (relief.kind) {
    case 'overload':
    case 'room':
    case 'margin':
      return `${HEADS[relief.kind][lang]}${colon(lang)} ${partsText(plan, relief.parts, lang)}`
    case 'order':
      return isFrench
        ? `garde l’ordre avec ${projectName(relief.other, lang)}, déplacé lui aussi`
        : `keeps the order with ${projectName(relief.other, lang)}, which moves too`
    case 'repair': {
      const names = namedIds(plan, relief.projects, lang)
      return isFrench
        ? `ses dates ne respectaient pas l’ordre avec ${names}`
        : `its dates did not keep the order with ${names}`
    }
    case 'level':
      return levelText(relief, lang)
  }
}

/** The reason of a move; empty where it has none that counts. */
export function reliefText(plan: Plan, relief: MoveReason | undefined): Bilingual {
  return bilingual((lang) => (relief === undefined ? '' : reliefIn(plan, relief, lang)))
}

const COLUMNS: readonly Column[] = [
  { id: 'id', title: LABELS.id, unit: 'text' },
  { id: 'project', title: LABELS.project, unit: 'text' },
  { id: 'start_before', title: SMOOTHING_LABELS.start_before, unit: 'day' },
  { id: 'start_after', title: SMOOTHING_LABELS.start_after, unit: 'day' },
  { id: 'end_before', title: SMOOTHING_LABELS.end_before, unit: 'day' },
  { id: 'end_after', title: SMOOTHING_LABELS.end_after, unit: 'day' },
  { id: 'shift', title: SMOOTHING_LABELS.shift, unit: 'text' },
  { id: 'longer', title: SMOOTHING_LABELS.longer, unit: 'text' },
  { id: 'reason', title: SMOOTHING_LABELS.reason, unit: 'text' },
]

function monthsCell(count: number): Cell {
  return count === 0 ? { kind: 'empty' } : text(bilingual((lang) => monthsText(count, lang)))
}

/** On a screen, where the start moves the end moves along: the months say so. */
const SCREEN_COLUMNS = ['end_before', 'start_before']

function rowOf({ smoothing }: SmoothingContext, move: Move): Row {
  const { before, after, shift, longer, reason: relief } = move
  return {
    id: before.id,
    cells: [
      text(before.id),
      text(before.title),
      day(before.span.start),
      day(after.span.start),
      day(before.span.end),
      day(after.span.end),
      monthsCell(shift),
      monthsCell(longer),
      text(reliefText(smoothing.before, relief)),
    ],
  }
}

/** The moves as a table. */
function moveTable(context: SmoothingContext): Table {
  const whole: Table = {
    kind: 'table',
    id: 'smoothing_moves',
    columns: COLUMNS,
    rows: context.smoothing.moves.map((move) => rowOf(context, move)),
  }
  const kept = COLUMNS.map(({ id }) => id).filter((id) => !SCREEN_COLUMNS.includes(id))
  const shown = context.isScreen ? onlyColumns(whole, kept) : whole
  return withoutIdleColumns(shown)
}

/** The section `moves`. */
export function moves(context: SmoothingContext): Section {
  const isMoved = context.smoothing.moves.length > 0
  return {
    id: 'moves',
    title: SMOOTHING_TITLES.moves,
    blocks: isMoved ? [moveTable(context)] : [{ kind: 'note', text: SMOOTHING_NOTES.no_moves }],
  }
}
