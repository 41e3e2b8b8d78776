/** What the sides of a relation hold in each record of which it is asked, and when dates are. */

import { monthsOfYear } from '../../plan/budget-year.ts'
import type { Plan } from '../../plan/plan.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import type { FactRelation } from '../../schema/relations/relation.ts'
import { type Day, firstDay, lastDay, parseDay } from '../../values/calendar.ts'
import { memoize } from '../../values/memoize.ts'
import { parsePeriod } from '../../values/period.ts'
import {
  along,
  bareValues,
  type FactWay,
  isOpen,
  type PlacedValue,
  type Records,
  recordsOf,
  stepsOf,
  walk,
  wayOf,
} from './ways.ts'

/** A relation whose ways are compiled. */
export interface Sided<R> {
  readonly relation: R
  /** What the sides have in common up to its last `*`. */
  readonly start: FactWay
  /** The rest of each side's ways, of which the first counts at which something stands. */
  readonly sides: readonly (readonly FactWay[])[]
  /** The ways of the sides without each of which there is nothing to tell, from the record. */
  readonly needed: readonly (readonly FactWay[])[]
  readonly when: { readonly way: FactWay; readonly values: readonly string[] } | undefined
  readonly given: FactWay | undefined
  readonly unless: FactWay | undefined
}

const optional = (way: string | undefined): FactWay | undefined => (way === undefined ? undefined : wayOf(stepsOf(way)))

interface HowSided {
  /** How many of the sides must hold something, the first ones: all where nothing is said. */
  readonly needed?: number
  /** Whether the items of a list are taken together, and not each by itself. */
  readonly isTogether?: boolean | undefined
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
  return {
    relation,
    start: wayOf(first.slice(0, length)),
    sides: ways.map((side) => side.map((way) => wayOf(way.slice(length)))),
    needed: ways.slice(0, needed).map((side) => side.map(wayOf)),
    when: when === undefined ? undefined : { way: wayOf(stepsOf(when)), values },
    given: optional(relation.given),
    unless: optional(relation.unless),
  }
}

// Written out, as most relations end here for most records: 190 of them are asked of each of a thousand projects.
function isAnyOpen(ways: readonly FactWay[], record: PlacedValue): boolean {
  for (const way of ways) if (isOpen(way, record)) return true
  return false
}

/** Whether a relation is asked of a record. */
function isAsked<R>(records: Records, record: PlacedValue, { when, given, unless, needed }: Sided<R>): boolean {
  for (const ways of needed) if (!isAnyOpen(ways, record)) return false
  if (given !== undefined && bareValues(records, record, given).length === 0) return false
  if (unless !== undefined && bareValues(records, record, unless).length > 0) return false
  return (
    when === undefined || bareValues(records, record, when.way).some((value) => when.values.includes(String(value)))
  )
}

interface AskedItem {
  readonly records: Records
  readonly record: PlacedValue
  readonly item: PlacedValue
}

/** The records of which a relation is asked, and in each the items that its sides have in common. */
export function askedItems<R extends FactRelation>(plan: Plan, relation: Sided<R>): AskedItem[] {
  // A relation looks into every list: where a file of one could not be read, the rule waits for it.
  for (const key of LIST_KEYS) plan[key].at(0)
  const records = recordsOf(plan.contents)
  const found: AskedItem[] = []
  for (const record of records.of.get(relation.relation.scope) ?? []) {
    if (!isAsked(records, record, relation)) continue
    if (relation.start.steps.length === 0) found.push({ records, record, item: record })
    else for (const item of along(records, record, relation.start)) found.push({ records, record, item })
  }
  return found
}

/** The values of the first of some ways at which something stands. */
function firstOf<V>(ways: readonly FactWay[], valuesAt: (way: FactWay) => readonly V[]): readonly V[] {
  for (const way of ways) {
    const values = valuesAt(way)
    if (values.length > 0) return values
  }
  return []
}

/**
 * What stands on the sides of a relation, for each of its items of which the bare values are suspect: few are, and only
 * theirs get their places.
 */
export function* asked<R extends FactRelation>(
  plan: Plan,
  relation: Sided<R>,
  isSuspect: (values: readonly (readonly unknown[])[]) => boolean = () => true,
) {
  const { sides } = relation
  for (const { records, record, item } of askedItems(plan, relation)) {
    const bare = sides.map((ways) => firstOf(ways, (way) => bareValues(records, item, way)))
    if (bare[0]?.length === 0 || !isSuspect(bare)) continue
    yield { record, values: sides.map((ways) => firstOf(ways, (way) => along(records, item, way))) }
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
