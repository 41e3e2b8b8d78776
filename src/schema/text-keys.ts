/** The keys whose values are always text, so that `id: 012` or `start: 2024` are never read as numbers. */
import type { z } from 'zod'
import { documentSchema } from './document.ts'
import type { FieldKind, FieldMeta } from './field.ts'
import { definition } from './lookup.ts'
import { OWN_PREFIX } from './own-keys.ts'

const TEXT_KINDS: readonly FieldKind[] = [
  'date',
  'id',
  'moment',
  'period',
  'reference',
  'text',
  'title',
  'value',
]

function collect(schema: z.ZodType, key: string, kinds: Map<string, Set<boolean>>): void {
  const meta = schema.meta() as Partial<FieldMeta> | undefined
  const { innerType, element, valueType, options, shape } = definition(schema)
  if (meta?.kind !== undefined) {
    kinds.set(key, (kinds.get(key) ?? new Set()).add(TEXT_KINDS.includes(meta.kind)))
  }
  for (const child of [innerType, element, ...(options ?? [])]) {
    if (child !== undefined) collect(child, key, kinds)
  }
  if (valueType !== undefined) collect(valueType, `${key}.*`, kinds)
  for (const [name, child] of Object.entries(shape ?? {})) collect(child, name, kinds)
}

/** The test whether the values of a key are text wherever the key may stand in a file of a schema. */
export function textKeysOf(schema: z.ZodType): (key: string) => boolean {
  const kinds = new Map<string, Set<boolean>>()
  collect(schema, '', kinds)
  const keys = new Set([...kinds].filter(([, found]) => !found.has(false)).map(([key]) => key))
  return (key) => keys.has(key)
}

const isFormatText = textKeysOf(documentSchema)

/**
 * Whether the values of a key of a plan file are text wherever the key may stand. Those of own keys are: nobody but the
 * office knows whether `012` and `2024017` count something or name it.
 */
export const isTextKey = (key: string): boolean => isFormatText(key) || key.startsWith(OWN_PREFIX)
