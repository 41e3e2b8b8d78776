/** Reads one value of the plan from a cell, by the kind of leaf that it becomes. */
import { repairFlag } from '../../lang/repair/values.ts'
import type { FieldKind, FieldMeta } from '../../schema/field.ts'
import { closedValues, definition, metaOf, type Schema } from '../../schema/lookup.ts'
import type { MappedCell } from '../../schema/mapping/cell.ts'
import { edgeOf } from '../../schema/value-problem.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { closedWords } from '../cells/closed-words.ts'
import { htmlText } from '../cells/html-text.ts'
import { plainText } from '../record.ts'
import { type CellReader, cellReader } from './cell.ts'
import { dateReader, dateUse, periodReader, yearReader } from './dates.ts'
import { numberReader, shareReader } from './numbers.ts'
import { cellPlace, columnPath, columnValue, note, type Reading, unreadable } from './reading.ts'
import { safeId } from './references.ts'
import { type MappingPath, type MappingScope, nameColumn } from './scope.ts'
import { placeOf } from './trace.ts'

export interface Leaf {
  readonly schema: Schema
  readonly kind: FieldKind
  readonly meta: Partial<FieldMeta>
  readonly key: string
}

export interface NodeReader {
  /** The value as a plan writes it; undefined for nothing. */
  readonly read: (reading: Reading) => unknown
  readonly hasSource: boolean
  /** The name of its cell in the log, where it is one. */
  readonly cellName?: string
  /** Whether two values for the same year or period are added up: amounts and days. */
  readonly isQuantity: boolean
}

/** The schema of the leaf itself, without what only makes it optional. */
export function leafAt(schema: Schema, key: string): Leaf {
  const { innerType, options = [] } = definition(schema)
  if (innerType === undefined) {
    const meta: Partial<FieldMeta> = Object.assign({}, ...[...options, schema].map(metaOf))
    return { schema, kind: meta.kind ?? 'text', meta, key }
  }
  const leaf = leafAt(innerType, key)
  const meta = { ...leaf.meta, ...metaOf(schema) }
  return { ...leaf, kind: meta.kind ?? 'text', meta }
}

/** Turns what a cell holds into a value of the plan; undefined where it cannot, which is logged. */
type Turn = (value: unknown, reading: Reading) => unknown

/** Kinds of which the rows of a group can be added up. */
const SUMMED: readonly FieldKind[] = ['amount', 'count', 'days', 'months', 'number']

function titleTurn({ name }: CellReader): Turn {
  return (value, reading) => {
    const text = String(value)
    if (!/[\r\n]/.test(text)) return text
    const line = text.replace(/\s*[\r\n]+\s*/g, ' ')
    note(reading, 'repaired', 'title-lines', name, text, line)
    return line
  }
}

/** An id out of a column; one that is also something else, as a title, stays there as it is written, and is no repair. */
function idTurn({ name, parts }: CellReader, { columns }: MappingScope): Turn {
  const isShown = (): boolean => columns.filter(({ column }) => column === parts.column).length > 1
  return (value, reading) => {
    const text = String(value)
    const id = safeId(text)
    // Whoever has no id is given one.
    if (id === undefined) note(reading, 'repaired', 'id-missing', name, text)
    else if (id !== text && !isShown()) note(reading, 'repaired', 'id-unsafe', name, text, id)
    return id
  }
}

function flagTurn({ name }: CellReader): Turn {
  return (value, reading) => {
    if (typeof value === 'boolean') return value
    const flag = repairFlag(String(value))
    if (flag === undefined) note(reading, 'unreadable', 'flag-unreadable', name, String(value))
    return flag === undefined ? undefined : flag === 'true'
  }
}

/** Numbers of the format's own bounds: a share above 1, a negative count of days. */
function bounded({ schema }: Leaf, { name }: CellReader, turn: Turn): Turn {
  return (value, reading) => {
    const number = turn(value, reading)
    if (number === undefined || schema.safeParse(number).success) return number
    return unreadable(reading, 'number-unfit', name, String(value))
  }
}

function closedTurn({ schema, meta }: Leaf, cell: CellReader, { plan }: MappingScope): Turn {
  const usual = closedValues(schema)
  if (usual === undefined) return (value) => String(value)
  const { find } = closedWords(usual, meta, plan.vocabularies)
  const { name, parts } = cell
  const known = new Map<string, string | undefined>()
  const isStatus = parts.otherwise === 'unknown' && usual.includes('in_progress')
  const meant = (text: string): string | undefined => find(text) ?? ownWord(schema, text)
  const unknown = (text: string, reading: Reading): string | undefined => {
    const { otherwise } = parts
    if (isStatus) note(reading, 'repaired', 'status-not-known', name, text, 'unknown')
    if (otherwise !== undefined) return String(otherwise)
    return unreadable(reading, 'value-unknown', name, text)
  }
  return (value, reading) => {
    const text = String(value)
    if (!known.has(text)) known.set(text, meant(text))
    const word = known.get(text)
    if (word === undefined) return unknown(text, reading)
    if (word !== text) note(reading, 'repaired', 'value-by-name', name, text, word)
    return word
  }
}

/** The name of an own key, where a list of values also takes one. */
function ownWord(schema: Schema, text: string): string | undefined {
  return text.startsWith('x-') && schema.safeParse(text).success ? text : undefined
}

function referenceTurn(
  { meta, schema }: Leaf,
  { name, parts }: CellReader,
  path: MappingPath,
  scope: MappingScope,
): Turn {
  const { references } = scope
  const { title: column, titles = {} } = parts
  const to = meta.to ?? []
  const { options = [] } = definition(schema)
  const fixed = new Set(options.flatMap((option) => closedValues(option) ?? []))
  const known = new Map<string, string>()
  const title = column === undefined ? undefined : columnPath(column)
  if (column !== undefined) nameColumn(scope, column, [...path, 'title'])
  const titleIn = (text: string, reading: Reading): string =>
    (Object.hasOwn(titles, text) ? titles[text] : undefined) ??
    (title === undefined ? undefined : plainText(columnValue(title, reading))) ??
    text
  return (value, reading) => {
    const text = String(value)
    if (fixed.has(text)) return text
    const before = known.get(text)
    if (before !== undefined) return before
    const found = references.findOrMake(to, text, titleIn(text, reading))
    if (found === undefined) return unreadable(reading, 'reference-unknown', name, text)
    if (found.isMade && to.includes('body')) note(reading, 'repaired', 'body-level', name, text, found.id)
    known.set(text, found.id)
    return found.id
  }
}

function turnOf(leaf: Leaf, cell: CellReader, path: MappingPath, scope: MappingScope): Turn {
  const { kind, key } = leaf
  if (kind === 'scale' || SUMMED.includes(kind)) return bounded(leaf, cell, numberReader(kind, cell, path, scope))
  switch (kind) {
    case 'title':
      return titleTurn(cell)
    case 'id':
      return idTurn(cell, scope)
    case 'flag':
      return flagTurn(cell)
    case 'share':
      return bounded(leaf, cell, shareReader(cell, scope))
    case 'value':
      return closedTurn(leaf, cell, scope)
    case 'reference':
      return referenceTurn(leaf, cell, path, scope)
    case 'date':
    case 'moment':
      return dateReader(dateUse(kind, key), cell, scope)
    case 'period':
      return periodReader(cell)
    case 'year':
      return yearReader(cell, scope)
    default:
      return textTurn(leaf, cell)
  }
}

/** Text of the format that has a form of its own, as the code of a currency. */
function textTurn({ schema }: Leaf, { name }: CellReader): Turn {
  return (value, reading) => {
    const whole = String(value)
    const text = htmlText(whole) ?? whole
    if (text !== whole) note(reading, 'repaired', 'html-text', name, whole, text)
    if (schema.safeParse(text).success) return text
    return unreadable(reading, 'value-unknown', name, text)
  }
}

/** A cell of a closed list: one of its words alone is that word, not the name of a column. */
function closedCell({ schema, kind, meta }: Leaf, cell: MappedCell, { plan }: MappingScope): MappedCell {
  if (typeof cell === 'object' || kind !== 'value') return cell
  const usual = closedValues(schema)
  if (usual === undefined) return cell
  return closedWords(usual, meta, plan.vocabularies).allowed.has(String(cell)) ? { value: String(cell) } : cell
}

/** Tells what the other rows of a group say where it is something else: a value that is no sum is the first row's. */
function tellOthers(cell: CellReader, reading: Reading, isTitle = false): void {
  const { rows, part = 0 } = reading
  if (rows.length < 2 || part > 0 || !cell.hasSource) return
  const own = plainText(cell.raw(reading)) ?? ''
  for (const other of rows) {
    const inOther = { ...reading, record: other, rows: [other] }
    const said = plainText(cell.raw(inOther)) ?? own
    // `Guichet – maintenance` is a part of `Guichet`.
    if (said === own || (isTitle && said.startsWith(own))) continue
    const { row } = cellPlace(reading, cell.name)
    note(inOther, 'repaired', 'rows-differ', cell.name, said, own, row)
  }
}

/** The least or the greatest of what the rows of a group say, as the plan writes it: dates by the calendar. */
function edgeOfRows(edge: 'min' | 'max', read: (reading: Reading) => unknown, reading: Reading): unknown {
  let found: unknown
  for (const record of reading.rows) {
    const inRow = { ...reading, record, rows: [record], touched: false }
    const value = read(inRow)
    if (inRow.touched) reading.touched = true
    if (value === undefined) continue
    const isBetter = found === undefined || (edge === 'min') === (value as string) < (found as string)
    if (isBetter) found = value
  }
  return found
}

export function traced(cell: CellReader, reading: Reading): void {
  const { trace } = reading
  if (trace === undefined || !cell.hasSource) return
  const { column, template } = cell.parts
  const isTemplate = column === undefined && template !== undefined
  const text = isTemplate ? template : plainText(cell.raw(reading))
  const { sheet, row, address } = cellPlace(reading, String(column ?? ''))
  trace.found.set(placeOf(trace), {
    sheet,
    column: String(column ?? ''),
    text: text ?? '',
    address: address === '' ? String(row) : address,
  })
}

/** Notes that a column holds quantities and the decimal sign of its cells, by which totals are read too. */
function noteFigures({ parts }: CellReader, isQuantity: boolean, scope: MappingScope): void {
  const { column, decimal } = parts
  if (column === undefined) return
  if (isQuantity) scope.quantities.add(column)
  if (decimal !== undefined) scope.decimals.set(column, decimal)
}

export function leafReader(
  leaf: Leaf,
  mapped: MappedCell,
  path: MappingPath,
  scope: MappingScope,
): NodeReader & { readonly cell: CellReader; readonly turn: Turn } {
  const isOpen = leaf.kind === 'value'
  const known = scope.columns.length
  const isDate = leaf.kind === 'date' || leaf.kind === 'moment'
  const edge = isDate ? edgeOf(leaf.key) : undefined
  const cell = cellReader(closedCell(leaf, mapped, scope), path, scope, isOpen, edge)
  const words = isOpen && typeof mapped !== 'object' ? closedValues(leaf.schema) : undefined
  if (words !== undefined) {
    const named = scope.columns.splice(known)
    scope.columns.push(...named.map((column) => ({ ...column, words })))
  }
  const turn = turnOf(leaf, cell, path, scope)
  const { aggregate } = cell.parts
  if (aggregate === 'sum' && !SUMMED.includes(leaf.kind)) {
    scope.faults.push({ code: 'aggregate-unfit', path: [...path, 'aggregate'], found: aggregate })
  }
  const one = (reading: Reading): unknown => {
    const value = cell.read(reading)
    if (aggregate === undefined) tellOthers(cell, reading, leaf.kind === 'title')
    // A sum looks into each row by itself.
    if (value === undefined && aggregate !== 'sum') return undefined
    traced(cell, reading)
    return turn(value, reading)
  }
  const read =
    aggregate === 'min' || aggregate === 'max'
      ? (reading: Reading): unknown => edgeOfRows(aggregate, one, reading)
      : one
  const isQuantity = leaf.kind === 'amount' || leaf.kind === 'days'
  noteFigures(cell, isQuantity, scope)
  return { read, hasSource: cell.hasSource, isQuantity, cellName: cell.name, cell, turn }
}

/** The reader of a key of the office's own: what stands in the cell as text, as the plan reads it; of rows the sum, where it is asked for. */
export function ownReader(mapped: MappedCell, path: MappingPath, scope: MappingScope): NodeReader {
  const cell = cellReader(mapped, path, scope)
  const read = (reading: Reading): unknown => {
    const raw = cell.raw(reading)
    if (Array.isArray(raw) && raw.every((item) => !isPlainMap(item))) {
      const items = raw.flatMap((item) => plainText(item) ?? [])
      return items.length === 0 ? undefined : items
    }
    const value = cell.read(reading)
    tellOthers(cell, reading)
    if (value === undefined) return undefined
    traced(cell, reading)
    const [text, { separator }] = [String(value), cell.parts]
    return separator === undefined ? text : text.split(separator).flatMap((part) => plainText(part) ?? [])
  }
  const { hasSource, parts } = cell
  if (parts.aggregate !== 'sum') return { read, hasSource, isQuantity: false }
  const sum = numberReader('amount', cell, path, scope)
  const total = (reading: Reading): unknown => sum(undefined, reading)?.toString()
  return { read: total, hasSource, isQuantity: false }
}

/** The parts of a cell that holds several values: items of a list (JSON), or texts that a sign parts. */
export function partCount(cell: CellReader, reading: Reading): number {
  const { separator } = cell.parts
  if (separator === undefined) return 1
  const text = plainText(cell.raw(reading))
  return text === undefined ? 0 : text.split(separator).length
}
