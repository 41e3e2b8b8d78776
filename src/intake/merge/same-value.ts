/** Compares values as data: numbers exactly, dates as they are written, lists of single values without regard to order. */
import { isPlainMap, isTree } from '../../values/plain-data.ts'

/** A list whose items are single values is a set: no key of the format gives their order a meaning. */
function isSet(list: readonly unknown[]): boolean {
  return list.every((item) => !isTree(item))
}

function isSameSet(left: readonly unknown[], right: readonly unknown[]): boolean {
  const rest = [...right]
  for (const item of left) {
    const at = rest.indexOf(item)
    if (at === -1) return false
    rest.splice(at, 1)
  }
  return rest.length === 0
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  if (left.length !== right.length) return false
  if (isSet(left) && isSet(right)) return isSameSet(left, right)
  return left.every((item, at) => isSameValue(item, right[at]))
}

/** Whether two values say the same; an empty list or map says as little as no value, null says something of its own. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (isNothing(left) || isNothing(right)) return isNothing(left) && isNothing(right)
  if (Array.isArray(left) && Array.isArray(right)) return isSameList(left, right)
  if (!isPlainMap(left) || !isPlainMap(right)) return left === right
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => isSameValue(ownValue(left, key), ownValue(right, key)))
}

function ownValue(map: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

export function isNothing(value: unknown): boolean {
  return value === undefined || (isTree(value) && Object.keys(value).length === 0)
}
