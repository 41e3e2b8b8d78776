/** The section `moves` of a smoothing: each project at other dates, and why. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  monthsText,
  SMOOTHING_LABELS,
  SMOOTHING_NOTES,
  SMOOTHING_TITLES,
} from '../../lang/catalogue/smoothing.ts'
import { bilingual } from '../../lang/numbers.ts'
import type { Move } from '../../scenario/arbitration/smoothing.ts'
import { day, text } from '../cell.ts'
import type { Cell, Column, Row, Section, Table } from '../document.ts'
import { onlyColumns, withoutIdleColumns } from '../table.ts'
import { reliefText } from './move-words.ts'
import type { SmoothingContext } from './smoothing-context.ts'

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
  const { before, after, shift, longer, relief } = move
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
