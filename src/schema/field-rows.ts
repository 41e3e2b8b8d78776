/** Lists every key of the format with its meaning, unit, example and allowed values, for the format's page. */
import type { z } from 'zod'
import { documentSchema } from './document.ts'
import type { FieldMeta } from './field.ts'
import { closedValues, definition } from './lookup.ts'

/** One key of the format. */
export interface FieldRow {
  /** Its way from the top of its entity: `baseline.start`, `budget[].amounts.<year>.paid`. */
  readonly path: string
  readonly isRequired: boolean
  readonly description: string
  readonly kind: string
  readonly unit?: string
  readonly example?: string
  /** The closed list of values, where there is one. */
  readonly values?: readonly string[]
  /** The entities that a reference may name. */
  readonly to?: readonly string[]
}

/** A top-level key of a plan file with the keys below it. */
export interface FormatPart {
  readonly key: string
  readonly isList: boolean
  readonly rows: readonly FieldRow[]
}

/** A place on the walk: its path and what the schemas around it have said of it. */
interface Step {
  readonly path: string
  readonly isRequired: boolean
  readonly meta: Partial<FieldMeta>
}

function metaOf(schema: z.ZodType): Partial<FieldMeta> {
  return (schema.meta() ?? {}) as Partial<FieldMeta>
}

function rowOf(schema: z.ZodType, { path, isRequired, meta }: Step, kind: string): FieldRow {
  const example = meta.examples?.[0]
  const values = closedValues(schema)
  return {
    path,
    isRequired,
    description: meta.description ?? '',
    kind: meta.kind ?? kind,
    ...(meta.unit === undefined ? {} : { unit: meta.unit }),
    ...(example === undefined ? {} : { example: String(example) }),
    ...(values === undefined ? {} : { values }),
    ...(meta.to === undefined ? {} : { to: meta.to }),
  }
}

/** A row for a group of keys or a list only where the format says something of it. */
function* heading(schema: z.ZodType, step: Step, kind: string): Generator<FieldRow> {
  if (step.path !== '' && step.meta.description !== undefined) yield rowOf(schema, step, kind)
}

function keyName(schema: z.ZodType | undefined): string {
  const { kind } = schema === undefined ? {} : metaOf(schema)
  return kind === 'year' || kind === 'period' ? kind : kind === 'date' ? 'day' : 'id'
}

function* walkMap(schema: z.ZodType, step: Step): Generator<FieldRow> {
  const { shape, keyType, valueType } = definition(schema)
  yield* heading(schema, step, 'map')
  const prefix = step.path === '' ? '' : `${step.path}.`
  for (const [key, value] of Object.entries(shape ?? {})) {
    yield* walk(value, { path: prefix + key, isRequired: true, meta: {} })
  }
  if (valueType !== undefined) {
    yield* walk(valueType, { path: `${prefix}<${keyName(keyType)}>`, isRequired: true, meta: {} })
  }
}

function* walkUnion(schema: z.ZodType, step: Step): Generator<FieldRow> {
  const { options = [] } = definition(schema)
  const leaves = options.filter(isLeaf)
  const simple = leaves.find((option) => metaOf(option).kind !== undefined)
  const meta = { ...(simple === undefined ? {} : metaOf(simple)), ...step.meta }
  if (step.meta.kind !== undefined || leaves.length === options.length) {
    yield rowOf(schema, { ...step, meta }, 'text')
    return
  }
  yield* heading(schema, { ...step, meta }, 'map')
  for (const option of options) {
    if (!isLeaf(option)) yield* walk(option, { ...step, meta: {} })
  }
}

function isLeaf(schema: z.ZodType): boolean {
  return !['object', 'record', 'array'].includes(definition(schema).type)
}

function* walk(schema: z.ZodType, step: Step): Generator<FieldRow> {
  const here: Step = { ...step, meta: { ...metaOf(schema), ...step.meta } }
  const { type, innerType, element } = definition(schema)
  if (innerType !== undefined) {
    yield* walk(innerType, { ...here, isRequired: here.isRequired && type !== 'optional' })
  } else if (element !== undefined) {
    yield* heading(schema, here, 'list')
    yield* walk(element, { path: `${here.path}[]`, isRequired: here.isRequired, meta: {} })
  } else if (type === 'object' || type === 'record') yield* walkMap(schema, here)
  else if (type === 'union') yield* walkUnion(schema, here)
  else yield rowOf(schema, here, type)
}

/** The top-level keys of a plan file in the format's order, each with every key below it. */
export function formatParts(): FormatPart[] {
  return Object.entries(documentSchema.shape).map(([key, schema]) => {
    const own = definition(schema).innerType ?? (schema as z.ZodType)
    const { element } = definition(own)
    const isLeaf = element === undefined && definition(own).shape === undefined
    const step: Step = { path: isLeaf ? key : '', isRequired: false, meta: {} }
    return { key, isList: element !== undefined, rows: [...walk(element ?? own, step)] }
  })
}
