/** What tells the items of a list inside a record apart: their id, the keys that the format wants distinct, or usual ones. */
import { ENTITY_SCHEMAS } from '../../schema/document.ts'
import { alternatives, definition, type Schema, schemasAt } from '../../schema/lookup.ts'
import { planSchema } from '../../schema/plan.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { distinctKeys } from './plan-records.ts'
import type { ProposedList, RecordPath } from './proposal.ts'

/** The keys that tell items apart where the format names none, by the key of their list. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  actions: ['title'],
  benefits: ['title'],
  blackouts: ['from', 'to'],
  budget: ['section', 'kind', 'side', 'funding', 'authorisation', 'title', 'recurring_from'],
  history: ['date'],
  hires: ['date'],
  posts: ['title'],
  revisions: ['year', 'date'],
  sections: ['title', 'show'],
  waivers: ['rule', 'on'],
  workload: ['team', 'side', 'profile'],
}

export function recordSchema(list: ProposedList): Schema {
  return list === 'plan' ? planSchema : ENTITY_SCHEMAS[list]
}

export interface ItemKeys {
  readonly fields: readonly string[]
  /** Whether an item may have an id, which then tells it alone. */
  readonly hasId: boolean
  /** Whether the format wants them distinct, so that two items of one key are the same. */
  readonly isDistinct: boolean
}

/** What tells the items of a list apart; undefined where nothing does: one value, or items by position. */
export function itemKeys(list: ProposedList, path: RecordPath): ItemKeys | undefined {
  const schemas = schemasAt(recordSchema(list), path)
  const array = schemas.flatMap(alternatives).find((schema) => definition(schema).type === 'array')
  const element = array && definition(array).element
  const [item] = element === undefined ? [] : alternatives(element)
  const shape = item && definition(item).shape
  if (array === undefined || shape === undefined) return undefined
  const distinct = [array, ...schemas].map(distinctKeys).find((keys) => keys?.length)
  const hasId = Object.hasOwn(shape, 'id')
  const name = path.findLast((step) => typeof step === 'string')
  const fields = distinct ?? USUAL[String(name)] ?? (hasId ? ['id'] : undefined)
  return fields === undefined ? undefined : { fields, hasId, isDistinct: distinct !== undefined }
}

function written(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The key of an item: its id, else the values that tell it apart, one behind the other; undefined for what is no map. */
export function itemKey({ fields, hasId }: ItemKeys, item: unknown): string | undefined {
  if (!isPlainMap(item)) return undefined
  const id = item['id']
  if (hasId && typeof id === 'string') return id
  return fields
    .map((field) => written(item[field]))
    .join('/')
    .replace(/\/+$/, '')
}

/** Items by their key in lower case, in their order; the second of a key is `key#2`. */
export function itemsByKey(keys: ItemKeys, items: readonly unknown[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const key = itemKey(keys, item)?.toLowerCase()
    if (key === undefined) continue
    let unique = key
    for (let count = 2; places.has(unique); count += 1) unique = `${key}#${count}`
    places.set(unique, index)
  }
  return places
}

/** A path with each item of a list at its first position. */
export function asPlace(list: ProposedList, path: RecordPath): RecordPath {
  return path.reduce<RecordPath>((place, step) => place.concat(itemKeys(list, place) === undefined ? step : 0), [])
}
