/** What the sides of a relation hold in each record of which it is asked, and when dates are. */

import { monthsOfYear } from '../../plan/budget-year.ts'
import type { Plan } from '../../plan/plan.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import type { FactRelation } from '../../schema/relations/relation.ts'
import { type Day, firstDay, lastDay, parseDay } from '../../values/calendar.ts'
import { memoize } from '../../values/memoize.ts'
import { parsePeriod } from '../../values/period.ts'
import { type BareWay, bareWay } from './bare-ways.ts'
import { along, type FactWay, isOpen, type PlacedValue, type Records, recordsOf, stepsOf, walk, wayOf } from './ways.ts'

/** A relation whose ways are compiled. */
export interface Sided<R> {
  readonly relation: R
  /** What the sides have in common up to its last `*`. */
  readonly start: FactWay
  /** The rest of each side's ways, of which the first counts at which something stands. */
  readonly sides: readonly (readonly FactWay[])[]
  /** The ways of the sides without each of which there is nothing to tell, from the record. */
  readonly needed: readonly (readonly FactWay[])[]
  /** The same ways for bare values. */
  readonly bare: {
    readonly start: BareWay
    readonly sides: readonly (readonly BareWay[])[]
    /** The sides, those of one value first. */
    readonly order: readonly number[]
    readonly when: { readonly way: BareWay; readonly values: readonly string[] } | undefined
    readonly given: BareWay | undefined
    readonly unless: BareWay | undefined
    readonly same: readonly BareWay[] | undefined
  }
}

const compiled = (way: string): BareWay => bareWay(wayOf(stepsOf(way)))
const optional = (way: string | undefined): BareWay | undefined => (way === undefined ? undefined : compiled(way))

interface HowSided {
  /** How many of the sides must hold something, the first ones: all where nothing is said. */
  readonly needed?: number
  /** Whether the items of a list are taken together, and not each by itself. */
  readonly isTogether?: boolean | undefined
}

function isOfMany(side: readonly FactWay[] = []): boolean {
  return side.some(({ steps }) => steps.some(({ into }) => into === '*' || into === '#'))
}

/** A relation with its sides, each the ways of which the first counts at which something stands. */
export function sided<R extends FactRelation>(
  relation: R,
  sides: readonly (readonly string[])[],
  { needed = sides.length, isTogether = false }: HowSided = {},
): Sided<R> {
  const ways = sides.map((side) => side.map(stepsOf))
  const [first = [], ...others] = ways.flat()
  const apart = first.findIndex((one, index) => others.some((other) => other[index] !== one))
  const length = isTogether ? 0 : first.slice(0, apart < 0 ? first.length : apart).lastIndexOf('*') + 1
  const [when, ...values] = relation.when ?? []
  const start = wayOf(first.slice(0, length))
  const rests = ways.map((side) => side.map((way) => wayOf(way.slice(length))))
  return {
    relation,
    start,
    sides: rests,
    needed: ways.slice(0, needed).map((side) => side.map(wayOf)),
    bare: {
      start: bareWay(start),
      sides: rests.map((side) => side.map(bareWay)),
      order: [...rests.keys()].sort((left, right) => Number(isOfMany(rests[left])) - Number(isOfMany(rests[right]))),
      when: when === undefined ? undefined : { way: compiled(when), values },
      given: optional(relation.given),
      unless: optional(relation.unless),
      same: relation.same?.map(compiled),
    },
  }
}

// Written out, as most relations end here for most records: 190 of them are asked of each of a thousand projects.
function isAnyOpen(ways: readonly FactWay[], record: unknown): boolean {
  for (const way of ways) if (isOpen(way, record)) return true
  return false
}

/** Whether a way leads from a record to any value, or to one that fits. */
function leads(records: Records, record: unknown, way: BareWay, fits?: (text: string) => boolean): boolean {
  let isFound = false
  way(records, record, record, (value) => {
    isFound ||= fits === undefined || fits(String(value))
  })
  return isFound
}

/** Whether two texts are the same, or one says more after what the other says: a day and its month. */
export function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}

/** Whether two ways lead from a record to what agrees. */
function isSameAt(records: Records, record: unknown, [one, other]: readonly BareWay[]): boolean {
  if (one === undefined || other === undefined) return false
  return leads(records, record, one, (text) => leads(records, record, other, (found) => agree(text, found)))
}

/** Whether a relation is asked of a record. */
function isAsked<R>(records: Records, record: unknown, { bare, needed }: Sided<R>): boolean {
  for (const ways of needed) if (!isAnyOpen(ways, record)) return false
  const { given, unless, when, same } = bare
  if (given !== undefined && !leads(records, record, given)) return false
  if (unless !== undefined && leads(records, record, unless)) return false
  if (same !== undefined && !isSameAt(records, record, same)) return false
  return when === undefined || leads(records, record, when.way, (text) => when.values.includes(text))
}

/** Whether the bare values on the sides of a relation, which are those of one of its items, need a closer look. */
export type IsSuspect = (values: readonly (readonly unknown[])[]) => boolean

/** What is made of a value on the side of a number; a value of which nothing is made does not count. */
type Reading = (value: unknown, side: number) => unknown

const asWritten: Reading = (value) => value

/** Looks at the bare values of a relation in one record after the other, and keeps nothing of them. */
class Suspicion<R> {
  private readonly values: unknown[][]
  private isFound = false
  private readonly records: Records
  private readonly relation: Sided<R>
  private readonly isSuspect: IsSuspect
  private readonly reading: Reading

  constructor(records: Records, relation: Sided<R>, isSuspect: IsSuspect, reading: Reading) {
    this.records = records
    this.relation = relation
    this.isSuspect = isSuspect
    this.reading = reading
    this.values = relation.sides.map(() => [])
  }

  /** Whether any item of the relation in a record is suspect. */
  isOf(record: unknown): boolean {
    this.isFound = false
    this.relation.bare.start(this.records, record, record, this.item)
    return this.isFound
  }

  private readonly item = (value: unknown, record: unknown): void => {
    if (this.isFound) return
    for (const side of this.relation.bare.order) {
      this.gather(value, record, side)
      if (side < this.relation.needed.length && this.values[side]?.length === 0) return
    }
    this.isFound = this.isSuspect(this.values)
  }

  /** The values of the first way of a side at which any stands. */
  private gather(item: unknown, record: unknown, side: number): void {
    const found = this.values[side] as unknown[]
    found.length = 0
    for (const way of this.relation.bare.sides[side] ?? []) {
      way(this.records, item, record, (value) => {
        const read = this.reading(value, side)
        if (read !== undefined) found.push(read)
      })
      if (found.length > 0) return
    }
  }
}

interface AskedItem {
  readonly records: Records
  readonly record: PlacedValue
  readonly item: PlacedValue
}

/** The records of a relation that have what one of its sides begins with: the fewest, as all sides are needed. */
function likely<R extends FactRelation>(records: Records, { relation, needed }: Sided<R>): readonly PlacedValue[] {
  const having = records.having(relation.scope)
  return needed.reduce((fewest, [way, ...others]) => {
    const first = way?.isOfHeader || others.length > 0 ? undefined : way?.steps[0]
    const own = first?.into === 'keys' ? (having.get(first.keys[0] ?? '') ?? []) : fewest
    return own.length < fewest.length ? own : fewest
  }, records.of.get(relation.scope) ?? [])
}

/** The items that the sides of a relation have in common, of the records of which it is asked and any item is suspect. */
export function suspectItems<R extends FactRelation>(
  plan: Plan,
  relation: Sided<R>,
  isSuspect: IsSuspect,
  reading: Reading = asWritten,
): AskedItem[] {
  // A relation looks into every list: where a file of one could not be read, the rule waits for it.
  for (const key of LIST_KEYS) plan[key].at(0)
  const records = recordsOf(plan.contents)
  const suspicion = new Suspicion(records, relation, isSuspect, reading)
  const found: AskedItem[] = []
  for (const record of likely(records, relation)) {
    if (!isAsked(records, record.value, relation) || !suspicion.isOf(record.value)) continue
    for (const item of along(records, record, relation.start)) found.push({ records, record, item })
  }
  return found
}

/** The values of the first of some ways at which something stands. */
function firstOf({ records, item }: AskedItem, ways: readonly FactWay[]): readonly PlacedValue[] {
  for (const way of ways) {
    const values = along(records, item, way)
    if (values.length > 0) return values
  }
  return []
}

/** What stands on the sides of a relation, for each of its items of which the bare values are suspect: few are. */
export function* asked<R extends FactRelation>(plan: Plan, relation: Sided<R>, isSuspect: IsSuspect = () => true) {
  for (const asking of suspectItems(plan, relation, isSuspect)) {
    const values = relation.sides.map((ways) => firstOf(asking, ways))
    const isAlone = values[0]?.length === 0
    if (!isAlone && isSuspect(values.map((side) => side.map(({ value }) => value)))) {
      yield { record: asking.record, values }
    }
  }
}

/**
 * Of the values of the first of some ways at which any can be measured, the one that lies the furthest one way: the greatest
 * for `most` 1, the least for -1.
 */
export function extreme(
  records: Records,
  item: PlacedValue,
  ways: readonly FactWay[],
  measure: (value: unknown) => number | undefined,
  most: 1 | -1,
): { readonly at: PlacedValue; readonly size: number } | undefined {
  for (const way of ways) {
    let best: { readonly at: PlacedValue; readonly size: number } | undefined
    walk(records, item, way, (value, take) => {
      const size = measure(value)
      if (size !== undefined && (best === undefined || (size - best.size) * most > 0)) best = { at: take(), size }
    })
    if (best !== undefined) return best
  }
  return undefined
}

/** The sum of the numbers among some values; undefined where there are none. */
export function sumOf(values: readonly unknown[]): number | undefined {
  let sum: number | undefined
  for (const value of values) if (typeof value === 'number') sum = (sum ?? 0) + value
  return sum
}

/** The id of a record, or of what it is about. */
export function idOf({ value }: PlacedValue): string | undefined {
  const { id, project } = value as { readonly id?: unknown; readonly project?: unknown }
  return id === undefined && project === undefined ? undefined : String(id ?? project)
}

type Edges = readonly [start: Day, end: Day]

const edgesOf = memoize((text: string): Edges | undefined => {
  const [start, end] = [parseDay(text, 'start'), parseDay(text, 'end')]
  if (start !== undefined && end !== undefined) return [start, end]
  const period = parsePeriod(text)
  return period && [firstDay(period.first), lastDay(period.last)]
})

/**
 * The first and the last day of a written date, month, period or year; undefined for anything else. A year is both the
 * calendar's and the budget's: nothing is out of order that is in order by one of them.
 */
export function daysOf(plan: Plan, value: unknown): Edges | undefined {
  const isYear = typeof value === 'number' || (typeof value === 'string' && value.length === 4)
  const edges = edgesOf(String(value))
  if (!isYear || edges === undefined || plan.header.fiscal_year === undefined) return edges
  const { first, last } = monthsOfYear(plan, Number(value))
  return [Math.min(edges[0], firstDay(first)) as Day, Math.max(edges[1], lastDay(last)) as Day]
}
