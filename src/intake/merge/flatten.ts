/** The values of a record one by one: a title, a list of single values and one without keys are one value each. */
import { kindAt } from '../../schema/lookup.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { itemKeys, itemsByKey, recordSchema } from './item-key.ts'
import type { ProposedList, RecordPath } from './proposal.ts'

export interface RecordLeaf {
  /** As proposals have it: items by their key. */
  readonly path: RecordPath
  readonly place: RecordPath
  readonly value: unknown
}

/** A value on the walk, and the ways to it. */
interface Step {
  readonly value: unknown
  readonly path: RecordPath
  readonly place: RecordPath
}

/** What is inside a value, each with its way; undefined where the value is one. */
function inside(list: ProposedList, { value, path, place }: Step): Step[] | undefined {
  if (Array.isArray(value)) {
    const keys = itemKeys(list, place)
    const places = keys && itemsByKey(keys, value)
    if (places === undefined || places.size !== value.length) return undefined
    return [...places].map(([key, at]) => ({ value: value[at], path: [...path, key], place: [...place, at] }))
  }
  if (!isPlainMap(value) || Object.keys(value).length === 0) return undefined
  if (kindAt(recordSchema(list), place) === 'title') return undefined
  return Object.entries(value).map(([key, inner]) => ({ value: inner, path: [...path, key], place: [...place, key] }))
}

function* walk(list: ProposedList, step: Step): Generator<RecordLeaf> {
  const members = inside(list, step)
  for (const member of members ?? []) yield* walk(list, member)
  if (members === undefined && step.value !== undefined) yield step
}

export function leavesOf(list: ProposedList, record: Readonly<Record<string, unknown>>): RecordLeaf[] {
  return [...walk(list, { value: record, path: [], place: [] })]
}
