/** The fields of a kind of record as columns can hold them, read from its schema: leaves, maps by key, lists of records. */
import type { FieldKind, FieldMeta } from '../../schema/field.ts'
import {
  closedValues,
  definition,
  metaOf,
  metaWithin,
  type Schema,
  type SchemaDefinition,
} from '../../schema/lookup.ts'
import type { Bilingual } from '../../values/language.ts'

/** The step that stands for each key of a map. */
export const EACH = '*'

/** What a cell may hold at a way through a record. */
export interface FormatField {
  /** Keys of the record and its groups; {@link EACH} for the keys of a map. */
  readonly steps: readonly string[]
  readonly kind: FieldKind
  readonly about: Bilingual
  /** Its short name, of the field or of the map that it is a value of. */
  readonly label: Bilingual | undefined
  readonly isRequired: boolean
  readonly isMany: boolean
  /** Whether a single value or several may stand there. */
  readonly mayBeMany?: boolean
  readonly values: readonly string[] | undefined
  readonly meanings: FieldMeta['meanings']
  readonly vocabulary: FieldMeta['vocabulary']
  readonly to: readonly string[]
  /** What the keys of the map are, of a field on whose way one lies. */
  readonly keys: { readonly kind: FieldKind | undefined; readonly to: readonly string[] } | undefined
}

/** A list of records inside a record: a table of its own, if it has a place in a workbook. */
interface FormatList {
  readonly steps: readonly string[]
  readonly element: Schema
}

type Step = Pick<FormatField, 'steps' | 'isRequired' | 'isMany' | 'keys'> & { readonly meta: Partial<FieldMeta> }

type Walk = Generator<FormatField | FormatList>

function isGroup(schema: Schema): boolean {
  return ['object', 'record', 'array'].includes(definition(schema).type)
}

function* leafField(schema: Schema, { meta: outer, ...step }: Step): Walk {
  const meta = { ...metaWithin(schema), ...outer }
  const { kind, label, meanings, vocabulary, to = [], en = '', fr = en } = meta
  const values = closedValues(schema)
  if (kind !== undefined) yield { ...step, kind, about: { fr, en }, label, values, meanings, vocabulary, to }
}

function* inGroup(shape: NonNullable<SchemaDefinition['shape']>, step: Step): Walk {
  for (const [key, value] of Object.entries(shape)) {
    const isRequired = step.isRequired && !value.safeParse(undefined).success
    yield* walk(value, { ...step, steps: [...step.steps, key], meta: {}, isRequired })
  }
}

function* inMap({ keyType, valueType }: SchemaDefinition, step: Step): Walk {
  if (valueType === undefined || step.keys !== undefined) return
  const { keysTo: to = [], label } = step.meta
  const keys = { kind: keyType && metaOf(keyType).kind, to }
  const meta = label === undefined ? {} : { label }
  yield* walk(valueType, { ...step, steps: [...step.steps, EACH], meta, isRequired: false, keys })
}

function* inList(element: Schema, step: Step): Walk {
  const { type, options = [] } = definition(element)
  if (step.isMany) return
  if (type === 'object') yield { steps: step.steps, element }
  else if (!options.some(isGroup) || metaOf(element).kind !== undefined)
    yield* walk(element, { ...step, isMany: true, isRequired: false })
}

function* walk(schema: Schema, outer: Step): Walk {
  const own = definition(schema)
  const step = { ...outer, meta: { ...metaOf(schema), ...outer.meta } }
  const { innerType, shape, element, options = [] } = own
  const groups = step.meta.kind === undefined ? options.filter(isGroup) : []
  if (innerType !== undefined) yield* walk(innerType, step)
  else if (shape !== undefined) yield* inGroup(shape, step)
  else if (element !== undefined) yield* inList(element, step)
  else if (own.type === 'record') yield* inMap(own, step)
  else {
    const leaf = groups.length === 0 ? schema : options.find((option) => !isGroup(option))
    if (leaf !== undefined) yield* leafField(leaf, step)
    for (const group of groups) yield* walk(group, step)
  }
}

/** What a record of a schema holds, in the order of the format. */
export function fieldsOf(schema: Schema): {
  readonly fields: readonly FormatField[]
  readonly lists: readonly FormatList[]
} {
  const step = { steps: [], meta: {}, isRequired: true, isMany: false, keys: undefined }
  const all = [...walk(schema, step)]
  const fields = new Map<string, FormatField>()
  for (const field of all.filter((one) => 'kind' in one)) {
    const way = field.steps.join('.')
    const single = fields.get(way)
    fields.set(way, single === undefined ? field : { ...single, mayBeMany: field.isMany })
  }
  return { fields: [...fields.values()], lists: all.filter((one) => 'element' in one) }
}
