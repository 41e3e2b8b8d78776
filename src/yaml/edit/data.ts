/** Edits of plain data: what an edit asks for, what it changes, and what comes of it. */
import { isPlainMap, isTree, type PlainMap } from '../../values/plain-data.ts'
import type { PathStep } from '../read/origin.ts'

/** One value to be set in a file, or taken out of it. */
export interface Edit {
  /** Keys and list positions; maps and lists that are not there are made, a list grows by its next position only. */
  readonly path: readonly PathStep[]
  /**
   * Maps, lists, texts, finite numbers, truth values and null; members that are undefined are not allowed. Undefined takes
   * the member away, and the map or list that holds it where nothing else is in it; behind an item of a list, the others
   * move up.
   */
  readonly value: unknown
}

export function isRemoval({ value }: Edit): boolean {
  return value === undefined
}

export function memberOf(data: unknown, step: PathStep): unknown {
  if (Array.isArray(data)) return data[Number(step)]
  return isPlainMap(data) && Object.hasOwn(data, step) ? data[step] : undefined
}

/** Whether two pieces of plain data are the same; the order of keys makes no difference. */
export function isSameData(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, at) => isSameData(item, right[at]))
  }
  if (!isPlainMap(left) || !isPlainMap(right)) return left === right
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameData(left[key], right[key]))
  )
}

/** The value inside the maps and lists that some steps lead through: a number makes a list, a text a map. */
export function wrapped(steps: readonly PathStep[], value: unknown): unknown {
  return steps.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : Object.fromEntries([[step, inner]])),
    value,
  )
}

/**
 * The path that a removal takes away: where it would leave a map or list empty, that goes instead. An item of a list stays,
 * as an empty map, when it loses its last key; so does the whole document.
 *
 * @returns undefined where there is nothing to take.
 */
export function removedPath(data: unknown, path: readonly PathStep[]): readonly PathStep[] | undefined {
  if (path.length === 0 || path.reduce(memberOf, data) === undefined) return undefined
  const holder = path.slice(0, -1)
  const members = Object.keys(holder.reduce(memberOf, data) as object)
  const mayGo = holder.length > 0 && typeof holder.at(-1) === 'string'
  return members.length === 1 && mayGo ? removedPath(data, holder) : path
}

function without(data: unknown, [step, ...rest]: readonly PathStep[]): unknown {
  if (step === undefined) return undefined
  if (rest.length > 0) {
    const inner = without(memberOf(data, step), rest)
    if (Array.isArray(data)) return data.with(Number(step), inner)
    return Object.fromEntries([...Object.entries(data as PlainMap), [step, inner]])
  }
  if (Array.isArray(data)) return data.toSpliced(Number(step), 1)
  return Object.fromEntries(Object.entries(data as PlainMap).filter(([key]) => key !== step))
}

/** The data with an edit applied; what it does not touch is shared with the data before. */
export function withEdit(data: unknown, { path, value }: Edit): unknown {
  if (value === undefined) {
    const removed = removedPath(data, path)
    return removed === undefined ? data : without(data, removed)
  }
  const [step, ...rest] = path
  if (step === undefined) return value
  if (!isTree(data)) return wrapped(path, value)
  const inner = withEdit(memberOf(data, step), { path: rest, value })
  if (!Array.isArray(data)) return Object.fromEntries([...Object.entries(data), [step, inner]])
  return Object.assign([...data], { [Number(step)]: inner })
}

/** Whether a list or map can become another by setting and adding members alone. */
function growsInto(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length > 0 && after.length >= before.length
  }
  if (!isPlainMap(before) || !isPlainMap(after)) return false
  const keys = Object.keys(before)
  return keys.length > 0 && keys.every((key) => Object.hasOwn(after, key))
}

/** The edits of single members that an edit comes down to; none where the data is so already. */
export function* smallestEdits({ path, value }: Edit, before: unknown): Generator<Edit> {
  if (isSameData(value, before)) return
  if (!growsInto(before, value)) {
    yield { path, value }
    return
  }
  const members: [PathStep, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value as PlainMap)
  for (const [step, member] of members) {
    yield* smallestEdits({ path: [...path, step], value: member }, memberOf(before, step))
  }
}
