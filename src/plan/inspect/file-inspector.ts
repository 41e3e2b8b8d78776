/** One walk over the data of a plan file along the schemas, that notes what breaks their expectations. */

import type { OrderedPair } from '../../schema/expected.ts'
import type { Fact } from '../../schema/field.ts'
import { INSPECTED_DOCUMENT, type Inspected, type InspectedLeaf } from '../../schema/inspected.ts'
import { parseDay } from '../../values/calendar.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import type { PathStep } from '../../yaml/read/origin.ts'
import {
  type DateTime,
  type Inspection,
  type PairSide,
  type RecordPlace,
  type WrittenDate,
  writtenTime,
} from './inspection.ts'
import { repeatedItems } from './repeated-items.ts'

type Found = { -readonly [K in keyof Inspection]: Inspection[K][number][] }
/** What is likely of a kind of number where the field itself says nothing. */
const LIKELY: Partial<Record<InspectedLeaf['kind'], readonly [number, number]>> = {
  amount: [-1e12, 1e12],
  days: [0, 1e6],
  months: [-600, 600],
  count: [0, 1e7],
}

const UNUSUAL = /[^ -~]/

/** Whether a date is that of a fact, seen from the group of keys that holds it. */
function isFact(fact: Fact | undefined, holder: PlainMap | undefined): boolean {
  if (fact === undefined || fact === true) return fact === true
  const beside = holder?.[fact.key]
  if (fact.values !== undefined) return fact.values.includes(String(beside))
  return Array.isArray(beside) ? beside.length > 0 : beside !== undefined
}

export interface Counts {
  numbers: number
  pairs: number
  items: number
  ids: number
}

const NONE: ReadonlySet<number> = new Set()

export class FileInspector {
  readonly found: Found = { numbers: [], reversed: [], repeated: [], ids: [] }
  /** Without their places: there are more dates than anything else, and few are odd. */
  readonly dates: DateTime[] = []
  /** The dates at some positions among all, with their places. */
  readonly placedDates: WrittenDate[] = []
  readonly counts: Counts = { numbers: 0, pairs: 0, items: 0, ids: 0 }
  private readonly path: PathStep[] = []
  private by = ''
  private readonly file: string
  private readonly wanted: ReadonlySet<number>

  /** @param wanted - positions of dates whose places are asked for. */
  constructor(file: string, wanted = NONE) {
    this.file = file
    this.wanted = wanted
  }

  /** Looks at the records of every list, and at the header. */
  document(data: PlainMap): void {
    for (const [key, field] of INSPECTED_DOCUMENT.fields) {
      const value = data[key]
      if (value === undefined) continue
      this.by = ''
      this.path.push(key)
      if (Array.isArray(value)) this.records(value, field)
      else this.value(value, field, data)
      this.path.pop()
    }
  }

  private records(records: readonly unknown[], { each }: Inspected): void {
    for (const [index, record] of records.entries()) {
      if (!isPlainMap(record) || each === undefined) continue
      this.by = String(record['id'] ?? record['project'] ?? record['decision'] ?? '')
      this.path.push(index)
      this.value(record, each, undefined)
      this.path.pop()
    }
  }

  private value(value: unknown, inspected: Inspected, holder: PlainMap | undefined): void {
    if (Array.isArray(value)) this.list(value, inspected)
    else if (isPlainMap(value)) this.group(value, inspected)
    else if (inspected.leaf !== undefined) this.leaf(value, inspected.leaf, holder, 'value')
  }

  private list(items: readonly unknown[], { each, distinct }: Inspected): void {
    this.counts.items += items.length
    if (items.length > 1) {
      for (const [index, before] of repeatedItems(items, distinct)) {
        this.repeated(index, items[index], before, distinct)
      }
    }
    if (each === undefined) return
    for (let index = 0; index < items.length; index += 1) {
      this.path.push(index)
      this.value(items[index], each, undefined)
      this.path.pop()
    }
  }

  private group(group: PlainMap, { keys, fields, each, ordered }: Inspected): void {
    if (ordered.length > 0) for (const pair of ordered) this.pair(group, pair)
    for (const key in group) {
      const inside = fields.get(key) ?? each
      if (inside === undefined && keys === undefined) continue
      this.path.push(key)
      if (keys !== undefined) this.leaf(key, keys, undefined, 'key')
      if (inside !== undefined) this.value(group[key], inside, group)
      this.path.pop()
    }
  }

  private leaf(value: unknown, leaf: InspectedLeaf, holder: PlainMap | undefined, part: 'key' | 'value'): void {
    const { kind, fact, isYear } = leaf
    if (kind === 'id') {
      this.counts.ids += 1
      if (typeof value === 'string' && UNUSUAL.test(value)) {
        this.found.ids.push({ ...this.placed(part), id: value })
      }
    } else if (typeof value === 'string' || (isYear === true && typeof value === 'number')) {
      this.date(value, leaf, fact !== undefined && isFact(fact, holder), part)
    } else if (typeof value === 'number') this.number(value, leaf.plausible ?? LIKELY[kind])
  }

  private date(value: string | number, leaf: InspectedLeaf, isFact: boolean, part: 'key' | 'value'): void {
    const time = writtenTime(leaf.kind, value)
    if (time === undefined) return
    const date = { year: time.year, day: time.day, isFact, near: leaf.near }
    if (this.wanted.has(this.dates.length))
      this.placedDates.push({ ...this.placed(part), ...date, text: String(value) })
    this.dates.push(date)
  }

  private number(value: number, range: readonly [number, number] | undefined): void {
    if (range === undefined) return
    this.counts.numbers += 1
    if (value >= range[0] && value <= range[1]) return
    this.found.numbers.push({ ...this.placed('value'), value, range })
  }

  private pair(group: PlainMap, { low, high, defaults, between }: OrderedPair): void {
    const [first, last] = [group[low], group[high]]
    if (first === undefined && last === undefined) return
    if (between !== undefined && group[between] !== undefined) return
    const lower = first ?? defaults?.[0]
    const upper = last ?? defaults?.[1]
    this.counts.pairs += 1
    if (!isReversed(lower, upper)) return
    const side = (key: string, value: unknown, isWritten: boolean): PairSide => ({
      key: [...this.keys(), key].join('.'),
      value: value as string | number,
      isWritten,
    })
    const isHighWritten = last !== undefined
    const at = this.placed('value', isHighWritten ? high : low)
    this.found.reversed.push({
      ...at,
      low: side(low, lower, first !== undefined),
      high: side(high, upper, isHighWritten),
      related: isHighWritten && first !== undefined ? this.placed('value', low).at : undefined,
    })
  }

  private repeated(index: number, item: unknown, before: number, keys: readonly string[]): void {
    this.found.repeated.push({
      ...this.placed('value', index),
      first: this.placed('value', before).at,
      same: isPlainMap(item) ? keys.map((key) => ({ key, value: item[key] })) : [],
      value: typeof item === 'string' ? item : undefined,
    })
  }

  /** The keys on the way from the record to here. */
  private keys(): PathStep[] {
    return this.path.slice(this.path[0] === 'plan' ? 1 : 2).filter((step) => typeof step === 'string')
  }

  /** Where the walk is, or some steps further, and the entity that it is in. */
  private placed(part: 'key' | 'value', ...more: PathStep[]): RecordPlace {
    return { at: { file: this.file, path: [...this.path, ...more], part }, by: this.by }
  }
}

function isReversed(first: unknown, last: unknown): boolean {
  if (typeof first === 'number' && typeof last === 'number') return first > last
  if (typeof first !== 'string' || typeof last !== 'string') return false
  const [start, end] = [parseDay(first, 'start'), parseDay(last, 'end')]
  return start !== undefined && end !== undefined && start > end
}
