/** Reads a map by year, period or id: a cell for each key, a cell that holds a map, or one for the key and one for the value. */
import { definition, type Schema } from '../../schema/lookup.ts'
import type { MappedCell } from '../../schema/mapping/cell.ts'
import type { MappedGroup, MappedNode } from '../../schema/mapping/derive.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { cellReader } from './cell.ts'
import { combine } from './combine.ts'
import { yearMeant } from './dates.ts'
import { fieldReader, readFields } from './group.ts'
import { type Leaf, leafAt, leafReader, type NodeReader } from './leaf.ts'
import { at, type MappedPlace, quiet, recordsReader } from './place.ts'
import { inner, note, type Reading, unreadable } from './reading.ts'

/** Whether a node has a cell for the key of an entry and one for its value. */
export function isKeyed(node: MappedNode): node is MappedGroup {
  return isPlainMap(node) && Object.hasOwn(node, 'key') && Object.hasOwn(node, 'value')
}

/** Whether a node is a cell although a map stands here: it names a column, which no year, period or id does. */
function isColumn(node: MappedNode): boolean {
  return isPlainMap(node) && typeof node['column'] === 'string'
}

function filled(map: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(map).length === 0 ? undefined : map
}

/** The key of a map as a leaf; the keys of some maps name entities. */
function keyLeaf(map: Schema, { schema, key }: MappedPlace): Leaf {
  const { keysTo } = leafAt(schema, key).meta
  const leaf = leafAt(definition(map).keyType ?? map, key)
  if (keysTo === undefined) return leaf
  return { ...leaf, kind: 'reference', meta: { ...leaf.meta, to: keysTo } }
}

/** The entries that a mapping names one by one. */
function namedEntries(node: MappedGroup, value: Schema, place: MappedPlace): NodeReader {
  const fields = Object.entries(node).flatMap(([key, own]) =>
    own === undefined ? [] : [fieldReader(key, own, value, place)],
  )
  return {
    hasSource: fields.some(({ hasSource }) => hasSource),
    isQuantity: fields.every(({ isQuantity }) => isQuantity),
    read: (reading) => filled(readFields(fields, reading)),
  }
}

/** An entry for each row of the group, or for each record at a path. */
function keyedEntries(node: MappedGroup, map: Schema, place: MappedPlace): NodeReader {
  const { path, scope } = place
  const { key: keyCell, value: valueNode } = node
  const keys = leafReader(keyLeaf(map, place), keyCell as MappedCell, [...path, 'key'], scope)
  const value = place.make(valueNode as MappedNode, {
    ...place,
    schema: definition(map).valueType ?? map,
    path: [...path, 'value'],
  })
  const records = recordsReader(node['records'], path, scope)
  const kind = { isQuantity: value.isQuantity, name: keys.cell.name }
  const readEntry = (entries: Record<string, unknown>, inside: Reading): void => {
    const { log } = inside.table
    const before = log.unreadable
    const key = keys.read(inside)
    if (key === undefined) {
      // A value of which nothing says what it is of is told, unless its key was.
      if (log.unreadable === before && value.read(inside) !== undefined)
        note(inside, 'unreadable', 'period-unreadable', keys.cell.name, '')
      return
    }
    const own = at(inside, String(key), value.read)
    if (own !== undefined) combine(entries, String(key), own, kind, inside)
  }
  const read = (reading: Reading): unknown => {
    const entries: Record<string, unknown> = {}
    for (const record of records?.(reading) ?? reading.rows) {
      const inside = record === reading.record ? reading : inner(reading, record)
      readEntry(entries, inside)
      reading.touched ||= inside.touched
    }
    return filled(entries)
  }
  return { read, hasSource: true, isQuantity: value.isQuantity }
}

/** A cell that holds a map (JSON), of which each entry is read as a cell of its own. */
function heldMap(mapped: MappedCell, map: Schema, place: MappedPlace): NodeReader {
  const { path, scope, key } = place
  const cell = cellReader(mapped, path, scope)
  const { kind } = keyLeaf(map, place)
  const leaf = leafAt(definition(map).valueType ?? map, key)
  const values = leafReader(leaf, mapped, path, quiet(place).scope)
  const combined = { isQuantity: values.isQuantity, name: cell.name }
  const keyOf = (text: string): string | undefined => (kind === 'year' ? yearMeant(text, scope.plan.namedAfter) : text)
  const readEntry = (entries: Record<string, unknown>, name: string, own: unknown, reading: Reading): void => {
    const entryKey = keyOf(name)
    if (entryKey === undefined) return void unreadable(reading, 'period-unreadable', cell.name, name)
    reading.entry = name
    const value = values.turn(own, reading)
    if (value !== undefined) combine(entries, entryKey, value, combined, reading)
    reading.entry = undefined
  }
  const read = (reading: Reading): unknown => {
    const raw = cell.raw(reading)
    if (raw === undefined) return undefined
    if (!isPlainMap(raw)) return unreadable(reading, 'value-not-simple', cell.name, JSON.stringify(raw).slice(0, 60))
    const entries: Record<string, unknown> = {}
    for (const [name, own] of Object.entries(raw)) {
      if (own !== null && own !== '') readEntry(entries, name, own, reading)
    }
    return filled(entries)
  }
  return { read, hasSource: true, isQuantity: values.isQuantity }
}

export function mapReader(node: MappedNode, map: Schema, place: MappedPlace): NodeReader {
  if (isKeyed(node)) return keyedEntries(node, map, place)
  if (typeof node !== 'object' || isColumn(node)) return heldMap(node as MappedCell, map, place)
  return namedEntries(node as MappedGroup, definition(map).valueType ?? map, place)
}

/** A cell of what may be one value or a map by period: what stands in it decides. */
export function leafOrMapReader(cell: MappedCell, map: Schema, place: MappedPlace): NodeReader {
  const leaf = leafReader(leafAt(place.schema, place.key), cell, place.path, place.scope)
  const whole = heldMap(cell, map, quiet(place))
  return { ...leaf, read: (reading) => (isPlainMap(leaf.cell.raw(reading)) ? whole.read(reading) : leaf.read(reading)) }
}
