/** Lists every key of the format with its meaning, unit, example and allowed values, for the format's page. */
import type { z } from 'zod'
import { recordKindLabel } from '../lang/catalogue/changes.ts'
import type { Bilingual } from '../values/language.ts'
import { documentSchema } from './document.ts'
import { type FieldMeta, kindName, unitOf } from './field.ts'
import { closedValues, definition, metaOf, valueMeaning } from './lookup.ts'

export interface FieldValue {
  readonly value: string
  readonly meaning: Partial<Bilingual>
}

export interface FieldRow {
  /** Its way from the top of its entity: `baseline.start`, `budget[].amounts.<year>.paid`. */
  readonly path: string
  readonly isRequired: boolean
  /** What it means; undefined where the keys around it say all. */
  readonly about: Bilingual | undefined
  readonly kind: Bilingual
  readonly unit: Bilingual | undefined
  readonly example: string | undefined
  readonly values: readonly FieldValue[] | undefined
  /** The kinds of entity that a reference may name. */
  readonly to: readonly Bilingual[] | undefined
}

export interface FormatPart {
  readonly key: string
  readonly heading: Bilingual
  readonly isList: boolean
  readonly rows: readonly FieldRow[]
}

const GROUPS: Readonly<Record<string, Bilingual>> = {
  list: { fr: 'liste', en: 'list' },
  map: { fr: 'groupe', en: 'map' },
}

interface Step {
  readonly path: string
  readonly isRequired: boolean
  readonly meta: Partial<FieldMeta>
}

function rowOf(schema: z.ZodType, { path, isRequired, meta }: Step, kind: string): FieldRow {
  const { fr, en, example, meanings, to } = meta
  const name = meta.kind ?? kind
  return {
    path,
    isRequired,
    about: en === undefined || fr === undefined ? undefined : { fr, en },
    kind: GROUPS[name] ?? kindName(name),
    unit: unitOf(meta.kind),
    example: example === undefined ? undefined : String(example),
    values: closedValues(schema)?.map((value) => ({ value, meaning: valueMeaning(value, meanings) })),
    to: to?.map(recordKindLabel),
  }
}

/** A row for a group of keys or a list only where the format says something of it. */
function* heading(schema: z.ZodType, step: Step, kind: string): Generator<FieldRow> {
  if (step.path !== '' && step.meta.en !== undefined) yield rowOf(schema, step, kind)
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

export function formatParts(): FormatPart[] {
  return Object.entries(documentSchema.shape).map(([key, schema]) => {
    const own = definition(schema).innerType ?? (schema as z.ZodType)
    const { element } = definition(own)
    const isLeaf = element === undefined && definition(own).shape === undefined
    const step: Step = { path: isLeaf ? key : '', isRequired: false, meta: {} }
    const { heading = { fr: key, en: key } } = metaOf(schema)
    return { key, heading, isList: element !== undefined, rows: [...walk(element ?? own, step)] }
  })
}
