/** Reads the rows that somebody added below a table: new records, and new items of lists inside records. */
import { fold } from '../../lang/nearest.ts'
import { schemasAt } from '../../schema/lookup.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { withEdit } from '../../yaml/edit/data.ts'
import { recordSchema } from '../merge/item-key.ts'
import { valueAt } from '../merge/locate.ts'
import { hasOwnId, recordId, writtenTitle } from '../merge/plan-records.ts'
import type { ProposedList, ProposedValue, ReadPlace, RecordPath } from '../merge/proposal.ts'
import { isSameValue } from '../merge/same-value.ts'
import type { SheetRow } from '../source/sheet.ts'
import { stepsByRecord } from './form.ts'
import type { FormReading } from './form-reading.ts'
import type { NewIds } from './new-ids.ts'
import { type CellReading, isEmptyCell, readCell } from './read-cell.ts'
import type { FormCell, ReturnedTable } from './returned-table.ts'

/** An added row: the cells of values that say something, with what they mean, and what they come to. */
interface AddedRow {
  readonly cells: readonly (readonly [FormCell, CellReading])[]
  readonly record: Record<string, unknown>
}

function addedRow(table: ReturnedTable, row: SheetRow): AddedRow {
  const cells = table
    .cells(row, 'value')
    .map((cell) => [cell, cell.read()] as const)
    .filter(([, read]) => 'fault' in read || read.value !== undefined)
  const record = cells.reduce<unknown>(
    (
      made,
      [
        {
          column: { path },
        },
        read,
      ],
    ) => ('fault' in read ? made : withEdit(made, { path, value: read.value })),
    {},
  )
  return { cells, record: { ...(record as PlainMap), ...table.table.fixed } }
}

/** The row as it was read before where a cell cannot be read: a slip in one cell takes nothing else of it away. */
function rowAsBefore(table: ReturnedTable, row: SheetRow, read: AddedRow, id: string | undefined): AddedRow {
  const { present } = table.reading
  const isRead = id !== undefined && present.idOf !== undefined
  const before = isRead ? present.record(table.table.list, id) : undefined
  if (before === undefined) return read
  const blank = table
    .cells(row, 'value')
    .filter(({ column, held }) => column.isRequired === true && isEmptyCell(held))
    .map((cell) => [cell, { fault: 'required' }] as const)
  const cells = [...read.cells, ...blank]
  let record: unknown = read.record
  for (const [{ column }, one] of cells) {
    const { path } = column
    if ('fault' in one) record = withEdit(record, { path, value: valueAt(before, path) })
  }
  return { cells, record: record as PlainMap }
}

/** Where the values of a row stand, which are those of a record or of an item inside it. */
function placesOf({ cells }: AddedRow, prefix: RecordPath = []): ReadPlace[] {
  return cells.map(([{ column, origin }]) => ({ path: [...prefix, ...column.path], origin }))
}

/** Tells the cells that cannot be read, and those that were typed in another form. */
function tellCells(table: ReturnedTable, { cells }: AddedRow, id: string, prefix: RecordPath = []): void {
  for (const [cell, read] of cells) {
    if ('fault' in read) table.tellUnreadable(cell, read, id, [...prefix, ...cell.column.path])
    else if (read.isRepaired === true) table.tellRepaired(cell, read.value)
  }
}

/** The headings of what a record lacks, or has wrongly, by the format; keys of the office's own are no part of its schemas. */
function lacksOf({ table: { list, within, columns } }: ReturnedTable, record: PlainMap): string[] {
  const known = Object.fromEntries(Object.entries(record).filter(([key]) => !key.startsWith('x-')))
  const schemas = schemasAt(recordSchema(list), within === undefined ? [] : [within, 0])
  const results = schemas.map((schema) => schema.safeParse(known))
  if (results.some(({ success }) => success)) return []
  const names = (results[0]?.error?.issues ?? []).map(({ path }) => {
    const way = path.map(String).join('/')
    return columns.find((column) => column.path.join('/') === way)?.header ?? path.join('.')
  })
  return [...new Set(names)]
}

function isComplete(table: ReturnedTable, record: PlainMap, row: SheetRow): boolean {
  const lacks = lacksOf(table, record)
  if (lacks.length === 0) return true
  const { id = '' } = record
  const title = writtenTitle(record)
  const other = typeof title === 'string' ? title : ''
  const about = lacks.join(', ')
  const origin = table.origin(row)
  table.tell('row-incomplete', origin, { id: String(id), about, other })
  if (table.table.within === undefined && other !== '') table.reading.left.set(fold(other), origin.sheet)
  return false
}

/** What a cell means that is read whatever stands in it, as an id or the name of a record. */
function nameIn({ held, form }: FormCell): CellReading {
  return readCell(held, form)
}

/** The id that is typed in a row, empty for none; undefined, and told, where it is no id. */
function typedId(table: ReturnedTable, row: SheetRow): string | undefined {
  const cell = table.cellOf(row, 'key')
  if (cell === undefined) return undefined
  const read = nameIn(cell)
  if (!('fault' in read)) return String(read.value ?? '')
  table.tellUnreadable(cell, read, '', ['id'])
  return undefined
}

/** How much of a record another one must say to be the same, which somebody has added under this id before. */
const ENOUGH = 0.75

/** Whether what the plan has under an id that was made for a row is that row, applied before, and not another's. */
function isAppliedBefore(present: PlainMap, record: PlainMap): boolean {
  const told = Object.entries(record).filter(([key, value]) => key !== 'id' && value !== undefined)
  const same = told.filter(([key, value]) => isSameValue(value, present[key]))
  const [title, own] = [writtenTitle(record), writtenTitle(present)]
  const titles = isPlainMap(own) ? Object.values(own) : [own]
  const isTitled = title !== undefined && titles.includes(title)
  return isTitled || (same.length >= 2 && same.length / told.length >= ENOUGH)
}

/** An id for a row without one: the next that nobody has, not even a record that came into the plan since. */
function madeId(list: ProposedList, record: PlainMap, reading: FormReading): string {
  const title = writtenTitle(record)
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

function readAddedRecord(table: ReturnedTable, row: SheetRow): void {
  const {
    table: { list },
    reading,
  } = table
  const isById = hasOwnId(list)
  const typed = isById ? typedId(table, row) : ''
  if (typed === undefined) return
  const read = addedRow(table, row)
  const id = isById ? typed || madeId(list, read.record, reading) : recordId(list, read.record)
  const added = rowAsBefore(table, row, read, id)
  const record = isById ? { id, ...added.record } : added.record
  const isTaken = isComplete(table, record, row) && id !== undefined
  // The id that was made is nobody's where the row is not taken.
  tellCells(table, added, isTaken ? id : typed)
  if (!isTaken) return
  const origin = table.origin(row)
  const title = writtenTitle(record)
  if (isById && typed === '') table.tell('id-made', origin, { id, about: String(title ?? '') })
  if (isById) reading.noteAdded(id, title)
  reading.add({ list, id, record, origin, cells: placesOf(added) })
}

/** The record that an added item belongs to; undefined, and told, where none is named. */
function homeOf(table: ReturnedTable, row: SheetRow): string | undefined {
  const { form, records } = table.reading
  // The header of a template is that of the plan that it adds.
  if (table.table.list === 'plan') return form.planId || (records.find(({ list }) => list === 'plan')?.id ?? '')
  const cell = table.cellOf(row, 'record')
  const read = cell && nameIn(cell)
  if (read !== undefined && 'value' in read && typeof read.value === 'string') return read.value
  tellHomeless(table, cell ?? { origin: table.origin(row) }, read)
  return undefined
}

/** Tells that the record of an added item is not named, not known, or was itself left out. */
function tellHomeless(
  table: ReturnedTable,
  { origin, column }: Pick<FormCell, 'origin'> & Partial<FormCell>,
  read: CellReading | undefined,
): void {
  const sheet = table.reading.left.get(fold(origin.text))
  if (sheet !== undefined) table.tell('row-behind', origin, { other: sheet })
  else {
    const other = read !== undefined && 'fault' in read ? (read.meant ?? '') : ''
    table.tell('row-homeless', origin, { about: column?.header ?? '', other })
  }
}

/** The last steps of the items that a record had when the form was made. */
function formerSteps({ table: { rows, items } }: ReturnedTable, home: string): readonly (string | number)[] {
  const key = home.toLowerCase()
  if (items === undefined) return stepsByRecord(rows).get(key) ?? []
  return Object.hasOwn(items, key) ? (items[key] ?? []) : []
}

function idsInside(table: ReturnedTable, home: string): NewIds {
  const { list, within = '' } = table.table
  const name = `${list} ${within} ${home.toLowerCase()}`
  return table.reading.newIds(name, `${list}.${within}`, () => formerSteps(table, home).map(String))
}

/** An id for an item without one: the next that no item has, not even one that came into the plan since. */
function madeItemId(table: ReturnedTable, home: string, record: PlainMap): string {
  const { list, within = '' } = table.table
  const items = table.reading.present.record(list, home)?.[within]
  const present = Array.isArray(items) ? items.filter(isPlainMap) : []
  return idsInside(table, home).next((id) =>
    present.every((item) => String(item['id']).toLowerCase() !== id.toLowerCase() || isAppliedBefore(item, record)),
  )
}

function readAddedItem(table: ReturnedTable, row: SheetRow): void {
  const {
    table: { within = '', columns, list },
    reading,
  } = table
  const isOnlyNamed = table.cells(row, 'value').every(({ held }) => isEmptyCell(held))
  // A row that names its record and says nothing of it was offered, and nobody filled it in.
  if (list !== 'plan' && isOnlyNamed) return
  const home = homeOf(table, row)
  if (home === undefined) return
  const added = addedRow(table, row)
  const { record } = added
  const isNamed = columns.some(({ kind, role, isRequired }) => kind === 'id' && role === 'value' && isRequired)
  if (isNamed && record['id'] === undefined) record['id'] = madeItemId(table, home, record)
  const { id } = record
  const count = formerSteps(table, home).length + reading.countItem(list, home, within)
  const path = [within, typeof id === 'string' && within !== 'axes' ? id : count]
  const isTaken = isComplete(table, record, row)
  tellCells(table, added, home, path)
  if (!isTaken) return
  if (isNamed) idsInside(table, home).note(String(id))
  const origin = table.origin(row)
  addItem({ list, id: home, path, base: undefined, value: record, origin }, added, reading)
}

/** Proposes an item, with the record where the workbook adds that too. */
function addItem(item: ProposedValue, row: AddedRow, reading: FormReading): void {
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
  added.cells.push(...placesOf(row, [within, before.length]))
}

export function readAddedRow(table: ReturnedTable, row: SheetRow): void {
  const { mayGrow, within } = table.table
  if (!mayGrow) table.tell('row-refused', table.origin(row), { about: table.keyText(row) })
  else if (within === undefined) readAddedRecord(table, row)
  else readAddedItem(table, row)
}
