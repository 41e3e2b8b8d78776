/** Looks once at the data of each plan file for what the format expects of it, in one walk along the schemas. */
import type { OrderedPair } from '../schema/expected.ts'
import type { Fact } from '../schema/field.ts'
import { INSPECTED_DOCUMENT, type Inspected, type InspectedLeaf } from '../schema/inspected.ts'
import type { PathStep } from '../source/origin.ts'
import { firstDay, parseDay, yearOf } from '../units/calendar.ts'
import { parsePeriod } from '../units/period.ts'
import type { Inspection, PairSide, Placed, WrittenDate } from './inspection.ts'
import type { PlanFile } from './plan.ts'

type Found = { -readonly [K in keyof Inspection]: Inspection[K][number][] }
type Tree = Readonly<Record<string, unknown>>

/** What is likely of a kind of number where the field itself says nothing. */
const LIKELY: Partial<Record<InspectedLeaf['kind'], readonly [number, number]>> = {
  amount: [-1e12, 1e12],
  days: [0, 1e6],
  months: [-600, 600],
  count: [0, 1e7],
}

/** Every character beside those of plain ASCII text. */
const UNUSUAL = /[^ -~]/

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a date tells what has happened, seen from the group of keys that holds it. */
function isFact(fact: Fact | undefined, holder: Tree | undefined): boolean {
  if (fact === undefined || fact === true) return fact === true
  const beside = holder?.[fact.key]
  if (fact.values !== undefined) return fact.values.includes(String(beside))
  return Array.isArray(beside) ? beside.length > 0 : beside !== undefined
}

/** The first day and the year of a written date; undefined for what is none, like `later`. */
function timeOf(kind: string, value: unknown): Pick<WrittenDate, 'day' | 'year'> | undefined {
  if (kind === 'year' || typeof value === 'number') {
    const year = Number(value)
    return Number.isInteger(year) ? { year, day: undefined } : undefined
  }
  if (typeof value !== 'string') return undefined
  const period = kind === 'period' ? parsePeriod(value) : undefined
  if (period !== undefined) return { day: firstDay(period.first), year: yearOf(period.first) }
  const day = parseDay(value, 'start')
  return day === undefined ? undefined : { day, year: Number(value.slice(0, 4)) }
}

/** One look at a file: where it is, and what was found so far. */
class Look {
  readonly found: Found = { dates: [], numbers: [], reversed: [], repeated: [], ids: [] }
  private readonly path: PathStep[] = []
  private by = ''
  private readonly file: string

  constructor(file: string) {
    this.file = file
  }

  /** Looks at the records of every list, and at the header. */
  document(data: Tree): void {
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
      if (!isTree(record) || each === undefined) continue
      this.by = String(record['id'] ?? record['project'] ?? record['decision'] ?? '')
      this.path.push(index)
      this.value(record, each, undefined)
      this.path.pop()
    }
  }

  private value(value: unknown, inspected: Inspected, holder: Tree | undefined): void {
    if (Array.isArray(value)) this.list(value, inspected)
    else if (isTree(value)) this.group(value, inspected)
    else if (inspected.leaf !== undefined) this.leaf(value, inspected.leaf, holder, 'value')
  }

  private list(items: readonly unknown[], { each, distinct }: Inspected): void {
    if (items.length > 1) this.doubles(items, distinct)
    if (each === undefined) return
    for (let index = 0; index < items.length; index += 1) {
      this.path.push(index)
      this.value(items[index], each, undefined)
      this.path.pop()
    }
  }

  private group(group: Tree, { keys, fields, each, ordered }: Inspected): void {
    for (const pair of ordered) this.pair(group, pair)
    for (const key in group) {
      const inside = fields.get(key) ?? each
      if (inside === undefined && keys === undefined) continue
      this.path.push(key)
      if (keys !== undefined) this.leaf(key, keys, undefined, 'key')
      if (inside !== undefined) this.value(group[key], inside, group)
      this.path.pop()
    }
  }

  private leaf(
    value: unknown,
    leaf: InspectedLeaf,
    holder: Tree | undefined,
    part: 'key' | 'value',
  ): void {
    const { kind, near, fact, isYear } = leaf
    if (kind === 'id') {
      if (typeof value === 'string' && UNUSUAL.test(value)) {
        this.found.ids.push({ ...this.placed(part), id: value })
      }
    } else if (part === 'key' || typeof value === 'string' || isYear === true) {
      const time = timeOf(kind, value)
      if (time === undefined) return
      const happened = fact !== undefined && isFact(fact, holder)
      const placed = this.placed(part)
      this.found.dates.push({ ...placed, ...time, text: String(value), isFact: happened, near })
    } else if (typeof value === 'number') this.number(value, leaf.plausible ?? LIKELY[kind])
  }

  private number(value: number, range: readonly [number, number] | undefined): void {
    if (range === undefined || (value >= range[0] && value <= range[1])) return
    this.found.numbers.push({ ...this.placed('value'), value, range })
  }

  private pair(group: Tree, { low, high, defaults }: OrderedPair): void {
    const [first, last] = [group[low], group[high]]
    if (first === undefined && last === undefined) return
    const lower = first ?? defaults?.[0]
    const upper = last ?? defaults?.[1]
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

  private doubles(items: readonly unknown[], keys: readonly string[]): void {
    const first = new Map<unknown, number>()
    for (const [index, item] of items.entries()) {
      // Rows of a table and figures may well be equal.
      if (item === undefined || item === null || typeof item === 'number') continue
      if (Array.isArray(item)) continue
      const mark = markOf(item, keys)
      const before = first.get(mark)
      if (before === undefined) first.set(mark, index)
      else this.repeated(index, item, before, keys)
    }
  }

  private repeated(index: number, item: unknown, before: number, keys: readonly string[]): void {
    this.found.repeated.push({
      ...this.placed('value', index),
      first: this.placed('value', before).at,
      same: isTree(item) ? keys.map((key) => ({ key, value: item[key] })) : [],
      value: typeof item === 'string' ? item : undefined,
    })
  }

  /** The keys on the way from the record to here. */
  private keys(): PathStep[] {
    return this.path
      .slice(this.path[0] === 'plan' ? 1 : 2)
      .filter((step) => typeof step === 'string')
  }

  private placed(part: 'key' | 'value', ...more: PathStep[]): Placed {
    return { at: { file: this.file, path: [...this.path, ...more], part }, by: this.by }
  }
}

/** Whether what should be first is later, or more, than what should be last. */
function isReversed(first: unknown, last: unknown): boolean {
  if (typeof first === 'number' && typeof last === 'number') return first > last
  if (typeof first !== 'string' || typeof last !== 'string') return false
  const [start, end] = [parseDay(first, 'start'), parseDay(last, 'end')]
  return start !== undefined && end !== undefined && start > end
}

/** What two items that are the same have in common; ids without regard to case. */
function markOf(item: unknown, keys: readonly string[]): unknown {
  if (!isTree(item)) return typeof item === 'string' ? item.toLowerCase() : item
  const parts = keys.length === 0 ? item : keys.map((key) => item[key])
  return JSON.stringify(parts).toLowerCase()
}

const memory = new WeakMap<
  PlanFile['data'],
  { readonly file: string; readonly found: Inspection }
>()

/** What is to be said of one file; looked for once in a content that many states of a history hold. */
function inspectionOf({ file, data }: PlanFile): Inspection {
  const known = memory.get(data)
  if (known?.file === file) return known.found
  const look = new Look(file)
  look.document(data as Tree)
  memory.set(data, { file, found: look.found })
  return look.found
}

/** What is to be said of the files of a plan, one kind of it, in file order. */
export function inspected<K extends keyof Inspection>(
  files: readonly PlanFile[],
  kind: K,
): Inspection[K][number][] {
  return files.flatMap((file) => inspectionOf(file)[kind] as Inspection[K][number][])
}
