/** Lets each part of a JSON Schema that stands in several places stand once, among its definitions, where the places refer to it. */
import { isPlainMap } from '../values/plain-data.ts'

type Json = Record<string, unknown>

const NAMED: readonly string[] = ['properties', 'patternProperties', 'definitions']

const INNER: readonly string[] = ['items', 'additionalProperties', 'propertyNames', 'not', 'anyOf', 'oneOf', 'allOf']

const SHORTEST = 60

/** A schema with each schema right below it replaced; `name` is the key that it stands under, or the name handed in. */
function mapInner(
  schema: Json,
  name: string,
  replace: (inner: Json, name: string, isDefinition: boolean) => Json,
): Json {
  const one = (value: unknown): unknown => (isPlainMap(value) ? replace(value, name, false) : value)
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (NAMED.includes(key) && isPlainMap(value)) {
      const named = Object.entries(value).map(([own, inner]): [string, unknown] => {
        const known = key === 'properties' || key === 'definitions' ? own : name
        return [own, isPlainMap(inner) ? replace(inner, known, key === 'definitions') : inner]
      })
      return [key, Object.fromEntries(named)]
    }
    if (!INNER.includes(key)) return [key, value]
    return [key, Array.isArray(value) ? value.map(one) : one(value)]
  })
  return Object.fromEntries(entries)
}

/** How often each part stands in a schema, by its text. */
function partCounts(schema: Json): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (part: Json): Json => {
    const text = JSON.stringify(part)
    counts.set(text, (counts.get(text) ?? 0) + 1)
    return mapInner(part, '', count)
  }
  mapInner(schema, '', count)
  return counts
}

/** The same schema, smaller; a part is called after the key that it first stands under. */
export function withSharedDefinitions(schema: Json): Json {
  const counts = partCounts(schema)
  const known = isPlainMap(schema['definitions']) ? schema['definitions'] : {}
  const names = new Map<string, string>()
  const taken = new Set(Object.keys(known))
  const shared = new Map<string, Json>()
  const nameFor = (key: string): string => {
    let name = key
    for (let number = 2; taken.has(name); number += 1) name = `${key}-${number}`
    taken.add(name)
    return name
  }
  const replace = (part: Json, key: string, isDefinition: boolean): Json => {
    const text = JSON.stringify(part)
    const isOften = text.length >= SHORTEST && (counts.get(text) ?? 0) > 1
    if (isDefinition || '$ref' in part || !isOften) return mapInner(part, key, replace)
    const name = names.get(text) ?? nameFor(key)
    if (!names.has(text)) {
      names.set(text, name)
      shared.set(name, mapInner(part, key, replace))
    }
    return { $ref: `#/definitions/${name}` }
  }
  const made = mapInner(schema, '', replace)
  const definitions = isPlainMap(made['definitions']) ? made['definitions'] : {}
  const all = { ...definitions, ...Object.fromEntries(shared) }
  return Object.keys(all).length === 0 ? made : { ...made, definitions: all }
}
