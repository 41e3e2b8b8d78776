/** What the values of each key are: always text, so that `id: 012` or `start: 2024` are never read as numbers, or not. */
import type { z } from 'zod'
import type { KeyKind, KeyValues } from '../values/key-kind.ts'
import { documentSchema } from './document.ts'
import type { FieldKind, FieldMeta } from './field.ts'
import { definition, type SchemaDefinition } from './lookup.ts'
import { OWN_PREFIX } from './own-keys.ts'

const TEXT_KINDS: readonly FieldKind[] = ['date', 'id', 'moment', 'period', 'reference', 'text', 'title', 'value']

/** What was seen of a key: the kinds of its leaves, and whether it stands for a map of numbers by words of the plan. */
interface Seen {
  readonly isText: Set<boolean>
  isOwnMap: boolean
}

/** Whether a map's keys are words of the plan (criteria, departments) and its values numbers. */
function isNumbersByWord({ keyType, valueType }: SchemaDefinition): boolean {
  const kind = (schema: z.ZodType | undefined) => (schema?.meta() as Partial<FieldMeta>)?.kind
  const value = kind(valueType)
  return value !== undefined && !TEXT_KINDS.includes(value) && kind(keyType) === undefined
}

function collect(schema: z.ZodType, key: string, kinds: Map<string, Seen>): void {
  const meta = schema.meta() as Partial<FieldMeta> | undefined
  const found = definition(schema)
  const { innerType, element, valueType, options, shape } = found
  const seen = kinds.get(key) ?? { isText: new Set(), isOwnMap: false }
  kinds.set(key, seen)
  if (meta?.kind !== undefined) seen.isText.add(TEXT_KINDS.includes(meta.kind))
  for (const child of [innerType, element, ...(options ?? [])]) {
    if (child !== undefined) collect(child, key, kinds)
  }
  if (valueType !== undefined) {
    seen.isOwnMap ||= isNumbersByWord(found)
    collect(valueType, `${key}.*`, kinds)
  }
  for (const [name, child] of Object.entries(shape ?? {})) collect(child, name, kinds)
}

function kindOf({ isText, isOwnMap }: Seen): KeyKind {
  if (isText.size === 0) return isOwnMap ? 'numbers' : 'any'
  return isText.has(false) ? 'any' : 'text'
}

export function keyValuesOf(schema: z.ZodType): KeyValues {
  const kinds = new Map<string, Seen>()
  collect(schema, '', kinds)
  const known = new Map([...kinds].map(([key, seen]) => [key, kindOf(seen)]))
  return (key) => known.get(key) ?? 'any'
}

const formatValues = keyValuesOf(documentSchema)

/**
 * What the values of a key of a plan file are wherever the key may stand. Those of own keys are text: nobody but the
 * office knows whether `012` and `2024017` count something or name it.
 */
export const valuesOf: KeyValues = (key) => (key.startsWith(OWN_PREFIX) ? 'text' : formatValues(key))
