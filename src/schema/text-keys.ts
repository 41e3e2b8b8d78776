/** The keys whose values are always text, so that `id: 012` or `start: 2024` are never read as numbers. */
import type { z } from 'zod'
import { documentSchema } from './document.ts'
import type { FieldKind, FieldMeta } from './field.ts'

const TEXT_KINDS: readonly FieldKind[] = [
  'date',
  'id',
  'moment',
  'reference',
  'text',
  'title',
  'value',
]

interface Definition {
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
}

function collect(schema: z.ZodType, key: string, kinds: Map<string, Set<boolean>>): void {
  const meta = schema.meta() as Partial<FieldMeta> | undefined
  const definition = schema.def as unknown as Definition
  if (meta?.kind !== undefined) {
    kinds.set(key, (kinds.get(key) ?? new Set()).add(TEXT_KINDS.includes(meta.kind)))
  }
  for (const child of [definition.innerType, definition.element, ...(definition.options ?? [])]) {
    if (child !== undefined) collect(child, key, kinds)
  }
  if (definition.valueType !== undefined) collect(definition.valueType, `${key}.*`, kinds)
  for (const [name, child] of Object.entries(definition.shape ?? {})) collect(child, name, kinds)
}

/** The test whether the values of a key are text wherever the key may stand in a file of a schema. */
export function textKeysOf(schema: z.ZodType): (key: string) => boolean {
  const kinds = new Map<string, Set<boolean>>()
  collect(schema, '', kinds)
  const keys = new Set([...kinds].filter(([, found]) => !found.has(false)).map(([key]) => key))
  return (key) => keys.has(key)
}

/** Whether the values of a key of a plan file are text wherever the key may stand. */
export const isTextKey = textKeysOf(documentSchema)
