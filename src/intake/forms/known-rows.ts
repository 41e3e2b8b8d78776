/** Reads the rows of a table that the form wrote: what changed in their cells, and which of them are not there any more. */

import { isSameId } from '../../plan/entity.ts'
import { LANGS } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { isSameData } from '../../yaml/edit/data.ts'
import type { ProposedValue } from '../merge/proposal.ts'
import type { SheetRow } from '../source/sheet.ts'
import type { FormColumnRole, FormRow } from './form.ts'
import { isTicked, seenText } from './read-cell.ts'
import { isPath } from './read-hidden.ts'
import { type FormCell, isUntouched, type ReturnedTable } from './returned-table.ts'
import { choiceAfter } from './scenario-table.ts'
import { titleText } from './shown-cell.ts'

/** Columns by which rows are compared. */
const COMPARED: readonly FormColumnRole[] = ['record', 'value']

/** How many cells tell a row that has no title. */
const TELLING_CELLS = 3

/** What a row is called: the text of its first title or text, or what its first cells show. */
function rowTitle(table: ReturnedTable, known: FormRow): string {
  const values = [...table.table.columns.entries()].filter(([, { role }]) => role === 'value')
  const [at] = values.find(([, { kind }]) => kind === 'title' || kind === 'text') ?? []
  const title = at === undefined ? undefined : titleText(known.values[at], table.reading.form.lang)
  if (title !== undefined && title !== null) return String(title)
  const shown = values.map(([index, column]) => table.shown(known, column, index))
  return shown
    .filter((text) => text !== '')
    .slice(0, TELLING_CELLS)
    .join(', ')
}

function isClosed({ column, index }: FormCell, { shut }: FormRow): boolean {
  return column.isLocked || shut?.includes(index) === true
}

function tellLocked(table: ReturnedTable, known: FormRow, cell: FormCell): void {
  const { column, index, origin } = cell
  const other = table.shown(known, column, index)
  table.tell('locked-changed', origin, { id: known.id, about: column.header, other })
}

/** What a tick that is set or taken away changes of the scenario of its column. */
function setTick(
  { table: { list }, reading }: ReturnedTable,
  { column, origin }: FormCell,
  { path, isIn, before }: { path: readonly string[]; isIn: boolean; before: PlainMap },
): void {
  const after = choiceAfter(isIn, isPlainMap(before['inherited']) ? before['inherited'] : {})
  for (const key of ['keep', 'out'] as const) {
    if (before[key] === after[key]) continue
    const change = { path: [...path, key], base: before[key], value: after[key] }
    reading.values.push({ list, id: String(column.path[0]), ...change, origin })
  }
}

function readTick(table: ReturnedTable, known: FormRow, cell: FormCell): void {
  const read = cell.read()
  const isIn = 'fault' in read ? undefined : isTicked(cell.held)
  const tick = known.values[cell.index]
  const before = isPlainMap(tick) ? tick : {}
  const { key } = before
  // The scenario may write the id of the project in another case.
  const id = typeof key === 'string' && isSameId(key, known.id) ? key : known.id
  const path = ['choices', id]
  if (isIn === (before['isIn'] === true)) return
  if (isClosed(cell, known)) tellLocked(table, known, cell)
  else if (isIn !== undefined) setTick(table, cell, { path, isIn, before })
  else {
    const slip = 'fault' in read ? read : ({ fault: 'no-tick' } as const)
    table.tellUnreadable(cell, slip, String(cell.column.path[0]), path)
  }
}

/** Reads whether a row's cells in doubt are said to be right. */
function readConfirm(table: ReturnedTable, known: FormRow, cell: FormCell): void {
  const isRight = isTicked(cell.held)
  const { list } = table.table
  const { id, values } = known
  const cells = values[cell.index]
  if (isRight === undefined) table.tell('tick-unclear', cell.origin, { id, about: cell.column.header })
  if (isRight !== true) return
  if (!Array.isArray(cells)) {
    tellLocked(table, known, cell)
    return
  }
  for (const pair of cells as readonly unknown[]) {
    const [path, text] = Array.isArray(pair) ? (pair as readonly unknown[]) : []
    if (isPath(path)) table.reading.confirmed.push({ list, id, path, text: String(text) })
  }
}

/** What a cell makes of a value: of a title in both languages only the text of the form's own changes. */
function changeOf(
  { column: { kind, isRequired, path: way }, form: { lang } }: FormCell,
  { prefix }: FormRow,
  base: unknown,
  value: unknown,
): Pick<ProposedValue, 'path' | 'base' | 'value'> | undefined {
  const path = [...prefix, ...way]
  if (kind === 'title' && isPlainMap(base)) {
    const isOfBoth = LANGS.every((one) => base[one] !== undefined)
    if (value !== undefined || (isOfBoth && !isRequired)) return { path: [...path, lang], base: base[lang], value }
  }
  return isSameData(base ?? undefined, value) ? undefined : { path, base, value }
}

/** What the item of a row was, where only its position tells it from others. */
function itemOf({ table: { columns } }: ReturnedTable, { prefix, values }: FormRow): { readonly item?: PlainMap } {
  if (!prefix.some((step) => typeof step === 'number')) return {}
  const entries = columns.flatMap(({ role, path: [key, ...deeper] }, index) => {
    const value = values[index]
    const isOwn = role === 'value' && deeper.length === 0 && value !== undefined
    return isOwn ? [[String(key), value] as const] : []
  })
  return { item: Object.fromEntries(entries) }
}

function readValue(table: ReturnedTable, known: FormRow, cell: FormCell): void {
  if (isUntouched(cell, known)) return
  const { column, origin } = cell
  const { id, prefix, values } = known
  const { reading } = table
  const read = cell.read()
  const change = 'fault' in read ? read : changeOf(cell, known, values[cell.index], read.value)
  if (change === undefined) return
  if (isClosed(cell, known)) tellLocked(table, known, cell)
  else if ('fault' in change) table.tellUnreadable(cell, change, id, [...prefix, ...column.path])
  else {
    if ('isRepaired' in read) table.tellRepaired(cell, read.value)
    reading.values.push({ list: table.table.list, id, ...change, ...itemOf(table, known), origin })
  }
}

export function readKnownRow(table: ReturnedTable, known: FormRow, row: SheetRow): void {
  for (const cell of table.cells(row, 'confirm', 'record', 'tick', 'value')) {
    const { role } = cell.column
    if (role === 'tick') readTick(table, known, cell)
    else if (role === 'confirm') readConfirm(table, known, cell)
    else if (role === 'value') readValue(table, known, cell)
    else if (!isUntouched(cell, known)) tellLocked(table, known, cell)
  }
}

/** How much of what a row says one that was added says too, from 0 to 1; none where fewer than two cells do. */
function sameShare(known: FormRow, cells: readonly FormCell[]): number {
  const told = cells.filter(({ index }) => known.values[index] !== undefined)
  const same = told.filter((cell) => isUntouched(cell, known)).length
  return same >= 2 ? same / told.length : 0
}

/** The share of its cells by which a row is known whose key was changed. */
const ENOUGH = 0.75

/** Of rows that are not there any more the one that an added row says most of, if that is nearly all: only its key was changed. */
export function renamedRow(table: ReturnedTable, missing: readonly FormRow[], row: SheetRow): FormRow | undefined {
  const cells = table.cells(row, ...COMPARED)
  let [nearest, most]: [FormRow | undefined, number] = [undefined, 0]
  for (const known of missing) {
    const share = sameShare(known, cells)
    if (share >= ENOUGH && share > most) [nearest, most] = [known, share]
  }
  return nearest
}

/** So many rows are compared with each one that was added. */
const MOST_ALIKE = 50

/** The missing rows that an added one may be: of many only those that share a cell in which few say the same. */
export function likelyRows(table: ReturnedTable, missing: readonly FormRow[]): (row: SheetRow) => readonly FormRow[] {
  if (missing.length <= MOST_ALIKE) return () => missing
  const rows = new Map<string, FormRow[]>()
  for (const known of missing) {
    for (const [index, column] of table.table.columns.entries()) {
      const text = seenText(table.shown(known, column, index))
      if (text !== '' && COMPARED.includes(column.role)) addToList(rows, `${index} ${text}`, known)
    }
  }
  return (row) => {
    const alike = table.cells(row, ...COMPARED).flatMap(({ index, held }) => {
      const own = rows.get(`${index} ${seenText(String(held ?? ''))}`) ?? []
      return own.length > MOST_ALIKE ? [] : own
    })
    return [...new Set(alike)]
  }
}

/** Says of the rows that are not there any more that they are gone, or of an item that it stays. */
export function tellGone(table: ReturnedTable, missing: readonly FormRow[]): void {
  const { list, within, columns } = table.table
  const isOfRecords = within === undefined && columns.every(({ role }) => role !== 'tick')
  for (const known of missing) {
    const { id, key: about } = known
    const title = rowTitle(table, known)
    if (isOfRecords) table.reading.gone.push({ list, id, title })
    else table.tell('row-gone', table.origin(), { id, about, other: title })
  }
}
