/** The fields of a kind of record as columns can hold them, read from its schema: leaves, maps by key, lists of records. */
import type { FieldKind, FieldMeta } from '../../schema/field.ts'
import { closedValues, definition, metaOf } from '../../schema/lookup.ts'
import type { Bilingual } from '../../values/language.ts'

/** A schema of the format. */
type Schema = Parameters<typeof definition>[0]

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
  /** The short names of the groups around it. */
  readonly groups: readonly Bilingual[]
  /** Whether every record must have it. */
  readonly isRequired: boolean
  /** Whether the group that holds it must have it. */
  readonly isRequiredInGroup: boolean
  /** Whether it is a list of such values. */
  readonly isMany: boolean
  readonly values: readonly string[] | undefined
  readonly meanings: FieldMeta['meanings']
  readonly vocabulary: FieldMeta['vocabulary']
  readonly to: readonly string[]
  /** What the keys of the map are, of a field on whose way one lies. */
  readonly keys:
    | { readonly kind: FieldKind | undefined; readonly to: readonly string[] }
    | undefined
}

/** A list of records inside a record: a table of its own, if it has a place in a workbook. */
interface FormatList {
  readonly steps: readonly string[]
  readonly element: Schema
}

/** What a record holds. */
export interface RecordFields {
  readonly fields: readonly FormatField[]
  readonly lists: readonly FormatList[]
}

interface Step {
  readonly steps: readonly string[]
  readonly meta: Partial<FieldMeta>
  readonly groups: readonly Bilingual[]
  readonly isRequired: boolean
  readonly isWhole: boolean
  readonly isMany: boolean
  readonly keys: FormatField['keys']
}

function isGroup(schema: Schema): boolean {
  return ['object', 'record', 'array'].includes(definition(schema).type)
}

/** The metadata of the nearest schemas, the outer first; a union of leaves is told by its first one. */
function metaWithin(schema: Schema): Partial<FieldMeta> {
  const { innerType, options } = definition(schema)
  const own = metaOf(schema)
  if (innerType !== undefined) return { ...metaWithin(innerType), ...own }
  const leaf = options?.find((option) => metaOf(option).kind !== undefined)
  return leaf === undefined ? own : { ...metaWithin(leaf), ...own }
}

function fieldOf(schema: Schema, step: Step): FormatField[] {
  const meta = { ...metaWithin(schema), ...step.meta }
  if (meta.kind === undefined) return []
  const { description: en = '', french: fr = en } = meta
  return [
    {
      steps: step.steps,
      kind: meta.kind,
      about: { fr, en },
      label: meta.label,
      groups: step.groups,
      isRequired: step.isRequired && step.isWhole,
      isRequiredInGroup: step.isRequired,
      isMany: step.isMany,
      values: closedValues(schema),
      meanings: meta.meanings,
      vocabulary: meta.vocabulary,
      to: meta.to ?? [],
      keys: step.keys,
    },
  ]
}

function joined(parts: readonly RecordFields[]): RecordFields {
  return {
    fields: parts.flatMap(({ fields }) => fields),
    lists: parts.flatMap(({ lists }) => lists),
  }
}

const NONE: RecordFields = { fields: [], lists: [] }

function inGroup(schema: Schema, step: Step): RecordFields {
  const { shape = {} } = definition(schema)
  const { label, description: en, french: fr } = step.meta
  const said = en === undefined || fr === undefined ? undefined : { fr, en }
  const name = label ?? said
  const groups =
    step.steps.length === 0 || name === undefined ? step.groups : [...step.groups, name]
  return joined(
    Object.entries(shape).map(([key, value]) =>
      walk(value, {
        ...step,
        steps: [...step.steps, key],
        meta: {},
        groups,
        isRequired: value.safeParse(undefined).success === false,
        isWhole: step.steps.length === 0 || (step.isWhole && step.isRequired),
      }),
    ),
  )
}

function inMap(schema: Schema, step: Step): RecordFields {
  const { keyType, valueType } = definition(schema)
  if (valueType === undefined || step.keys !== undefined) return NONE
  const { keysTo = [], label } = step.meta
  const kind = keyType === undefined ? undefined : metaOf(keyType).kind
  return walk(valueType, {
    ...step,
    steps: [...step.steps, EACH],
    meta: label === undefined ? {} : { label },
    isRequired: false,
    keys: { kind, to: keysTo },
  })
}

function inList(schema: Schema, step: Step): RecordFields {
  const { element } = definition(schema)
  if (element === undefined || step.isMany) return NONE
  if (definition(element).type === 'object')
    return { fields: [], lists: [{ steps: step.steps, element }] }
  const { options = [] } = definition(element)
  if (options.some(isGroup) && metaOf(element).kind === undefined) return NONE
  return walk(element, { ...step, isMany: true, isRequired: false })
}

function inUnion(schema: Schema, step: Step): RecordFields {
  const { options = [] } = definition(schema)
  const groups = options.filter(isGroup)
  if (step.meta.kind !== undefined || groups.length === 0)
    return { fields: fieldOf(schema, step), lists: [] }
  const leaf = options.find((option) => !isGroup(option))
  return joined([
    leaf === undefined ? NONE : { fields: fieldOf(leaf, step), lists: [] },
    ...groups.map((group) => walk(group, step)),
  ])
}

function walk(schema: Schema, step: Step): RecordFields {
  const { type, innerType } = definition(schema)
  const here = { ...step, meta: { ...metaOf(schema), ...step.meta } }
  if (innerType !== undefined) return walk(innerType, here)
  if (type === 'object') return inGroup(schema, here)
  if (type === 'record') return inMap(schema, here)
  if (type === 'array') return inList(schema, here)
  if (type === 'union') return inUnion(schema, here)
  return { fields: fieldOf(schema, here), lists: [] }
}

/** What a record of a schema holds, in the order of the format. */
export function fieldsOf(schema: Schema): RecordFields {
  return walk(schema, {
    steps: [],
    meta: {},
    groups: [],
    isRequired: true,
    isWhole: true,
    isMany: false,
    keys: undefined,
  })
}
