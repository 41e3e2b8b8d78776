/** Every leaf, key, list and group of keys of a plan's data, with the schema's word on it: where a test can make an edit. */
import type { z } from 'zod'
import { documentSchema } from '../../src/schema/document.ts'
import type { FieldMeta } from '../../src/schema/field.ts'
import { definition } from '../../src/schema/lookup.ts'
import type { PathStep } from '../../src/yaml/read/origin.ts'

/** A place of the data. */
export interface Site {
  /** The way to it without indices and names: `projects[].budget[].amounts.<year>.paid`. */
  readonly field: string
  readonly path: readonly PathStep[]
  readonly shape: 'leaf' | 'key' | 'list' | 'group'
  /** The kind of the leaf or key; empty for lists and groups. */
  readonly kind: string
  readonly value: unknown
  readonly meta: Partial<FieldMeta>
}

function metaOf(schema: z.ZodType): Partial<FieldMeta> {
  return (schema.meta() ?? {}) as Partial<FieldMeta>
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a branch of a union is the one that a value was written for. */
function fits(schema: z.ZodType, value: unknown): boolean {
  const { innerType, element, valueType, shape } = definition(schema)
  if (innerType !== undefined) return fits(innerType, value)
  if (element !== undefined) return Array.isArray(value)
  if (shape !== undefined) return isGroup(value) && Object.keys(value).every((key) => key in shape)
  return valueType === undefined ? typeof value !== 'object' : isGroup(value)
}

interface Way {
  readonly field: string
  readonly path: readonly PathStep[]
}

/** The keys of a map that are values themselves: days, years, ids of others. */
function keySite(schema: z.ZodType, key: string, way: Way): Site {
  const { keyType } = definition(schema)
  const keys = keyType === undefined ? {} : metaOf(keyType)
  const to = metaOf(schema).keysTo
  const kind = to === undefined ? (keys.kind ?? 'name') : 'reference'
  const meta = to === undefined ? keys : { ...keys, to }
  return { ...way, shape: 'key', kind, value: key, meta }
}

/** What a key of a group, or every key of a map, is called in a field. */
function stepName(schema: z.ZodType, key: string): string {
  const { shape, keyType } = definition(schema)
  if (shape !== undefined) return key
  return `<${(keyType === undefined ? undefined : metaOf(keyType).kind) ?? 'id'}>`
}

const joined = (field: string, name: string) => (field === '' ? name : `${field}.${name}`)

function* ofMap(schema: z.ZodType, value: object, { field, path }: Way): Generator<Site> {
  const { valueType, shape } = definition(schema)
  for (const [key, child] of Object.entries(value)) {
    const below = { field: joined(field, stepName(schema, key)), path: [...path, key] }
    if (shape === undefined) yield keySite(schema, key, below)
    const inside = shape?.[key] ?? valueType
    if (inside !== undefined) yield* sitesOf(inside, child, below)
  }
}

function* sitesOf(schema: z.ZodType, value: unknown, way: Way): Generator<Site> {
  const { innerType, element, options, shape, valueType } = definition(schema)
  const meta = metaOf(schema)
  if (innerType !== undefined) yield* sitesOf(innerType, value, way)
  else if (options !== undefined && meta.kind === undefined) {
    const branch = options.find((option) => fits(option, value))
    if (branch !== undefined) yield* sitesOf(branch, value, way)
  } else if (element !== undefined) {
    yield { ...way, shape: 'list', kind: '', value, meta }
    for (const [index, item] of (value as unknown[]).entries()) {
      yield* sitesOf(element, item, { field: `${way.field}[]`, path: [...way.path, index] })
    }
  } else if ((shape ?? valueType) !== undefined) {
    yield { ...way, shape: 'group', kind: '', value, meta }
    yield* ofMap(schema, value as object, way)
  } else if (value !== null) yield { ...way, shape: 'leaf', kind: meta.kind ?? 'text', value, meta }
}

/** Every site of a plan file's data, in the order of the file. */
export function fieldSites(data: object): Site[] {
  return [...ofMap(documentSchema, data, { field: '', path: [] })]
}

/** Every field of the format, as {@link fieldSites} names it: leaves only. */
export function formatFields(): string[] {
  return [...new Set(fieldsOf(documentSchema, ''))]
}

function* fieldsOf(schema: z.ZodType, field: string): Generator<string> {
  const { innerType, element, options, shape, valueType } = definition(schema)
  const isUnion = options !== undefined && metaOf(schema).kind === undefined
  const below: [z.ZodType, string][] = [
    ...(innerType === undefined ? [] : [[innerType, field] as [z.ZodType, string]]),
    ...(isUnion ? options.map((option): [z.ZodType, string] => [option, field]) : []),
    ...(element === undefined ? [] : [[element, `${field}[]`] as [z.ZodType, string]]),
    ...Object.entries(shape ?? {}).map(([key, child]): [z.ZodType, string] => [child, joined(field, key)]),
  ]
  if (valueType !== undefined) below.push([valueType, joined(field, stepName(schema, ''))])
  if (below.length === 0) yield field
  for (const [child, name] of below) yield* fieldsOf(child, name)
}

/** Texts that must have a form: no other text can stand there. */
export const FORM_FIELDS: ReadonlySet<string> = new Set([
  'plan.currency',
  'plan.presentation.colours.accent',
  'plan.presentation.font',
  'plan.vocabularies.fields[].key',
])
