/** Reads the rows that somebody added below a table: new records, and new items of lists inside records. */
import { ENTITY_SCHEMAS } from '../../schema/document.ts'
import { schemasAt } from '../../schema/lookup.ts'
import { planSchema } from '../../schema/plan.ts'
import { hasOwnId, recordId } from '../merge/plan-records.ts'
import type { ProposedList } from '../merge/proposal.ts'
import type { SheetRow } from '../source/sheet.ts'
import type { FoundFormTable } from './find-tables.ts'
import type { FormReading } from './form-reading.ts'
import { nextId } from './new-ids.ts'
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

/** Tells the cells that cannot be read, and those that were typed in another form. */
function tellCells(
  cells: readonly ReadCell[],
  { table: { list } }: FoundFormTable,
  id: string,
  reading: FormReading,
): void {
  for (const { column, origin, reading: read } of cells) {
    if ('fault' in read)
      reading.notReadable({ list, id, path: column.path, ...origin }, column.header, read.meant)
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
  reading.notReadable(
    { list: table.list, id: '', path: ['id'], ...origin },
    column.header,
    read.meant,
  )
  return undefined
}

function madeId(list: ProposedList, reading: FormReading): string {
  const ids = reading.idsOf(list)
  const taken = new Set([...ids.map((id) => id.toLowerCase()), ...reading.added.keys()])
  return nextId(list, ids, taken)
}

/** Reads a row that adds a record which is told apart by other keys than an id, as a review by its project and day. */
function readKeyedRecord(found: FoundFormTable, row: SheetRow, reading: FormReading): void {
  const { list, fixed } = found.table
  const cells = filledCells(found, row, reading.form, reading.added)
  const record = { ...recordFrom(readable(cells)), ...fixed }
  const id = recordId(list, record)
  const isTaken = isComplete(record, found, row, reading)
  tellCells(cells, found, isTaken ? (id ?? '') : '', reading)
  if (isTaken && id !== undefined)
    reading.records.push({ list, id, record, origin: originOf(found, row) })
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
  const id = typed === '' ? madeId(list, reading) : typed
  const cells = filledCells(found, row, reading.form, reading.added)
  const record: Record<string, unknown> = { id, ...recordFrom(readable(cells)), ...fixed }
  const isTaken = isComplete(record, found, row, reading)
  // The id that was made is nobody's where the row is not taken.
  tellCells(cells, found, isTaken ? id : typed, reading)
  if (!isTaken) return
  const origin = originOf(found, row)
  if (typed === '')
    reading.doubt('id-made', origin, { list, id, about: String(record['title'] ?? '') })
  reading.noteAdded(id, record['title'])
  reading.records.push({ list, id, record, origin })
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

/** Reads a row that adds an item to a list inside a record. */
export function readAddedItem(found: FoundFormTable, row: SheetRow, reading: FormReading): void {
  const { within = '', rows, items, fixed, columns, list } = found.table
  if (list !== 'plan' && isOnlyNamed(found, row)) return
  const home = homeOf(found, row, reading)
  if (home === undefined) return
  const cells = filledCells(found, row, reading.form, reading.added)
  tellCells(cells, found, home, reading)
  const record: Record<string, unknown> = { ...recordFrom(readable(cells)), ...fixed }
  const siblings =
    items === undefined
      ? rows
          .filter(({ id }) => id.toLowerCase() === home.toLowerCase())
          .map(({ prefix }) => prefix[1] ?? 0)
      : (items[home.toLowerCase()] ?? [])
  const before = reading.values.filter(
    ({ id, path }) => id === home && path.length === 2 && path[0] === within,
  )
  const hasId = columns.some(({ kind, role }) => kind === 'id' && role === 'value')
  const isNamed = hasId && columns.some(({ kind, isRequired }) => kind === 'id' && isRequired)
  if (isNamed && record['id'] === undefined) {
    const ids = [...siblings.map(String), ...before.map(({ path }) => String(path[1]))]
    record['id'] = nextId(within, ids, new Set(ids.map((id) => id.toLowerCase())))
  }
  if (!isComplete(record, found, row, reading)) return
  addItem({ found, row, home, record, count: siblings.length + before.length }, reading)
}

interface Item {
  readonly found: FoundFormTable
  readonly row: SheetRow
  readonly home: string
  readonly record: Record<string, unknown>
  /** How many items the list has before it. */
  readonly count: number
}

function addItem({ found, row, home, record, count }: Item, reading: FormReading): void {
  const { list, within = '' } = found.table
  const origin = originOf(found, row)
  const added = reading.addedRecord(list, home)
  if (added !== undefined) {
    const items = added.record[within]
    added.record[within] = [...(Array.isArray(items) ? items : []), record]
    return
  }
  const { id } = record
  const path = [within, typeof id === 'string' && within !== 'axes' ? id : count]
  reading.values.push({ list, id: home, path, base: undefined, value: record, origin })
}
