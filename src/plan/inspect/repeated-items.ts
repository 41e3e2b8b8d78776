/** Finds the items of a list that stand there before. */
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { canonicalJson } from '../content-hash.ts'

/** Lists up to this length are compared pair by pair, which ends at the first difference. */
const MANY = 30

/** Whether two items of a list are the same, without regard to case; rows of a table and figures may well be equal. */
function isSame(item: unknown, other: unknown, keys: readonly string[]): boolean {
  if (typeof item === 'string' && typeof other === 'string') return isEqual(item, other)
  if (!isPlainMap(item) || !isPlainMap(other)) return false
  if (keys.length === 0) return isEqual(item, other)
  return keys.every((key) => item[key] !== undefined && isEqual(item[key], other[key]))
}

function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left === 'string' && typeof right === 'string') {
    return left.length === right.length && left.toLowerCase() === right.toLowerCase()
  }
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => isEqual((left as PlainMap)[key], (right as PlainMap)[key]))
}

function firstAlike(items: readonly unknown[], index: number, keys: readonly string[]): number {
  for (let before = 0; before < index; before += 1) {
    if (isSame(items[index], items[before], keys)) return before
  }
  return index
}

/** The same for a long list, in one pass. */
function* repeatedOfMany(
  items: readonly unknown[],
  keys: readonly string[],
): Generator<readonly [index: number, before: number]> {
  const first = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    if (item === undefined) continue
    const parts = isPlainMap(item) && keys.length > 0 ? keys.map((key) => item[key]) : item
    const mark = canonicalJson(parts).toLowerCase()
    const before = first.get(mark)
    if (before === undefined) first.set(mark, index)
    else if (isSame(item, items[before], keys)) yield [index, before]
  }
}

/** The positions of items that repeat an earlier one, by some of their keys (altogether without any), and of that one. */
export function repeatedItems(
  items: readonly unknown[],
  keys: readonly string[],
): (readonly [index: number, before: number])[] {
  if (items.length > MANY) return [...repeatedOfMany(items, keys)]
  const found: (readonly [number, number])[] = []
  for (let index = 1; index < items.length; index += 1) {
    const before = firstAlike(items, index, keys)
    if (before < index) found.push([index, before])
  }
  return found
}
