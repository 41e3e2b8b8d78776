/**
 * Copies data that fits a schema as zod does, by tables made of the schema, in a tenth of its time. What does not fit
 * is zod's to tell.
 */
import type { z } from 'zod'
import { isPlainMap, type PlainMap } from '../values/plain-data.ts'
import { definition } from './lookup.ts'

/** Stands for data that does not fit, or that only zod can judge. */
export const MISFIT = Symbol('misfit')

/** A copy of a value that fits; else {@link MISFIT}. */
type Copier = (value: unknown) => unknown

type Check<T> = (value: T) => boolean

/** What the checks of a schema hold, by their names. */
interface CheckDefinition {
  readonly check: string
  readonly value?: number
  readonly inclusive?: boolean
  readonly minimum?: number
  readonly format?: string
  readonly pattern?: RegExp
  readonly fn?: (value: unknown) => unknown
}

const INHERITED = '__proto__'

const NEVER: Copier = () => MISFIT

const copiers = new WeakMap<z.ZodType, Copier>()

/** The copier of a schema, made when it is first asked for: a plan uses a part of the format. */
export function copierOf(schema: z.ZodType): Copier {
  const known = copiers.get(schema)
  if (known !== undefined) return known
  const made = MAKERS[definition(schema).type]?.(schema) ?? NEVER
  copiers.set(schema, made)
  return made
}

const MAKERS: Readonly<Record<string, (schema: z.ZodType) => Copier | undefined>> = {
  optional: (schema) => unless(undefined, schema),
  nullable: (schema) => unless(null, schema),
  string: (schema) => leafOf<string>('string', schema),
  number: (schema) => leafOf<number>('number', schema),
  boolean: (schema) => leafOf<boolean>('boolean', schema),
  enum: (schema) => oneOf(Object.values(definition(schema).entries ?? {})),
  literal: (schema) => oneOf(definition(schema).values ?? []),
  union: ofUnion,
  array: ofList,
  record: ofRecord,
  object: ofGroup,
}

function unless(nothing: undefined | null, schema: z.ZodType): Copier {
  const { innerType } = definition(schema)
  const copied = innerType === undefined ? NEVER : copierOf(innerType)
  return (value) => (value === nothing ? value : copied(value))
}

function oneOf(values: readonly unknown[]): Copier {
  const known = new Set(values)
  return (value) => (known.has(value) ? value : MISFIT)
}

/** The checks of a schema, its own format among them; undefined where one is not known here. */
function checksOf(schema: z.ZodType): Check<never>[] | undefined {
  const { checks = [], format } = schema.def as { checks?: { _zod: { def: CheckDefinition } }[]; format?: string }
  const all = checks.map(({ _zod }) => _zod.def)
  const known = [...all, ...(format === undefined ? [] : [{ check: 'number_format', format }])].map(checkOf)
  return known.every((check) => check !== undefined) ? known : undefined
}

function checkOf(definition: CheckDefinition): Check<never> | undefined {
  const { check, value = 0, inclusive, minimum = 0, format, pattern, fn } = definition
  switch (check) {
    case 'min_length':
      return ({ length }: { length: number }) => length >= minimum
    case 'greater_than':
      return (own: number) => own > value || (inclusive === true && own === value)
    case 'less_than':
      return (own: number) => own < value || (inclusive === true && own === value)
    case 'number_format':
      return format === 'safeint' ? (own: number) => Number.isSafeInteger(own) : undefined
    case 'string_format':
      return pattern?.flags.match(/[gy]/) === null ? (own: string) => pattern.test(own) : undefined
    default:
      return fn && ((own: unknown) => Boolean(fn(own)))
  }
}

function leafOf<T>(type: 'string' | 'number' | 'boolean', schema: z.ZodType): Copier | undefined {
  const checks = checksOf(schema) as Check<T>[] | undefined
  if (checks === undefined) return undefined
  return (value) => {
    const isMeant = type === 'number' ? Number.isFinite(value) : typeof value === type
    if (!isMeant) return MISFIT
    for (const check of checks) if (!check(value as T)) return MISFIT
    return value
  }
}

/** The first branch that fits counts, so that each must be one that is known here. */
function ofUnion(schema: z.ZodType): Copier | undefined {
  const branches = (definition(schema).options ?? []).map(copierOf)
  if (branches.includes(NEVER)) return undefined
  return (value) => {
    for (const copied of branches) {
      const own = copied(value)
      if (own !== MISFIT) return own
    }
    return MISFIT
  }
}

function ofList(schema: z.ZodType): Copier | undefined {
  const { element } = definition(schema)
  const checks = checksOf(schema) as Check<unknown[]>[] | undefined
  if (element === undefined || checks === undefined) return undefined
  const copied = copierOf(element)
  return (value) => {
    if (!Array.isArray(value) || !checks.every((check) => check(value as unknown[]))) return MISFIT
    const copy: unknown[] = []
    for (const item of value as unknown[]) {
      const own = copied(item)
      if (own === MISFIT) return MISFIT
      copy.push(own)
    }
    return copy
  }
}

function ofRecord(schema: z.ZodType): Copier | undefined {
  const { keyType, valueType, partial } = definition(schema) as ReturnType<typeof definition> & { partial?: boolean }
  if (keyType === undefined || valueType === undefined) return undefined
  // A record of closed keys must have them all.
  if (keyType._zod.values !== undefined && partial !== true) return undefined
  const [copiedKey, copied] = [copierOf(keyType), copierOf(valueType)]
  return (value) => {
    if (!isPlainMap(value)) return MISFIT
    const copy: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      if (key === INHERITED || copiedKey(key) !== key) return MISFIT
      const own = copied(value[key])
      if (own === MISFIT) return MISFIT
      copy[key] = own
    }
    return copy
  }
}

interface Field {
  readonly position: number
  /** 1 for a key that must be there. */
  readonly required: 0 | 1
  readonly copied: Copier
}

const UNKNOWN: Field = { position: 0, required: 0, copied: NEVER }

function ofGroup(schema: z.ZodType): Copier | undefined {
  const { shape = {}, catchall } = definition(schema) as ReturnType<typeof definition> & { catchall?: z.ZodType }
  if (catchall === undefined || definition(catchall).type !== 'never') return undefined
  // A check over several keys is zod's.
  if (checksOf(schema)?.length !== 0) return undefined
  const fields = new Map<string, Field>(
    Object.entries(shape).map(([key, field], position) => [
      key,
      { position, required: field._zod.optin === undefined ? 1 : 0, copied: lazily(field) },
    ]),
  )
  const required = [...fields.values()].filter((field) => field.required === 1).length
  return (value) => (isPlainMap(value) ? groupCopy(value, fields, required) : MISFIT)
}

function lazily(schema: z.ZodType): Copier {
  let copied: Copier | undefined
  return (value) => {
    copied ??= copierOf(schema)
    return copied(value)
  }
}

/** Maps up to this size may grow key by key; a larger one becomes a table of hashes then, slow and three times as large. */
const SMALL = 16

/** The group with its keys in the order of the format. */
function groupCopy(value: PlainMap, fields: ReadonlyMap<string, Field>, required: number): unknown {
  const copy: Record<string, unknown> = {}
  const keys = Object.keys(value)
  let [isInOrder, last, found] = [keys.length <= SMALL, -1, 0]
  for (const key of keys) {
    const field = fields.get(key) ?? UNKNOWN
    const own = field.copied(value[key])
    if (own === MISFIT) return MISFIT
    copy[key] = own
    found += field.required
    isInOrder &&= field.position > last
    last = field.position
  }
  if (found < required) return MISFIT
  return isInOrder ? copy : inOrder(copy, fields)
}

function inOrder(copy: PlainMap, fields: ReadonlyMap<string, Field>): unknown {
  const position = (key: string): number => fields.get(key)?.position ?? 0
  return Object.fromEntries(Object.entries(copy).sort(([left], [right]) => position(left) - position(right)))
}
