/** The projects that changed, under the first kind of their change. */

import { CHANGE_WORDS } from '../../lang/catalogue/changes.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  type ProjectChange,
} from '../../scenario/comparison.ts'
import { plain, type Quantity } from '../../values/quantity.ts'
import { days, money, text } from '../cell.ts'
import type { Column, Note, Row, Table } from '../document.ts'
import { changeCell, fittedTable, type Room, STATES } from './change-table.ts'
import { changeWords } from './change-words.ts'

const COLUMNS: readonly Column[] = [
  { id: 'id', title: LABELS.id, unit: 'text' },
  { id: 'project', title: LABELS.project, unit: 'text' },
  { id: 'what', title: { fr: 'Ce qui a changé', en: 'What changed' }, unit: 'text' },
  { id: 'cost', title: { fr: 'Coût', en: 'Cost' }, unit: 'money' },
  { id: 'cost_change', title: STATES.change, unit: 'money' },
  { id: 'days', title: { fr: 'Charge', en: 'Work' }, unit: 'days' },
  { id: 'days_change', title: STATES.change, unit: 'days' },
]

/** What a quantity changed by; nothing where it did not, a missing side counts as none. */
function delta({ before, after }: Change<Quantity>): number | undefined {
  return before === after ? undefined : plain(((after ?? 0) - (before ?? 0)) as Quantity)
}

function rowOf(change: ProjectChange): Row {
  const { id, before, after, cost, days: work } = change
  return {
    id,
    cells: [
      text(id),
      text((after ?? before)?.title ?? id),
      text(changeWords(change)),
      money(cost.after),
      changeCell('money', delta(cost)),
      days(work.after),
      changeCell('days', delta(work)),
    ],
  }
}

function tableOf(kind: ChangeKind, changes: readonly ProjectChange[]): Table {
  return {
    kind: 'table',
    id: `change_${kind}`,
    title: CHANGE_WORDS[kind].title,
    columns: COLUMNS,
    rows: changes.map(rowOf),
  }
}

/** One table for each kind that is the first of some project's; the room for rows is that of all tables together. */
export function projectTables(
  changes: readonly ProjectChange[],
  room: Room | undefined,
): (Table | Note)[] {
  let left = room?.rows ?? 0
  return CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter(({ kinds }) => kinds[0] === kind)
    if (own.length === 0) return []
    const blocks = fittedTable(tableOf(kind, own), room && { ...room, rows: left })
    left = Math.max(0, left - own.length)
    return blocks
  })
}
