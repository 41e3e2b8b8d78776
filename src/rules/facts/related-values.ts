/** The values that the two sides of a relation speak of, read along its ways in the files, each with its place. */

import { monthsOfYear } from '../../plan/budget-year.ts'
import type { Plan, PlanFile } from '../../plan/plan.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import type { FactRelation, RelationScope } from '../../schema/relations/relation.ts'
import { type Day, firstDay, lastDay, parseDay } from '../../values/calendar.ts'
import { memoize, memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { parsePeriod } from '../../values/period.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import type { PathOrigin, PathStep } from '../../yaml/read/origin.ts'

/** A value of the files with its place. */
export interface PlacedValue {
  readonly value: unknown
  readonly file: string
  readonly path: readonly PathStep[]
  readonly part: 'key' | 'value'
  /** The reference over which it was reached, where it lies in another record. */
  readonly over?: PlacedValue | undefined
  /** The record that holds it. */
  readonly record?: PlacedValue | undefined
}

interface Records {
  readonly of: ReadonlyMap<RelationScope, readonly PlacedValue[]>
  /** By lower-cased id, the first of each. */
  readonly byId: ReadonlyMap<string, PlacedValue>
  /** The projects by what they name under a key, in lower case. */
  readonly projectsBy: (key: string) => ReadonlyMap<string, readonly PlacedValue[]>
}

function recordsOfFile({ file, data }: PlanFile): (readonly [RelationScope, PlacedValue])[] {
  const found: (readonly [RelationScope, PlacedValue])[] = []
  if (data.plan !== undefined) found.push(['plan', { value: data.plan, file, path: ['plan'], part: 'value' }])
  for (const key of LIST_KEYS) {
    for (const [index, value] of (data[key] ?? []).entries()) {
      // What does not fit the format was taken out and left its place.
      if (value !== undefined) found.push([key, { value, file, path: [key, index], part: 'value' }])
    }
  }
  return found
}

const recordsOf = memoizeByObject((files: readonly PlanFile[]): Records => {
  const of = new Map<RelationScope, PlacedValue[]>()
  const byId = new Map<string, PlacedValue>()
  for (const [scope, record] of files.flatMap(recordsOfFile)) {
    addToList(of, scope, record)
    const id = String((record.value as { readonly id?: unknown }).id ?? '').toLowerCase()
    if (scope !== 'plan' && id !== '' && !byId.has(id)) byId.set(id, record)
  }
  const projectsBy = memoize((key: string) => {
    const found = new Map<string, PlacedValue[]>()
    for (const record of of.get('projects') ?? []) {
      const named = (record.value as PlainMap)[key]
      if (typeof named === 'string') addToList(found, named.toLowerCase(), record)
    }
    return found
  })
  return { of, byId, projectsBy }
})

/** The first record of an id, case apart. */
export function recordById(plan: Plan, id: string): PlacedValue | undefined {
  return recordsOf(plan.contents).byId.get(id.toLowerCase())
}

/** The records of a list, or the header, in the order of the files. */
export function recordsIn(plan: Plan, scope: RelationScope): readonly PlacedValue[] {
  return recordsOf(plan.contents).of.get(scope) ?? []
}

type Way = readonly string[]

function stepsOf(way: string): Way {
  return way
    .replaceAll(/[>?<]/g, '.$&')
    .replaceAll('>', '>.')
    .split('.')
    .filter((step) => step !== '')
}

function below(from: PlacedValue, step: PathStep, value: unknown, part: 'key' | 'value' = 'value'): PlacedValue {
  const { file, path, over, record = from } = from
  return { value, file, path: path.concat(step), part, over, record }
}

function step(records: Records, from: PlacedValue, to: string): readonly PlacedValue[] {
  const { value } = from
  const rest = to.slice(1)
  switch (to[0]) {
    case '>':
      return named(records, from)
    case '<':
      return naming(records, from, rest)
    case '?':
      return isChosen(value, rest) ? [from] : []
    case '*':
      return itemsOf(from)
    case '#':
      return itemsOf(from)
        .filter(({ value: item }) => rest === '' || (isPlainMap(item) && item[rest] !== undefined))
        .map((item) => ({ ...item, value: item.path.at(-1), part: 'key' }))
    default: {
      const found = isPlainMap(value) || Array.isArray(value) ? (value as PlainMap)[to] : undefined
      return found === undefined || found === null ? [] : [below(from, to, found)]
    }
  }
}

/** The record that a reference names. */
function named({ byId }: Records, from: PlacedValue): readonly PlacedValue[] {
  const found = typeof from.value === 'string' ? byId.get(from.value.toLowerCase()) : undefined
  return found === undefined ? [] : [{ ...found, over: from }]
}

/** The projects that name a record by a key, without the one over which it was reached. */
function naming({ projectsBy }: Records, from: PlacedValue, key: string): readonly PlacedValue[] {
  const id = String((from.value as { readonly id?: unknown }).id).toLowerCase()
  const known = from.over?.record?.path
  const found = projectsBy(key).get(id) ?? []
  return found
    .filter(({ path, file }) => file !== from.over?.file || String(path) !== String(known))
    .map((one) => ({ ...one, over: from.over }))
}

/** Whether a record has one of some values: `status=completed|merged`. */
function isChosen(value: unknown, condition: string): boolean {
  const [key = '', values = ''] = condition.split('=')
  return isPlainMap(value) && values.split('|').includes(String(value[key]))
}

function itemsOf(from: PlacedValue): PlacedValue[] {
  const { value } = from
  if (Array.isArray(value)) {
    return value.map((item, index) => below(from, index, item)).filter((item) => item.value !== undefined)
  }
  return isPlainMap(value) ? Object.keys(value).map((key) => below(from, key, value[key])) : []
}

function along(records: Records, from: PlacedValue, way: Way): readonly PlacedValue[] {
  const [first = '', ...others] = way
  if (!first.startsWith('/')) return further(records, [from], way)
  return further(records, records.of.get('plan') ?? [], [first.slice(1), ...others])
}

function further(records: Records, from: readonly PlacedValue[], way: Way): readonly PlacedValue[] {
  let here = from
  for (const to of way) {
    if (here.length === 0) return here
    here = here.length === 1 ? step(records, here[0] as PlacedValue, to) : here.flatMap((one) => step(records, one, to))
  }
  return here
}

/** What stands at a way from a record. */
export function valuesAt(plan: Plan, from: PlacedValue, way: string): readonly PlacedValue[] {
  return along(recordsOf(plan.contents), from, stepsOf(way))
}

/** The ways of both sides of a relation: what they have in common up to its last `*`, and the rest of each. */
export interface RelationSides {
  readonly start: Way
  /** Each side's ways, of which the first counts at which something stands. */
  readonly sides: readonly (readonly Way[])[]
}

/**
 * Of a relation its sides, each the ways of which the first counts at which something stands.
 *
 * @param isTogether - whether the items of a list are taken together, and not each by itself.
 */
export function sidesOf(sides: readonly (readonly string[])[], isTogether = false): RelationSides {
  const ways = sides.map((side) => side.map(stepsOf))
  const [first = [], ...others] = ways.flat()
  const apart = first.findIndex((one, index) => others.some((other) => other[index] !== one))
  const length = isTogether ? 0 : first.slice(0, apart < 0 ? first.length : apart).lastIndexOf('*') + 1
  return { start: first.slice(0, length), sides: ways.map((side) => side.map((way) => way.slice(length))) }
}

/** Whether a value lies in a record. */
export function isBelow(record: PlacedValue, { file, path }: PlacedValue): boolean {
  return file === record.file && record.path.every((step, index) => path[index] === step)
}

/** What stands on each side of a relation, nothing at all included, for each item that the sides have in common. */
export function* valuesOfSides(
  plan: Plan,
  record: PlacedValue,
  { start, sides }: RelationSides,
): Generator<(readonly PlacedValue[])[]> {
  const records = recordsOf(plan.contents)
  for (const item of along(records, record, start)) {
    const found = sides.map((ways) => {
      for (const way of ways) {
        const values = along(records, item, way)
        if (values.length > 0) return values
      }
      return []
    })
    yield found
  }
}

/** Whether a relation is asked of a record. */
function isAsked(plan: Plan, record: PlacedValue, { when, given, unless }: FactRelation): boolean {
  const isThere = (way: string) => valuesAt(plan, record, way).length > 0
  if ((given !== undefined && !isThere(given)) || (unless !== undefined && isThere(unless))) return false
  if (when === undefined) return true
  const [way, ...values] = when
  const found = valuesAt(plan, record, way)
  return found.length === 0 ? values.includes('') : found.some(({ value }) => values.includes(String(value)))
}

/** A relation with its sides. */
export interface Sided<R> {
  readonly relation: R
  readonly sides: RelationSides
}

/** What stands on the sides of a relation, for each item of each record of which it is asked. */
export function* asked<R extends FactRelation>(plan: Plan, { relation, sides }: Sided<R>) {
  for (const record of recordsIn(plan, relation.scope)) {
    if (!isAsked(plan, record, relation)) continue
    for (const values of valuesOfSides(plan, record, sides)) yield { record, values }
  }
}

/** The id of a record, or of what it is about. */
export function idOf({ value }: PlacedValue): string | undefined {
  const { id, project } = value as { readonly id?: unknown; readonly project?: unknown }
  return id === undefined && project === undefined ? undefined : String(id ?? project)
}

export function placeOf({ file, path, part }: PlacedValue): PathOrigin {
  return { file, path, part }
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
