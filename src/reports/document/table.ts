/** What the tables of changes share: the columns before, after and change, and a limit to their rows. */
import { formatNumber } from '../../lang/numbers.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { Cell, CellUnit, Column, Note, Row, Table } from './document.ts'

/** Headings of the two states and of what lies between them. */
export const STATES = {
  before: { fr: 'Avant', en: 'Before' },
  after: { fr: 'Après', en: 'After' },
  change: { fr: 'Écart', en: 'Change' },
} as const satisfies Record<string, Bilingual>

const QUANTITY: Pick<Column, 'isSummed' | 'formula'> = {
  isSummed: true,
  formula: { kind: 'minus', left: 'after', right: 'before' },
}

/** The columns before, after and change of one unit; in a workbook the change of a quantity is a live formula. */
export function stateColumns(unit: CellUnit): Column[] {
  return [
    { id: 'before', title: STATES.before, unit },
    { id: 'after', title: STATES.after, unit },
    {
      id: 'change',
      title: STATES.change,
      unit,
      // A change of a rate is in points, which the rates beside it don't subtract to.
      ...(unit === 'rate' ? {} : QUANTITY),
    },
  ]
}

/** A difference with its sign, in plain units; empty for undefined. */
export function changeCell(
  unit: Extract<Cell, { kind: 'figure' }>['unit'],
  value: number | undefined,
): Cell {
  if (value === undefined) return { kind: 'empty' }
  return { kind: 'figure', unit, value, isChange: true }
}

/** How much of the tables a page has room for. */
export interface Room {
  /** Most rows of a table. */
  readonly rows: number
  /** Most characters of a cell's text. */
  readonly text: number
}

function shorter(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`
}

function fitted(row: Row, most: number): Row {
  return {
    ...row,
    cells: row.cells.map((cell) => {
      if (cell.kind !== 'text') return cell
      const { fr, en } = cell.text
      return { ...cell, text: { fr: shorter(fr, most), en: shorter(en, most) } }
    }),
  }
}

/** Says how many rows a page has left out. */
export function moreNote(count: number): Note {
  const text = bilingual((lang) => {
    const number = formatNumber(count, lang)
    if (lang === 'en') return `… and ${number} more`
    return `… et ${number} ${count === 1 ? 'autre' : 'autres'}`
  })
  return { kind: 'note', text, tone: 'quiet' }
}

/** The table as far as there is room for it, and a note about the rows that are left out; whole where room is undefined. */
export function fittedTable(table: Table, room: Room | undefined): (Table | Note)[] {
  if (room === undefined) return [table]
  const rows = table.rows.slice(0, room.rows).map((row) => fitted(row, room.text))
  const left = table.rows.length - rows.length
  if (left === 0) return [{ ...table, rows }]
  // The totals are those of all rows, which the rows that are left don't add up to.
  const columns = table.columns.map(({ isSummed: _, ...column }) => column)
  return [{ ...table, columns, rows }, moreNote(left)]
}
