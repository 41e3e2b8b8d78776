/**
 * The values of a record one by one, each at the way by which a merge finds it: a title and a list of single values are one
 * value, items are told apart by their keys, and a list whose items nothing tells apart is one value too.
 */
import { kindAt } from '../../schema/lookup.ts'
import { isPlainMap, isTree } from '../../values/plain-data.ts'
import { itemKeys, itemsByKey, recordSchema } from './item-key.ts'
import type { ProposedList, RecordPath } from './proposal.ts'

/** A value of a record. */
export interface RecordLeaf {
  /** As proposals have it: items by their key. */
  readonly path: RecordPath
  /** The same with items by their position. */
  readonly place: RecordPath
  readonly value: unknown
}

function* walk(
  list: ProposedList,
  value: unknown,
  path: RecordPath,
  place: RecordPath,
): Generator<RecordLeaf> {
  const isOne = !isTree(value) || kindAt(recordSchema(list), place) === 'title'
  if (Array.isArray(value)) {
    const keys = itemKeys(list, place)
    const places = keys && itemsByKey(keys, value)
    if (places === undefined || places.size !== value.length) yield { path, place, value }
    else
      for (const [key, at] of places) yield* walk(list, value[at], [...path, key], [...place, at])
  } else if (isPlainMap(value) && !isOne && Object.keys(value).length > 0) {
    for (const [key, inner] of Object.entries(value))
      yield* walk(list, inner, [...path, key], [...place, key])
  } else if (value !== undefined) yield { path, place, value }
}

/** Every value of a record, in its order. */
export function leavesOf(
  list: ProposedList,
  record: Readonly<Record<string, unknown>>,
): RecordLeaf[] {
  return [...walk(list, record, [], [])]
}
