/** The schemas as a tree of what is to be looked at in the data of a file: one walk along it sees every expectation. */
import type { z } from 'zod'
import { documentSchema } from './document.ts'
import type { GroupExpected, OrderedPair } from './expected.ts'
import type { FieldKind, FieldMeta } from './field.ts'
import { definition } from './lookup.ts'

export type InspectedLeaf = FieldMeta

export interface Inspected {
  /** The value itself, where it is a date, a number or an id. */
  readonly leaf: InspectedLeaf | undefined
  /** The keys of a map, where they are dates. */
  readonly keys: InspectedLeaf | undefined
  readonly fields: ReadonlyMap<string, Inspected>
  /** The items of a list, or the values of a map. */
  readonly each: Inspected | undefined
  readonly ordered: readonly OrderedPair[]
  /** The keys by which an item of the list stands once; the whole item where there is none. */
  readonly distinct: readonly string[]
}

/** Kinds of which every value is looked at. */
const KINDS: readonly FieldKind[] = [
  'amount',
  'count',
  'date',
  'days',
  'id',
  'moment',
  'months',
  'number',
  'period',
  'scale',
  'year',
]

function leafOf(schema: z.ZodType | undefined): InspectedLeaf | undefined {
  const meta = schema?.meta() as FieldMeta | undefined
  return meta !== undefined && KINDS.includes(meta.kind) ? meta : undefined
}

/** Whether anything has to be looked at; a list always, for an item may stand twice in it. */
function isOfInterest(inspected: Inspected, isList: boolean): boolean {
  const { leaf, keys, fields, each, ordered } = inspected
  return isList || [leaf, keys, each].some(Boolean) || fields.size > 0 || ordered.length > 0
}

function merged(branches: readonly Inspected[]): Inspected {
  return {
    leaf: branches.find(({ leaf }) => leaf)?.leaf,
    keys: branches.find(({ keys }) => keys)?.keys,
    fields: new Map(branches.flatMap(({ fields }) => [...fields])),
    each: branches.find(({ each }) => each)?.each,
    ordered: branches.flatMap(({ ordered }) => ordered),
    distinct: branches.flatMap(({ distinct }) => distinct),
  }
}

function inspect(schema: z.ZodType): Inspected | undefined {
  const { innerType, element, keyType, valueType, options, shape } = definition(schema)
  if (innerType !== undefined) return inspect(innerType)
  const meta = (schema.meta() ?? {}) as GroupExpected
  if (options !== undefined && leafOf(schema) === undefined) {
    const branches = options.map(inspect).filter((branch) => branch !== undefined)
    return branches.length === 0 ? undefined : merged(branches)
  }
  const below = element ?? valueType
  const inspected: Inspected = {
    leaf: leafOf(schema),
    keys: leafOf(keyType),
    fields: new Map(
      Object.entries(shape ?? {}).flatMap(([key, value]) => {
        const field = inspect(value)
        return field === undefined ? [] : [[key, field] as const]
      }),
    ),
    each: below === undefined ? undefined : inspect(below),
    ordered: meta.ordered ?? [],
    distinct: meta.distinct ?? [],
  }
  return isOfInterest(inspected, element !== undefined) ? inspected : undefined
}

export const INSPECTED_DOCUMENT: Inspected = inspect(documentSchema) ?? merged([])
