/** Makes the mapping of a record ready to be read: one walk beside the format gives functions from record to record. */
import { alternatives, definition, isLeafBranch, type Schema } from '../../schema/lookup.ts'
import type { MappedCell } from '../../schema/mapping/cell.ts'
import type { MappedGroup, MappedNode } from '../../schema/mapping/derive.ts'
import { type FieldReader, fieldsOf, groupReader, readFields } from './group.ts'
import { leafAt, leafReader, type NodeReader } from './leaf.ts'
import { listReader } from './list.ts'
import { isKeyed, leafOrMapReader, mapReader } from './map.ts'
import { isCell, type MappedPlace, requiredOf, shapeOf } from './place.ts'
import type { Reading } from './reading.ts'
import type { MappingPath, MappingScope } from './scope.ts'

function nodeReader(node: MappedNode, place: MappedPlace): NodeReader {
  const branches = alternatives(place.schema)
  const list = branches.find((branch) => definition(branch).element !== undefined)
  if (list !== undefined) return listReader(node, list, place)
  const map = branches.find((branch) => definition(branch).valueType !== undefined)
  if (map !== undefined) {
    const isLeafToo = branches.some(isLeafBranch) && isCell(node, undefined) && !isKeyed(node)
    return isLeafToo ? leafOrMapReader(node, map, place) : mapReader(node, map, place)
  }
  const shape = shapeOf(branches)
  if (shape !== undefined && !(isCell(node, shape) && branches.some(isLeafBranch))) {
    return groupReader(node as MappedGroup, shape, place)
  }
  return leafReader(leafAt(place.schema, place.key), node as MappedCell, place.path, place.scope)
}

/** A record that is ready to be read: its id and title by themselves, and the rest. */
export interface RecordReader {
  readonly id: FieldReader | undefined
  readonly title: FieldReader | undefined
  readonly read: (reading: Reading) => Record<string, unknown>
  readonly required: readonly string[]
  readonly hasId: boolean
}

export function recordReader(node: MappedGroup, schema: Schema, path: MappingPath, scope: MappingScope): RecordReader {
  const shape = shapeOf(alternatives(schema)) ?? {}
  const place: MappedPlace = { schema, key: '', path, scope, make: nodeReader }
  const fields = fieldsOf(node, shape, place)
  const others = fields.filter(({ key }) => key !== 'id')
  return {
    id: fields.find(({ key }) => key === 'id'),
    title: fields.find(({ key }) => key === 'title'),
    read: (reading) => readFields(others, reading),
    required: requiredOf(shape, schema),
    hasId: shape['id'] !== undefined,
  }
}
