/** Brings together what several rows say of one thing: quantities of one year or period are added up, anything else must agree. */
import { decimalNumber, plus } from '../../values/decimal.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { exact } from '../cells/conversions.ts'
import { note, type Reading } from './reading.ts'
import { traceMerged } from './trace.ts'

export interface CombinedKind {
  /** Whether two values are added up; they are amounts or days. */
  readonly isQuantity: boolean
  readonly name: string
}

function exactSum(left: number, right: number): number {
  return decimalNumber(plus(exact(left), exact(right)))
}

function together(left: unknown, right: unknown, kind: CombinedKind, reading: Reading): unknown {
  if (isPlainMap(left) && isPlainMap(right)) {
    const map: Record<string, unknown> = { ...left }
    for (const [key, value] of Object.entries(right)) combine(map, key, value, kind, reading)
    return map
  }
  if (kind.isQuantity && typeof left === 'number' && typeof right === 'number') {
    const sum = exactSum(left, right)
    note(reading, 'repaired', 'amounts-added', kind.name, `${left} + ${right}`, String(sum))
    return sum
  }
  if (JSON.stringify(left) !== JSON.stringify(right)) {
    note(reading, 'unreadable', 'value-conflict', kind.name, String(right), String(left))
  }
  return left
}

/** Puts a value under a key, together with what is there already. */
export function combine(
  map: Record<string, unknown>,
  key: string,
  value: unknown,
  kind: CombinedKind,
  reading: Reading,
): void {
  map[key] = Object.hasOwn(map, key) ? together(map[key], value, kind, reading) : value
}

/** Whether a value is a map of numbers, or of maps of numbers: quantities by year or period. */
function isByTime(value: unknown): boolean {
  return (
    isPlainMap(value) &&
    Object.entries(value).every(
      ([key, item]) =>
        /^(?:\d{4}|later)/.test(key) &&
        (typeof item === 'number' || (isPlainMap(item) && Object.values(item).every(isNumber))),
    )
  )
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number'
}

/** Whether an item only names things: said by several rows, it is meant once. */
function isOnlyNames(item: unknown): boolean {
  return isPlainMap(item) && Object.values(item).every((value) => typeof value === 'string')
}

/** What of an item is quantities by year or period, and the rest as a text by which items are alike. */
function parted(item: unknown): { readonly byTime: readonly (readonly [string, unknown])[]; readonly rest: string } {
  const entries = isPlainMap(item) ? Object.entries(item) : []
  const byTime = entries.filter(([, value]) => isByTime(value))
  return { byTime, rest: JSON.stringify(entries.filter(([, value]) => !isByTime(value))) }
}

/** Makes one of the items, from a position on, that differ in quantities alone or hold nothing but the same names. */
export function mergeItems(list: unknown[], from: number, name: string, reading: Reading): void {
  const kept = new Map<string, { readonly item: Record<string, unknown>; readonly at: number }>()
  const positions = list.splice(from).map((item) => {
    const { byTime, rest } = parted(item)
    const canMerge = byTime.length > 0 || isOnlyNames(item)
    const first = canMerge ? kept.get(rest) : undefined
    if (first === undefined) {
      const at = list.push(item) - 1
      if (canMerge) kept.set(rest, { item: item as Record<string, unknown>, at })
      return at
    }
    for (const [key, value] of byTime) combine(first.item, key, value, { isQuantity: true, name }, reading)
    return first.at
  })
  traceMerged(reading.trace, from, positions)
}
