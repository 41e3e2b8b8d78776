/** Reads the rows that somebody added below a table: new records, and new items of lists inside records. */
import { ENTITY_SCHEMAS } from '../../schema/document.ts'
import { schemasAt } from '../../schema/lookup.ts'
import { planSchema } from '../../schema/plan.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { hasOwnId, recordId } from '../merge/plan-records.ts'
import type { ProposedList, ProposedValue, RecordPath } from '../merge/proposal.ts'
import { isSameValue } from '../merge/same-value.ts'
import type { SheetRow } from '../source/sheet.ts'
import type { FoundFormTable } from './find-tables.ts'
import { stepsByRecord } from './form.ts'
import type { FormReading, ValueCell } from './form-reading.ts'
import type { NewIds } from './new-ids.ts'
import { isEmptyCell, readCell } from './read-cell.ts'
import {
  cellAt,
  filledCells,
  originOf,
  type ReadCell,
  readingForm,
  recordFrom,
} from './read-row.ts'

/** Cells of a row as values at their ways, of those that can be read. */
function readable(cells: readonly ReadCell[]) {
  return cells.flatMap(({ column: { path }, reading }) =>
    'fault' in reading ? [] : [{ path, value: reading.value }],
  )
}

/** Where the values of a row stand, which are those of a record or of an item inside it. */
function placesOf(cells: readonly ReadCell[], prefix: RecordPath = []): ValueCell[] {
  return cells.map(({ column, origin }) => ({ path: [...prefix, ...column.path], origin }))
}

/**
 * Tells the cells that cannot be read, and those that were typed in another form.
 *
 * @param prefix - from the record to the item that the row adds.
 */
function tellCells(
  cells: readonly ReadCell[],
  { table: { list } }: FoundFormTable,
  { id, prefix = [] }: { readonly id: string; readonly prefix?: RecordPath },
  reading: FormReading,
): void {
  for (const { column, origin, reading: read } of cells) {
    const path = [...prefix, ...column.path]
    if ('fault' in read) reading.notReadable({ list, id, path, ...origin }, column.header, read)
    else if (read.isRepaired === true) reading.readAs(origin, list, column, read.value)
  }
}

/** The headings of what a record lacks, or has wrongly, by the format. */
function lacksOf(record: Readonly<Record<string, unknown>>, { table }: FoundFormTable): string[] {
  const root = table.list === 'plan' ? planSchema : ENTITY_SCHEMAS[table.list]
  const schemas = table.within === undefined ? [root] : schemasAt(root, [table.within, 0])
  const results = schemas.map((schema) => schema.safeParse(record))
  const failed = results.find(({ success }) => !success)
  if (results.some(({ success }) => success) || failed?.error === undefined) return []
  const ways = failed.error.issues.map(({ path }) => path.map(String))
  const names = ways.map((way) => {
    const column = table.columns.find(({ path }) => path.map(String).join('/') === way.join('/'))
    return column?.header ?? way.join('.')
  })
  return [...new Set(names)]
}

function isComplete(
  record: Readonly<Record<string, unknown>>,
  found: FoundFormTable,
  row: SheetRow,
  reading: FormReading,
): boolean {
  const lacks = lacksOf(ownKeysLeftOut(record), found)
  if (lacks.length === 0) return true
  const { list } = found.table
  const id = String(record['id'] ?? '')
  const other = typeof record['title'] === 'string' ? record['title'] : ''
  reading.doubt('row-incomplete', originOf(found, row), {
    list,
    id,
    about: lacks.join(', '),
    other,
  })
  return false
}

/** Keys of the office's own are no part of the format’s schemas. */
function ownKeysLeftOut(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !key.startsWith('x-')))
}

function idOf(found: FoundFormTable, row: SheetRow, reading: FormReading): string | undefined {
  const { table } = found
  const key = table.columns.findIndex(({ role }) => role === 'key')
  const column = table.columns[key]
  if (column === undefined) return undefined
  const read = readCell(cellAt(found, row, key), readingForm(column, reading.form, reading.added))
  if (!('fault' in read)) return read.value === undefined ? '' : String(read.value)
  const origin = originOf(found, row, found.places[key])
  reading.notReadable({ list: table.list, id: '', path: ['id'], ...origin }, column.header, read)
  return undefined
}

/** How much of a record another one must say to be the same, which somebody has added under this id before. */
const ENOUGH = 0.75

/** Whether what the plan has under an id that was made for a row is that row, applied before, and not another's. */
function isAppliedBefore(present: PlainMap, record: PlainMap): boolean {
  const told = Object.entries(record).filter(([key, value]) => key !== 'id' && value !== undefined)
  const same = told.filter(([key, value]) => isSameValue(value, present[key]))
  const title = told.find(([key]) => key === 'title')?.[1]
  const isTitled = title !== undefined && isSameTitle(title, present['title'])
  return isTitled || (same.length >= 2 && same.length / told.length >= ENOUGH)
}

function isSameTitle(title: unknown, present: unknown): boolean {
  return isPlainMap(present) ? Object.values(present).includes(title) : title === present
}

/** An id for a row without one: the next that nobody has, not even a record that came into the plan since. */
function madeId(list: ProposedList, record: PlainMap, reading: FormReading): string {
  const { title } = record
  const before = typeof title === 'string' ? reading.present.idOf?.(list, title) : undefined
  if (before !== undefined && !reading.added.has(before.toLowerCase())) return before
  return reading
    .newIds(list, list, () => reading.idsOf(list))
    .next((id) => {
      const present = reading.present.record(list, id)
      const isOther = present !== undefined && !isAppliedBefore(present, record)
      return !isOther && !reading.added.has(id.toLowerCase())
    })
}

/** Reads a row that adds a record which is told apart by other keys than an id, as a review by its project and day. */
function readKeyedRecord(found: FoundFormTable, row: SheetRow, reading: FormReading): void {
  const { list, fixed } = found.table
  const cells = filledCells(found, row, reading.form, reading.added)
  const record = { ...recordFrom(readable(cells)), ...fixed }
  const id = recordId(list, record)
  const isTaken = isComplete(record, found, row, reading)
  tellCells(cells, found, { id: isTaken ? (id ?? '') : '' }, reading)
  if (!isTaken || id === undefined) return
  reading.add({ list, id, record, origin: originOf(found, row), cells: placesOf(cells) })
}

/** Reads a row that adds a record. */
export function readAddedRecord(found: FoundFormTable, row: SheetRow, reading: FormReading): void {
  const { list, fixed } = found.table
  if (!hasOwnId(list)) {
    readKeyedRecord(found, row, reading)
    return
  }
  const typed = idOf(found, row, reading)
  if (typed === undefined) return
  const cells = filledCells(found, row, reading.form, reading.added)
  const values = { ...recordFrom(readable(cells)), ...fixed }
  const id = typed === '' ? madeId(list, values, reading) : typed
  const record: Record<string, unknown> = { id, ...values }
  const isTaken = isComplete(record, found, row, reading)
  // The id that was made is nobody's where the row is not taken.
  tellCells(cells, found, { id: isTaken ? id : typed }, reading)
  if (!isTaken) return
  const origin = originOf(found, row)
  if (typed === '')
    reading.doubt('id-made', origin, { list, id, about: String(record['title'] ?? '') })
  reading.noteAdded(id, record['title'])
  reading.add({ list, id, record, origin, cells: placesOf(cells) })
}

/** The id of the form's plan; of a template, that of the plan that it adds. */
function planIdOf({ form, records }: FormReading): string {
  return form.planId || (records.find(({ list }) => list === 'plan')?.id ?? '')
}

/** The record that an added item belongs to; undefined, and told, where none is named. */
function homeOf(found: FoundFormTable, row: SheetRow, reading: FormReading): string | undefined {
  const { table } = found
  if (table.list === 'plan') return planIdOf(reading)
  const at = table.columns.findIndex(({ role }) => role === 'record')
  const column = table.columns[at]
  const cell = cellAt(found, row, at)
  const read = column && readCell(cell, readingForm(column, reading.form, reading.added))
  if (read !== undefined && 'value' in read && typeof read.value === 'string') return read.value
  const origin = originOf(found, row, found.places[at])
  reading.doubt('row-homeless', origin, {
    list: table.list,
    about: column?.header ?? '',
    other: read !== undefined && 'fault' in read ? (read.meant ?? '') : '',
  })
  return undefined
}

/** Whether a row names its record and says nothing of it: it was offered, and nobody filled it in. */
function isOnlyNamed(found: FoundFormTable, row: SheetRow): boolean {
  return found.table.columns.every(
    ({ role }, index) => role !== 'value' || isEmptyCell(cellAt(found, row, index)),
  )
}

/** The last steps of the items that a record had when the form was made. */
function formerSteps(
  { table: { rows, items } }: FoundFormTable,
  home: string,
): readonly (string | number)[] {
  const key = home.toLowerCase()
  if (items === undefined) return stepsByRecord(rows).get(key) ?? []
  return Object.hasOwn(items, key) ? (items[key] ?? []) : []
}

/** The items that the plan has in a record by now. */
function presentItems(found: FoundFormTable, home: string, reading: FormReading): PlainMap[] {
  const { list, within = '' } = found.table
  const items = reading.present.record(list, home)?.[within]
  return Array.isArray(items) ? items.filter(isPlainMap) : []
}

/** An id for an item without one: the next that no item has, not even one that came into the plan since. */
function madeItemId(
  found: FoundFormTable,
  home: string,
  record: PlainMap,
  reading: FormReading,
): string {
  const present = new Map(
    presentItems(found, home, reading).map((item) => [String(item['id']).toLowerCase(), item]),
  )
  return idsInside(found, home, reading).next((id) => {
    const item = present.get(id.toLowerCase())
    return item === undefined || isAppliedBefore(item, record)
  })
}

/** The ids of the items of a record. */
function idsInside(found: FoundFormTable, home: string, reading: FormReading): NewIds {
  const { list, within = '' } = found.table
  const name = `${list} ${within} ${home.toLowerCase()}`
  return reading.newIds(name, within, () => formerSteps(found, home).map(String))
}

/** Reads a row that adds an item to a list inside a record. */
export function readAddedItem(found: FoundFormTable, row: SheetRow, reading: FormReading): void {
  const { within = '', fixed, columns, list } = found.table
  if (list !== 'plan' && isOnlyNamed(found, row)) return
  const home = homeOf(found, row, reading)
  if (home === undefined) return
  const cells = filledCells(found, row, reading.form, reading.added)
  const record: Record<string, unknown> = { ...recordFrom(readable(cells)), ...fixed }
  const hasId = columns.some(({ kind, role }) => kind === 'id' && role === 'value')
  const isNamed = hasId && columns.some(({ kind, isRequired }) => kind === 'id' && isRequired)
  if (isNamed && record['id'] === undefined) record['id'] = madeItemId(found, home, record, reading)
  const { id } = record
  const count = formerSteps(found, home).length + reading.countItem(list, home, within)
  const path = [within, typeof id === 'string' && within !== 'axes' ? id : count]
  const isTaken = isComplete(record, found, row, reading)
  tellCells(cells, found, { id: home, prefix: path }, reading)
  if (!isTaken) return
  if (isNamed) idsInside(found, home, reading).note(String(id))
  const origin = originOf(found, row)
  addItem({ list, id: home, path, base: undefined, value: record, origin }, cells, reading)
}

/** Proposes an item, with the record where the workbook adds that too. */
function addItem(item: ProposedValue, cells: readonly ReadCell[], reading: FormReading): void {
  const { list, id, path, value } = item
  const added = reading.addedRecord(list, id)
  if (added === undefined) {
    reading.values.push(item)
    return
  }
  const within = String(path[0])
  const items = added.record[within]
  const before: unknown[] = Array.isArray(items) ? items : []
  added.record[within] = [...before, value]
  added.cells.push(...placesOf(cells, [within, before.length]))
}
