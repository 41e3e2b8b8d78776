/** Fits a file's plain data to the format: what does not fit is reported and left out, the rest is kept in place. */

import { z } from 'zod'
import { isTree, type Tree } from '../values/plain-data.ts'
import { documentSchema, LIST_KEYS, type RawDocument } from './document.ts'
import { parted, putBack } from './own-entries.ts'
import { planSchema } from './plan.ts'
import { copierOf, MISFIT } from './quick-fit.ts'

export type ZodFault = z.ZodError

export interface Fitted {
  /** Lists keep the place of each record; one that does not fit is a hole. */
  readonly data: RawDocument
  readonly error: ZodFault | undefined
}

/** Takes out the value of an issue, never an item of a list: the places of the others must stay. */
function remove(root: unknown, issue: z.core.$ZodIssue): boolean {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
  let removed = false
  for (const key of keys) {
    const path = key === undefined ? issue.path : [...issue.path, key]
    const last = path.at(-1)
    const holder = path.slice(0, -1).reduce<unknown>((value, step) => (isTree(value) ? value[step] : undefined), root)
    if (last === undefined || !isTree(holder) || Array.isArray(holder) || !(last in holder)) continue
    delete holder[last]
    removed = true
  }
  return removed
}

/**
 * Takes out of the header what does not fit: items of its lists, then keys that may be missing. The items that are kept
 * move up; whoever reads such a list has to wait for it anyway.
 */
function mendHeader(copy: Tree): void {
  const header = copy['plan']
  if (!isTree(header)) return
  const shape = planSchema.shape as Readonly<Record<string, z.ZodType>>
  for (const [key, value] of Object.entries(header)) {
    const schema = shape[key]
    if (schema === undefined || schema.safeParse(value).success) continue
    if (Array.isArray(value)) header[key] = value.filter((item) => schema.safeParse([item]).success)
    if (!schema.safeParse(header[key]).success && schema.safeParse(undefined).success) delete header[key]
  }
}

function dropRecords(copy: Tree): void {
  for (const list of LIST_KEYS) {
    const records = copy[list]
    if (!Array.isArray(records)) continue
    const item = documentSchema.shape[list].unwrap().element as z.ZodType
    for (const [index, record] of records.entries()) {
      if (item.safeParse(record).success) continue
      delete records[index]
    }
  }
}

const INHERITED = '__proto__'

/** The maps that hold `__proto__`, a key that a schema of free keys passes over without a word. */
function* holdersOf(value: unknown, path: PropertyKey[]): Generator<PropertyKey[]> {
  if (!isTree(value)) return
  if (Object.hasOwn(value, INHERITED)) yield path
  for (const [key, item] of Object.entries(value))
    yield* holdersOf(item, [...path, Array.isArray(value) ? Number(key) : key])
}

type Judged<T> =
  | { readonly success: true; readonly data: T; readonly error?: undefined }
  | { readonly success: false; readonly data?: undefined; readonly error: ZodFault }

/** Judges data by a schema; `__proto__` is an unknown key wherever it stands. */
export function judged<T>(schema: z.ZodType<T>, data: unknown): Judged<T> {
  const result = schema.safeParse(data)
  const issues = result.error?.issues ?? []
  const told = new Set(issues.flatMap((issue) => (isOfInherited(issue) ? [JSON.stringify(issue.path)] : [])))
  const more = [...holdersOf(data, [])]
    .filter((path) => !told.has(JSON.stringify(path)))
    .map((path) => ({ code: 'unrecognized_keys' as const, keys: [INHERITED], path, message: '' }))
  if (more.length === 0 && result.success) return result
  return { success: false, error: new z.ZodError([...issues, ...more]) }
}

function isOfInherited(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'unrecognized_keys' && issue.keys.includes(INHERITED)
}

/**
 * Fits data to the format; the keys of the office's own stay with their records.
 *
 * @returns the first error of the whole data, and the data without what it names; an unreadable header is left out.
 */
export function fitDocument(data: unknown): Fitted {
  const { rest, entries, issues } = parted(documentSchema, data)
  const quick = copierOf(documentSchema)(rest)
  const fitted: Fitted = quick === MISFIT ? fitRest(rest) : { data: quick as RawDocument, error: undefined }
  const told = [...(fitted.error?.issues ?? []), ...issues]
  const error = told.length === 0 ? undefined : new z.ZodError(told)
  // What is kept of a list of the header may have moved up.
  const isFixed = ({ holder: [list, , item] }: (typeof entries)[number]): boolean =>
    fitted.error === undefined || list !== 'plan' || item === undefined
  putBack(fitted.data, entries.filter(isFixed))
  return { data: fitted.data, error }
}

function fitRest(data: unknown): Fitted {
  const whole = judged(documentSchema, data)
  if (whole.success) return { data: whole.data, error: undefined }
  if (!isTree(data) || Array.isArray(data)) return { data: {}, error: whole.error }
  const copy = structuredClone(data)
  for (let round = 0; round < 3; round += 1) {
    const again = judged(documentSchema, copy)
    if (again.success) return { data: again.data, error: whole.error }
    if (!again.error.issues.map((issue) => remove(copy, issue)).includes(true)) break
  }
  dropRecords(copy)
  mendHeader(copy)
  for (const key of Object.keys(copy)) {
    const shape = documentSchema.shape as Readonly<Record<string, z.ZodType>>
    const holed = Array.isArray(copy[key])
    if (!holed && shape[key]?.safeParse(copy[key]).success !== true) delete copy[key]
  }
  return { data: copy as RawDocument, error: whole.error }
}
