/**
 * Looks into the schemas: the parts of a definition, its closed list of values, and what may stand at a place of a
 * file, by a walk along the place's path.
 */
import type { z } from 'zod'
import { valueLabel } from '../lang/catalogue/labels.ts'
import type { Bilingual } from '../values/language.ts'
import type { FieldMeta } from './field.ts'
import { isOwnKey, ownValueSchema, takesOwn } from './own-keys.ts'

/** A part of the format, for rooms that know no schemas by themselves. */
export type Schema = z.ZodType

export interface SchemaDefinition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

export function definition(schema: z.ZodType): SchemaDefinition {
  return schema.def as unknown as SchemaDefinition
}

export function metaOf(schema: z.ZodType): Partial<FieldMeta> {
  return (schema.meta() ?? {}) as Partial<FieldMeta>
}

/** The metadata of the nearest schemas, the outer first; a union of leaves is told by its first one. */
export function metaWithin(schema: z.ZodType): Partial<FieldMeta> {
  const { innerType, options } = definition(schema)
  const leaf = innerType ?? options?.find((option) => metaOf(option).kind !== undefined)
  return { ...(leaf && metaWithin(leaf)), ...metaOf(schema) }
}

/** The values of an enumeration, of a literal or of a union of such; undefined for any other schema. */
export function closedValues(schema: z.ZodType): readonly string[] | undefined {
  const { type, entries, values, options } = definition(schema)
  if (type === 'enum') return Object.values(entries ?? {})
  if (type === 'literal') return (values ?? []).map(String)
  // A list that also takes what is the office's own is told by the values that the format knows.
  const branches = options?.filter((option) => !takesOwn(option)).map(closedValues)
  if (branches === undefined || branches.includes(undefined)) return undefined
  return [...new Set(branches.flatMap((branch) => branch ?? []))]
}

/** The schemas that may judge a place: several where unions lie on the way, none for an unknown key. */
export function schemasAt(root: z.ZodType, path: readonly PropertyKey[]): readonly z.ZodType[] {
  return path.reduce<readonly z.ZodType[]>(schemasBelow, [root])
}

export function schemasBelow(schemas: readonly z.ZodType[], step: PropertyKey): readonly z.ZodType[] {
  return schemas.flatMap((schema) => stepInto(schema, step))
}

/** The kind of the leaf at a place, from the first schema there that says one. */
export function kindAt(root: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  return schemasAt(root, path)
    .map(kindOf)
    .find((kind) => kind !== undefined)
}

/** Whether a value fits a place; where words may be the office's own, only one of the usual ones does. */
export function fitsAt(root: z.ZodType, path: readonly PropertyKey[], value: unknown): boolean {
  return schemasAt(root, path).some((schema) => {
    const usual = closedValues(withoutOptional(schema))
    return (usual === undefined || usual.includes(String(value))) && schema.safeParse(value).success
  })
}

/** The keys that a map at a place must have, in the order of the format; those of its first form. */
export function requiredAt(root: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const shapes = schemasAt(root, path)
    .flatMap(alternatives)
    .map((schema) => definition(schema).shape)
  const first = shapes.find((shape) => shape !== undefined) ?? {}
  return Object.keys(first).filter((key) => first[key]?.safeParse(undefined).success === false)
}

/** The closed list of values at a place, what its key means in English, and what the values mean. */
interface ClosedList {
  readonly allowed: readonly string[]
  readonly about: string
  readonly meanings: FieldMeta['meanings']
}

export function closedListAt(root: z.ZodType, path: readonly PropertyKey[]): ClosedList | undefined {
  for (const schema of schemasAt(root, path)) {
    const allowed = closedValues(schema) ?? closedValues(withoutOptional(schema))
    const { en = '', meanings } = described(schema)
    if (allowed !== undefined) return { allowed, about: en, meanings }
  }
  return undefined
}

/** What an allowed value means, in the languages in which the value does not say it itself. */
export function valueMeaning(value: string, meanings: FieldMeta['meanings']): Partial<Bilingual> {
  const own = meanings?.[value]
  if (typeof own === 'object') return own
  if (own !== undefined) return { fr: own }
  const { fr, en } = valueLabel(value)
  return fr === value && en === value ? {} : { fr: fr.toLowerCase() }
}

function withoutOptional(schema: z.ZodType): z.ZodType {
  const { innerType } = definition(schema)
  return innerType ? withoutOptional(innerType) : schema
}

/** The metadata of the first schema that says what its key means: the schema itself or what it makes optional. */
function described(schema: z.ZodType): Partial<FieldMeta> {
  const { innerType } = definition(schema)
  const meta = metaOf(schema)
  return meta.en === undefined && innerType ? described(innerType) : meta
}

/** The first example of the leaf at a place, as it is written. */
export function exampleAt(root: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const examples = schemasAt(root, path).map((schema) => described(schema).example)
  const example = examples.find((one) => one !== undefined)
  return example === undefined ? undefined : String(example)
}

export function keyKindAt(root: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const keys = schemasAt(root, path)
    .flatMap(alternatives)
    .map((schema) => definition(schema).keyType)
  return keys.map((schema) => schema && kindOf(schema)).find((kind) => kind !== undefined)
}

/** The keys that a map may have at a place, in the order of the format. */
export function keysAt(root: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const shapes = schemasAt(root, path)
    .flatMap(alternatives)
    .map((schema) => definition(schema).shape)
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape ?? {})))]
}

/** What a place may hold: `map`, `list`, or `leaf`, each once. */
export function shapesAt(root: z.ZodType, path: readonly PropertyKey[]): ReadonlySet<string> {
  return new Set(schemasAt(root, path).flatMap(alternatives).map(shapeOf))
}

function shapeOf(schema: z.ZodType): string {
  const { type } = definition(schema)
  if (type === 'object' || type === 'record') return 'map'
  return type === 'array' ? 'list' : 'leaf'
}

/** The kind of the leaf that a schema holds, from the first of its parts that says one. */
export function kindOf(schema: z.ZodType): string | undefined {
  const { kind } = metaOf(schema)
  if (kind !== undefined) return kind
  const { innerType, options } = definition(schema)
  if (innerType) return kindOf(innerType)
  return options?.map(kindOf).find((found) => found !== undefined)
}

function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType[] {
  return alternatives(schema).flatMap((one) => {
    const { element, shape, valueType } = definition(one)
    const next = typeof step === 'number' ? element : (fieldOf(shape, step) ?? valueType)
    return next ? [next] : []
  })
}

/** The schema of a key of a group; any group may have keys of the office's own. */
function fieldOf(shape: SchemaDefinition['shape'], key: PropertyKey): z.ZodType | undefined {
  if (shape === undefined) return undefined
  if (Object.hasOwn(shape, key)) return shape[String(key)]
  return isOwnKey(key) ? ownValueSchema : undefined
}

/** The schema without what only makes it optional, each branch of a union by itself. */
export function alternatives(schema: z.ZodType): z.ZodType[] {
  const { innerType, options } = definition(schema)
  if (innerType) return alternatives(innerType)
  return options ? options.flatMap(alternatives) : [schema]
}

/** Whether a branch is a simple value. */
export function isLeafBranch(branch: Schema): boolean {
  const { shape, element, valueType } = definition(branch)
  return shape === undefined && element === undefined && valueType === undefined
}
