/** A place of a mapping beside the format at that place, and what is read there. */
import { alternatives, definition, type Schema } from '../../schema/lookup.ts'
import type { MappedCell } from '../../schema/mapping/cell.ts'
import type { MappedNode } from '../../schema/mapping/derive.ts'
import { GROUP_ROWS } from '../../schema/mapping/derive.ts'
import type { SourceRecord } from '../record.ts'
import type { NodeReader } from './leaf.ts'
import { columnPath, columnValue, innerRecords, type Reading } from './reading.ts'
import { type MappingPath, type MappingScope, nameColumn } from './scope.ts'

export type Shape = Readonly<Record<string, Schema>>

/** A place of the mapping beside the format at that place. */
export interface MappedPlace {
  readonly schema: Schema
  readonly key: string
  readonly path: MappingPath
  readonly scope: MappingScope
  /** Makes the reader of whatever stands at a place inside. */
  readonly make: (node: MappedNode, place: MappedPlace) => NodeReader
}

/** The place without what its reading would say of the mapping again. */
export function quiet(place: MappedPlace): MappedPlace {
  return { ...place, scope: { ...place.scope, columns: [], faults: [] } }
}

/** All keys of the branches that are groups, in the order of the format; undefined where none is. */
export function shapeOf(branches: readonly Schema[]): Shape | undefined {
  const shapes = branches.flatMap((branch): Shape[] => {
    const { shape } = definition(branch)
    return shape === undefined ? [] : [shape]
  })
  return shapes.length === 0 ? undefined : Object.assign({}, ...shapes)
}

/** The keys that a group must have; none where it may have one of several forms. */
export function requiredOf(shape: Shape, schema: Schema): string[] {
  const groups = alternatives(schema).filter((branch) => definition(branch).shape !== undefined)
  if (groups.length > 1) return []
  return Object.keys(shape).filter((key) => shape[key]?.safeParse(undefined).success === false)
}

/** Parts of a cell that say where its value comes from; a group of the format that has such a key is a group first. */
const SOURCES = ['column', 'template', 'marks', 'value'] as const

/** Whether what a mapping has somewhere is a cell, where the format may have a group. */
export function isCell(node: MappedNode, shape: Shape | undefined): node is MappedCell {
  if (typeof node !== 'object') return true
  if (Array.isArray(node)) return false
  const keys = Object.keys(node)
  const isGroup = shape !== undefined && keys.every((key) => Object.hasOwn(shape, key))
  return !isGroup && SOURCES.some((key) => keys.includes(key))
}

/** Reads what stands at a key or position, and takes its place down where somebody asks for it. */
export function at(reading: Reading, key: string | number, read: NodeReader['read']): unknown {
  const { trace } = reading
  if (trace === undefined) return read(reading)
  trace.path.push(key)
  const value = read(reading)
  trace.path.pop()
  return value
}

/** The records that a list or map takes one by one: those at a path, or the rows of the group. */
export function recordsReader(
  records: MappedNode | undefined,
  path: MappingPath,
  scope: MappingScope,
): ((reading: Reading) => readonly SourceRecord[]) | undefined {
  if (records === undefined) return undefined
  if (records === GROUP_ROWS) return (reading) => reading.rows
  const name = String(records)
  const column = columnPath(name)
  nameColumn(scope, name, [...path, 'records'])
  return (reading) => innerRecords(columnValue(column, reading), reading.record.row)
}
