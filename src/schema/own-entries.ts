/**
 * Takes the keys of the office's own out of a file's data before the format judges the rest, and puts them back into
 * what fits.
 */
import type { z } from 'zod'
import { isTree } from '../values/plain-data.ts'
import { alternatives, definition, schemasBelow } from './lookup.ts'
import { isOwnKey, OWN_PREFIX, type OwnValue, ownValueSchema } from './own-keys.ts'

type Path = readonly (string | number)[]

/** An own key with its value, and the way to the record or group that has it. */
export interface OwnEntry {
  readonly holder: Path
  readonly key: string
  readonly value: OwnValue
}

/** A file's data without own keys, these keys, and the values that none of them may have. */
export interface Parted {
  readonly rest: unknown
  readonly entries: readonly OwnEntry[]
  readonly issues: readonly z.core.$ZodIssue[]
}

/** Whether any map has a key that may be an own one; a plan without pays for this walk alone. */
function mayHaveOwn(value: unknown): boolean {
  if (!isTree(value)) return false
  if (Array.isArray(value)) return value.some(mayHaveOwn)
  return Object.keys(value).some((key) => key.startsWith(OWN_PREFIX) || mayHaveOwn(value[key]))
}

function isGroup(schemas: readonly z.ZodType[]): boolean {
  return schemas.flatMap(alternatives).some((schema) => definition(schema).shape !== undefined)
}

/** A number in a map whose keys are ids: one that begins as an own key does was read as text. */
function numberAgain(value: unknown): unknown {
  const isNumber = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
  return isNumber ? Number(value) : value
}

interface Found {
  readonly entries: OwnEntry[]
  readonly issues: z.core.$ZodIssue[]
}

/** Keeps an own key that stands in a record or group; one at the top of a file holds what nobody reads. */
function keep(holder: Path, key: string, value: unknown, { entries, issues }: Found): void {
  if (holder.length === 0) return
  const read = ownValueSchema.safeParse(value)
  if (read.success) {
    entries.push({ holder, key, value: read.data })
    return
  }
  const wrong = Array.isArray(value) ? value.findIndex((item) => !ownValueSchema.safeParse([item]).success) : -1
  const path = wrong < 0 ? [...holder, key] : [...holder, key, wrong]
  issues.push({ code: 'invalid_type', expected: 'string', path, message: '' })
}

function withoutOwn(value: unknown, schemas: readonly z.ZodType[], path: Path, found: Found): unknown {
  if (!isTree(value)) return value
  if (Array.isArray(value)) {
    return value.map((item, index) => withoutOwn(item, schemasBelow(schemas, index), [...path, index], found))
  }
  const hasOwn = isGroup(schemas)
  const rest: [string, unknown][] = []
  for (const [key, item] of Object.entries(value)) {
    if (hasOwn && isOwnKey(key)) keep(path, key, item, found)
    else {
      const plain = key.startsWith(OWN_PREFIX) ? numberAgain(item) : item
      rest.push([key, withoutOwn(plain, schemasBelow(schemas, key), [...path, key], found)])
    }
  }
  // Unlike an assignment, this keeps `__proto__` a key like any other.
  return Object.fromEntries(rest)
}

/** A file's data without its own keys; the very data where it has none. */
export function parted(root: z.ZodType, data: unknown): Parted {
  const found: Found = { entries: [], issues: [] }
  return { rest: mayHaveOwn(data) ? withoutOwn(data, [root], [], found) : data, ...found }
}

/** Puts own keys back where the record or group that had them is still there. */
export function putBack(data: unknown, entries: readonly OwnEntry[]): void {
  for (const { holder, key, value } of entries) {
    const record = holder.reduce<unknown>((inside, step) => (isTree(inside) ? inside[step] : undefined), data)
    if (isTree(record) && !Array.isArray(record)) record[key] = value
  }
}
