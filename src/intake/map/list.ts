/** Reads a list: of values, from a cell each or one that holds several; of groups, from constants, records or rows. */
import { alternatives, definition, isLeafBranch, type Schema } from '../../schema/lookup.ts'
import type { MappedCell } from '../../schema/mapping/cell.ts'
import type { MappedGroup, MappedNode } from '../../schema/mapping/derive.ts'
import type { MappedFilter } from '../../schema/mapping/table.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { linesOf, tellLeftOut } from './budget-lines.ts'
import { type CellReader, cellReader } from './cell.ts'
import { mergeItems } from './combine.ts'
import { groupReader } from './group.ts'
import { leafAt, leafReader, type NodeReader, partCount } from './leaf.ts'
import { at, isCell, type MappedPlace, quiet, recordsReader, type Shape, shapeOf } from './place.ts'
import { inner, type Reading } from './reading.ts'
import { matcher } from './rows.ts'
import { nameColumn } from './scope.ts'
import { traceParted } from './trace.ts'

function* valuesOf({ cell, turn, read }: ReturnType<typeof leafReader>, reading: Reading): Generator<unknown> {
  const raw = cell.raw(reading)
  if (Array.isArray(raw)) {
    const items = raw.filter((item) => item !== null && item !== '')
    yield* items.map((item) => turn(item, reading)).filter((value) => value !== undefined)
    return
  }
  const { part } = reading
  const isParted = cell.parts.separator !== undefined && part === undefined
  const count = isParted ? partCount(cell, reading) : 1
  for (let index = 0; index < count; index += 1) {
    if (isParted) reading.part = index
    const value = read(reading)
    if (value !== undefined) yield value
  }
  reading.part = part
}

/** A list of simple values, each once. */
function leafListReader(node: MappedNode, element: Schema, place: MappedPlace): NodeReader {
  const isList = Array.isArray(node)
  const cells = (isList ? node : [node]) as readonly MappedCell[]
  const readers = cells.map((cell, index) => {
    const path = isList ? [...place.path, index] : place.path
    return leafReader(leafAt(element, place.key), cell, path, place.scope)
  })
  const read = (reading: Reading): unknown => {
    const items = new Set<unknown>()
    for (const reader of readers) {
      for (const item of at(reading, items.size, () => [...valuesOf(reader, reading)]) as unknown[]) items.add(item)
    }
    return items.size === 0 ? undefined : [...items]
  }
  return { read, hasSource: readers.some(({ hasSource }) => hasSource), isQuantity: false }
}

/** Reads what an item of a mapped list gives, behind what is there. */
interface ItemReader {
  readonly hasSource: boolean
  readonly readInto: (list: unknown[], reading: Reading) => void
}

/** The letters before the number of an id, as the format's own example has them: `M1`, `R1`; undefined where an id may be missing. */
function idPrefix(shape: Shape): string | undefined {
  const { id } = shape
  if (id === undefined || id.safeParse(undefined).success) return undefined
  const { kind, example = '' } = leafAt(id, 'id').meta
  return kind === 'id' ? (/^\D+/.exec(String(example))?.[0] ?? 'N') : undefined
}

/** The cells of a group that hold several values each. */
function separatedCells(group: MappedGroup, place: MappedPlace): CellReader[] {
  return Object.values(group).flatMap((cell) =>
    isPlainMap(cell) && typeof cell['separator'] === 'string'
      ? [cellReader(cell as MappedCell, place.path, quiet(place).scope)]
      : [],
  )
}

/** An item that may be a simple value: a project that gives way, or an amount of one. */
function simpleItem(cell: MappedCell, { schema, key, path, scope }: MappedPlace): ItemReader {
  const leaf = leafReader(leafAt(schema, key), cell, path, scope)
  return {
    hasSource: leaf.hasSource,
    readInto: (list, reading) => {
      for (const value of valuesOf(leaf, reading)) list.push(value)
    },
  }
}

/** Reads the items that one record gives: one for each part of its cells that hold several. */
type RecordReader = (list: unknown[], reading: Reading) => void

function oneRecord(group: MappedGroup, shape: Shape, place: MappedPlace): RecordReader & { hasSource?: boolean } {
  const cells = separatedCells(group, place)
  const prefix = idPrefix(shape)
  let position = 0
  const finish = (made: Record<string, unknown>): Record<string, unknown> =>
    prefix === undefined || made['id'] !== undefined ? made : { id: `${prefix}${position + 1}`, ...made }
  const reader = groupReader(group, shape, place, finish)
  const isLine = place.key === 'budget'
  const readOne = (list: unknown[], reading: Reading): void => {
    position = list.length
    const doubts = reading.trace?.doubts ?? []
    const before = doubts.length
    const value = at(reading, position, reader.read)
    // An item may come to stand elsewhere, or be left out: what it was tells whose cell it is.
    for (const doubt of doubts.slice(before)) doubt.item = value
    if (value === undefined) return
    const items = isLine ? linesOf(value, group, reading) : [value]
    if (items.length === 0) tellLeftOut(reading, place.scope, place.path)
    for (let next = 1; next < items.length; next += 1) traceParted(reading.trace, position, position + next)
    list.push(...items)
  }
  const readParts: RecordReader = (list, reading) => {
    const { part } = reading
    const count = Math.max(1, ...cells.map((cell) => partCount(cell, reading)))
    for (let index = 0; index < count; index += 1) {
      if (cells.length > 0) reading.part = index
      readOne(list, reading)
    }
    reading.part = part
  }
  return Object.assign(readParts, { hasSource: reader.hasSource })
}

function itemReader(item: MappedNode, shape: Shape, place: MappedPlace): ItemReader {
  if (isCell(item, shape) && alternatives(place.schema).some(isLeafBranch)) {
    return simpleItem(item, place)
  }
  const group = item as MappedGroup
  const { path, scope, key } = place
  const records = recordsReader(group['records'], path, scope)
  const readRecord = oneRecord(group, shape, place)
  const hasSource = readRecord.hasSource === true || records !== undefined
  if (records === undefined) return { hasSource, readInto: readRecord }
  const where = group['where'] as MappedFilter | undefined
  const isWanted = matcher(where)
  for (const column of Object.keys(where ?? {})) nameColumn(scope, column, [...path, 'where', column], 'key')
  const readInto = (list: unknown[], reading: Reading): void => {
    const before = list.length
    for (const record of records(reading).filter(isWanted)) {
      const inside = inner(reading, record)
      readRecord(list, inside)
      if (inside.touched) reading.touched = true
    }
    mergeItems(list, before, key, reading)
  }
  return { hasSource, readInto }
}

export function listReader(node: MappedNode, list: Schema, place: MappedPlace): NodeReader {
  const element = definition(list).element ?? list
  const shape = shapeOf(alternatives(element))
  if (shape === undefined) return leafListReader(node, element, place)
  const items = (Array.isArray(node) ? node : [node]) as readonly MappedNode[]
  const readers = items.map((item, index) =>
    itemReader(item, shape, { ...place, schema: element, path: [...place.path, index] }),
  )
  const read = (reading: Reading): unknown => {
    const found: unknown[] = []
    for (const reader of readers) reader.readInto(found, reading)
    return found.length === 0 ? undefined : found
  }
  return { read, hasSource: readers.some(({ hasSource }) => hasSource), isQuantity: false }
}
