/** Reads the rows of a table that the form wrote: what changed in their cells, and which of them are not there any more. */

import { isSameId } from '../../plan/entity.ts'
import { addToList } from '../../values/multimap.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import type { RecordPath } from '../merge/proposal.ts'
import type { SheetRow } from '../source/sheet.ts'
import type { FoundFormTable } from './find-tables.ts'
import type { FormColumnRole, FormRow } from './form.ts'
import type { FormReading } from './form-reading.ts'
import type { HiddenColumn } from './hidden-sheet.ts'
import { type CellSlip, isEmptyCell, seenText } from './read-cell.ts'
import { isPath } from './read-hidden.ts'
import {
  type ChangedValue,
  cellAt,
  changedValue,
  isTicked,
  isUntouched,
  originOf,
  readingAt,
  readingForm,
} from './read-row.ts'
import { choiceAfter, tickText } from './scenario-table.ts'
import { shownCell, shownData, titleText } from './shown-cell.ts'

/** Columns of which nothing is read, and those by which rows are compared. */
const SILENT: readonly FormColumnRole[] = ['key', 'note']
const COMPARED: readonly FormColumnRole[] = ['record', 'value']

/** How many cells tell a row that has no title. */
const TELLING_CELLS = 3

/** What a row is called: the text of its first title or text, or what its first cells show. */
function rowTitle({ table }: FoundFormTable, known: FormRow, reading: FormReading): string {
  const at = table.columns.findIndex(
    ({ kind, role }) => role === 'value' && (kind === 'title' || kind === 'text'),
  )
  const title = at === -1 ? undefined : titleText(known.values[at], reading.form.lang)
  if (title !== undefined && title !== null) return String(title)
  const shown = table.columns.flatMap((column, index) => {
    const text = column.role === 'value' ? shownText(known, column, index, reading) : ''
    return text === '' ? [] : [text]
  })
  return shown.slice(0, TELLING_CELLS).join(', ')
}

/** A cell as the form shows it, for words. */
function shownText(
  row: FormRow,
  column: HiddenColumn,
  index: number,
  { form }: FormReading,
): string {
  if (column.role === 'tick') return tickText(row.values[index]) ?? ''
  if (column.role === 'confirm') return ''
  const shown = shownData(shownCell(row.values[index], readingForm(column, form, new Map())))
  return shown === null ? '' : String(shown)
}

interface Cell {
  readonly found: FoundFormTable
  readonly known: FormRow
  readonly row: SheetRow
  readonly column: HiddenColumn
  readonly index: number
}

function tellLocked({ found, known, row, column, index }: Cell, reading: FormReading): void {
  const { list } = found.table
  const origin = originOf(found, row, found.places[index])
  const other = shownText(known, column, index, reading)
  reading.doubt('locked-changed', origin, { list, id: known.id, about: column.header, other })
}

/** The project of a tick as its scenario writes it, whose case may be another. */
function chosenProject({ id }: FormRow, { key }: PlainMap): string {
  return typeof key === 'string' && isSameId(key, id) ? key : id
}

function setTick(cell: Cell, isIn: boolean, before: PlainMap, reading: FormReading): void {
  const { found, known, row, column, index } = cell
  const inherited = isPlainMap(before['inherited']) ? before['inherited'] : {}
  const after = choiceAfter(isIn, inherited)
  const changed = (['keep', 'out'] as const).filter((key) => before[key] !== after[key])
  for (const key of changed) {
    reading.values.push({
      list: found.table.list,
      id: String(column.path[0]),
      path: ['choices', chosenProject(known, before), key],
      base: before[key],
      value: after[key],
      origin: originOf(found, row, found.places[index]),
    })
  }
}

function readTick(cell: Cell, reading: FormReading): void {
  const { found, known, row, column, index } = cell
  // Words that mean a tick are none of the list, which offers its sign alone.
  const form = { ...readingForm(column, reading.form, reading.added), choices: undefined }
  const read = readingAt(found, row, index, form)
  const isIn = 'fault' in read ? undefined : isTicked(cellAt(found, row, index))
  const tick = known.values[index]
  const before = isPlainMap(tick) ? tick : {}
  if (isIn === (before['isIn'] === true)) return
  if (column.isLocked || known.shut?.includes(index) === true) tellLocked(cell, reading)
  else if (isIn !== undefined) setTick(cell, isIn, before, reading)
  else {
    const origin = originOf(found, row, found.places[index])
    const place = {
      list: found.table.list,
      id: String(column.path[0]),
      path: ['choices', chosenProject(known, before)],
    }
    const slip: CellSlip = 'fault' in read ? read : { fault: 'no-tick' }
    reading.notReadable({ ...place, ...origin }, column.header, slip)
  }
}

/** What a cell changes, or what is wrong with it; undefined where it changes nothing. */
function changeOf(
  { found, known, row, column, index }: Cell,
  reading: FormReading,
):
  | { readonly change: ChangedValue; readonly repaired: unknown }
  | { readonly path: RecordPath; readonly slip: CellSlip }
  | undefined {
  const cell = cellAt(found, row, index)
  const form = readingForm(column, reading.form, reading.added)
  if (isUntouched(cell, known, index, form)) return undefined
  const read = readingAt(found, row, index, form)
  const path = [...known.prefix, ...column.path]
  if ('fault' in read) return { path, slip: read }
  const before = { path, base: known.values[index] }
  const change = changedValue(before, read.value, column, form.lang)
  return change && { change, repaired: read.isRepaired === true ? read.value : undefined }
}

/** What the item of a row was, where only its position tells it from others. */
function itemOf(
  { table }: FoundFormTable,
  { prefix, values }: FormRow,
): { readonly item?: Readonly<Record<string, unknown>> } {
  if (!prefix.some((step) => typeof step === 'number')) return {}
  const entries = table.columns.flatMap(({ role, path: [key, ...deeper] }, index) => {
    const value = values[index]
    const isOwn = role === 'value' && deeper.length === 0 && value !== undefined
    return isOwn ? [[String(key), value] as const] : []
  })
  return { item: Object.fromEntries(entries) }
}

/** Reads whether a row's cells in doubt are said to be right. */
function readConfirm(cell: Cell, reading: FormReading): void {
  const { found, known, row, column, index } = cell
  const isRight = isTicked(cellAt(found, row, index))
  const cells = known.values[index]
  const { list } = found.table
  const { id } = known
  if (isRight === undefined) {
    const origin = originOf(found, row, found.places[index])
    reading.doubt('tick-unclear', origin, { list, id, about: column.header })
  }
  if (isRight !== true) return
  if (!Array.isArray(cells)) {
    tellLocked(cell, reading)
    return
  }
  for (const pair of cells as readonly unknown[]) {
    const [path, text] = Array.isArray(pair) ? (pair as readonly unknown[]) : []
    if (isPath(path)) reading.confirmed.push({ list, id, path, text: String(text) })
  }
}

function readValue(cell: Cell, reading: FormReading): void {
  const changed = changeOf(cell, reading)
  if (changed === undefined) return
  const { found, known, row, column, index } = cell
  const { list } = found.table
  const { id } = known
  const origin = originOf(found, row, found.places[index])
  if (column.isLocked || known.shut?.includes(index) === true) tellLocked(cell, reading)
  else if ('change' in changed) {
    const { change, repaired } = changed
    if (repaired !== undefined) reading.readAs(origin, list, column, repaired)
    reading.values.push({ list, id, ...change, ...itemOf(found, known), origin })
  } else
    reading.notReadable({ list, id, path: changed.path, ...origin }, column.header, changed.slip)
}

/** Reads a row that the form wrote. */
export function readKnownRow(
  found: FoundFormTable,
  known: FormRow,
  row: SheetRow,
  reading: FormReading,
): void {
  for (const [index, column] of found.table.columns.entries()) {
    if (found.places[index] === undefined || SILENT.includes(column.role)) continue
    const cell = { found, known, row, column, index }
    if (column.role === 'tick') readTick(cell, reading)
    else if (column.role === 'confirm') readConfirm(cell, reading)
    else if (column.role === 'value') readValue(cell, reading)
    else if (
      !isUntouched(
        cellAt(found, row, index),
        known,
        index,
        readingForm(column, reading.form, reading.added),
      )
    )
      tellLocked(cell, reading)
  }
}

/** How much of what a row says one that was added says too, from 0 to 1; none where fewer than two cells do. */
function sameShare(
  found: FoundFormTable,
  known: FormRow,
  row: SheetRow,
  reading: FormReading,
): number {
  const told = found.table.columns.flatMap((column, index) => {
    if (found.places[index] === undefined || !COMPARED.includes(column.role)) return []
    if (known.values[index] === undefined) return []
    const form = readingForm(column, reading.form, reading.added)
    return [isUntouched(cellAt(found, row, index), known, index, form)]
  })
  const same = told.filter(Boolean).length
  return same >= 2 ? same / told.length : 0
}

/** The share of its cells by which a row is known whose key was changed. */
const ENOUGH = 0.75

/** Of rows that are not there any more the one that an added row says most of, if that is nearly all: only its key was changed. */
export function renamedRow(
  found: FoundFormTable,
  missing: readonly FormRow[],
  row: SheetRow,
  reading: FormReading,
): FormRow | undefined {
  let [nearest, most]: [FormRow | undefined, number] = [undefined, 0]
  for (const known of missing) {
    const share = sameShare(found, known, row, reading)
    if (share >= ENOUGH && share > most) [nearest, most] = [known, share]
  }
  return nearest
}

/** So many rows are compared with each one that was added. */
const MOST_ALIKE = 50

/**
 * The rows that are not there any more and that an added one may be: all of few; of many those that say the same in a cell
 * in which few do, for a thousand rows are not compared with a thousand others.
 */
export function likelyRows(
  found: FoundFormTable,
  missing: readonly FormRow[],
  reading: FormReading,
): (row: SheetRow) => readonly FormRow[] {
  if (missing.length <= MOST_ALIKE) return () => missing
  const compared = [...found.table.columns.entries()].filter(
    ([index, { role }]) => found.places[index] !== undefined && COMPARED.includes(role),
  )
  const rows = new Map<string, FormRow[]>()
  for (const known of missing) {
    for (const [index, column] of compared) {
      const text = seenText(shownText(known, column, index, reading))
      if (text !== '') addToList(rows, `${index} ${text}`, known)
    }
  }
  return (row) => {
    const alike = compared.flatMap(([index]) => {
      const own = rows.get(`${index} ${seenText(String(cellAt(found, row, index) ?? ''))}`) ?? []
      return own.length > MOST_ALIKE ? [] : own
    })
    return [...new Set(alike)]
  }
}

/** Says of the rows that are not there any more that they are gone, or of an item that it stays. */
export function tellGone(
  found: FoundFormTable,
  missing: readonly FormRow[],
  reading: FormReading,
): void {
  const { list, within, columns } = found.table
  const isScenario = columns.some(({ role }) => role === 'tick')
  for (const known of missing) {
    const title = rowTitle(found, known, reading)
    if (within === undefined && !isScenario) reading.gone.push({ list, id: known.id, title })
    else {
      const origin = { sheet: found.sheet.name, address: '', text: '' }
      reading.doubt('row-gone', origin, { list, id: known.id, about: known.key, other: title })
    }
  }
}

/** Whether nothing stands in the columns of the table but remarks, which are never read. */
export function isBlankRow({ places, table }: FoundFormTable, row: SheetRow): boolean {
  return places.every(
    (place, index) =>
      place === undefined ||
      table.columns[index]?.role === 'note' ||
      isEmptyCell(row.values[place]),
  )
}
