/**
 * Ways through the files of a plan, from a record to the values that a relation speaks of (`FactRelation` has the steps):
 * path expressions in the manner of XPath, compiled once. A value knows what it was reached from, and so its place.
 */

import type { PlanFile } from '../../plan/plan.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import type { RelationScope } from '../../schema/relations/relation.ts'
import { memoize, memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import type { PathOrigin, PathStep } from '../../yaml/read/origin.ts'

/** A value of the files, and the way on which it was reached. Paths are made of it only where something is told. */
export interface PlacedValue {
  readonly value: unknown
  /** The place of a record. */
  readonly origin?: PathOrigin
  /** The value in which it lies, and the steps from there; a key of a map is marked by `#` as its last step. */
  readonly from?: PlacedValue
  readonly steps?: readonly PathStep[]
  /** Of a record, the reference over which it was reached. */
  readonly over?: PlacedValue
}

/** The step that leads to the key before it, and not to what stands there. */
const KEY = '#'

/** The place of a value. */
export function placeOf({ origin, from, steps = [] }: PlacedValue): PathOrigin {
  if (origin !== undefined) return origin
  if (from === undefined) throw new Error('a value without a record')
  const { file, path } = placeOf(from)
  const isKey = steps.at(-1) === KEY
  return { file, path: path.concat(isKey ? steps.slice(0, -1) : steps), part: isKey ? 'key' : 'value' }
}

/** The record that holds a value; a record holds itself. */
export function recordOf(value: PlacedValue): PlacedValue {
  return value.from === undefined ? value : recordOf(value.from)
}

/** Whether a value lies in a record. */
export function isBelow(record: PlacedValue, value: PlacedValue): boolean {
  return recordOf(value) === record
}

/** The records of a plan's files. */
export interface Records {
  readonly of: ReadonlyMap<RelationScope, readonly PlacedValue[]>
  /** Those that have a key, by scope and key. */
  readonly having: (scope: RelationScope) => ReadonlyMap<string, readonly PlacedValue[]>
  /** By lower-cased id, the first of each. */
  readonly byId: ReadonlyMap<string, PlacedValue>
  /** The record that a reference names, whatever its case: asked a million times for some thousand texts. */
  readonly named: (reference: string) => PlacedValue | undefined
  /** The projects by what they name under a key, in lower case. */
  readonly projectsBy: (key: string) => ReadonlyMap<string, readonly PlacedValue[]>
}

function* recordsOfFile({ file, data }: PlanFile): Generator<readonly [RelationScope, PlacedValue]> {
  const record = (value: unknown, path: readonly PathStep[]): PlacedValue => ({
    value,
    origin: { file, path, part: 'value' },
  })
  if (data.plan !== undefined) yield ['plan', record(data.plan, ['plan'])]
  for (const key of LIST_KEYS) {
    for (const [index, value] of (data[key] ?? []).entries()) {
      // What does not fit the format was taken out and left its place.
      if (value !== undefined) yield [key, record(value, [key, index])]
    }
  }
}

export const recordsOf = memoizeByObject((files: readonly PlanFile[]): Records => {
  const of = new Map<RelationScope, PlacedValue[]>()
  const byId = new Map<string, PlacedValue>()
  for (const file of files)
    for (const [scope, record] of recordsOfFile(file)) {
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
  const having = memoize((scope: RelationScope) => {
    const found = new Map<string, PlacedValue[]>()
    for (const record of of.get(scope) ?? []) for (const key in record.value as PlainMap) addToList(found, key, record)
    return found
  })
  // A measure is named by its regime and its own id, `gdpr/art30`: the regime is what stands in a list.
  const named = memoize((reference: string) => {
    const id = reference.toLowerCase()
    return byId.get(id) ?? byId.get(id.split('/')[0] ?? '')
  })
  return { of, having, byId, named, projectsBy }
})

/** One step: into the items, the keys, the record that is named, the projects that name it, on if a key has a value; or down keys. */
export interface Step {
  readonly into: '*' | '#' | '>' | '<' | '?' | 'keys'
  /** The keys of `keys`, or the one key that `#`, `<` and `?` ask for. */
  readonly keys: readonly string[]
  /** The values that `?` lets on. */
  readonly values: readonly string[]
}

export interface FactWay {
  readonly steps: readonly Step[]
  /** Whether it begins in the header of the plan. */
  readonly isOfHeader: boolean
}

/** What stands below some keys of a value; undefined where nothing does. */
export function reached(value: unknown, keys: readonly string[]): unknown {
  let here = value
  for (let at = 0; at < keys.length; at += 1) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as PlainMap)[keys[at] as string]
  }
  return here ?? undefined
}

/** Sees each value at a way; `take` gives it its place, which most values do not need. */
type Visit = (value: unknown, take: () => PlacedValue) => void

/** A walk along ways, depth first, with the path so far in one stack. */
class Walk {
  private base: PlacedValue
  private path: PathStep[] = []
  private value: unknown
  private readonly records: Records
  private readonly visit: Visit

  constructor(records: Records, from: PlacedValue, visit: Visit) {
    this.base = from
    this.records = records
    this.visit = visit
  }

  run({ steps, isOfHeader }: FactWay): void {
    if (!isOfHeader) this.go(this.base.value, steps, 0)
    else for (const header of this.records.of.get('plan') ?? []) this.goOn(header, steps, 0)
  }

  private readonly take = (): PlacedValue =>
    this.path.length === 0 ? this.base : { value: this.value, from: this.base, steps: this.path.slice() }

  private go(value: unknown, steps: readonly Step[], at: number): void {
    const step = steps[at]
    this.value = value
    if (step === undefined) this.visit(value, this.take)
    else this.follow(value, step, steps, at + 1)
  }

  private follow(value: unknown, { into, keys, values }: Step, steps: readonly Step[], next: number): void {
    if (into === 'keys') this.down(reached(value, keys), keys, steps, next)
    else if (into === '*') this.items(value, steps, next)
    else if (into === '#') this.keysOf(value, keys, steps, next)
    else if (into === '>') this.named(value, steps, next)
    else if (into === '<') this.naming(value, keys[0] ?? '', steps, next)
    else if (values.includes(String(reached(value, keys)))) this.go(value, steps, next)
  }

  private down(value: unknown, path: readonly PathStep[], steps: readonly Step[], next: number): void {
    if (value === undefined || value === null) return
    for (const step of path) this.path.push(step)
    this.go(value, steps, next)
    this.path.length -= path.length
  }

  private items(value: unknown, steps: readonly Step[], next: number): void {
    if (Array.isArray(value)) for (let at = 0; at < value.length; at += 1) this.down(value[at], [at], steps, next)
    else if (isPlainMap(value)) for (const key in value) this.down(value[key], [key], steps, next)
  }

  private keysOf(value: unknown, keys: readonly string[], steps: readonly Step[], next: number): void {
    if (!isPlainMap(value)) return
    for (const key in value) if (reached(value[key], keys) !== undefined) this.down(key, [key, KEY], steps, next)
  }

  /** On in another record, reached over the reference here. */
  private goOn(record: PlacedValue, steps: readonly Step[], next: number): void {
    const [base, path] = [this.base, this.path]
    this.base = record
    this.path = []
    this.go(record.value, steps, next)
    this.base = base
    this.path = path
  }

  private named(value: unknown, steps: readonly Step[], next: number): void {
    const found = typeof value === 'string' ? this.records.named(value) : undefined
    if (found !== undefined) this.goOn({ ...found, over: this.take() }, steps, next)
  }

  /** The projects that name a record by a key, without the one over which it was reached. */
  private naming(value: unknown, key: string, steps: readonly Step[], next: number): void {
    const { over } = this.base
    const known = over === undefined ? undefined : recordOf(over).value
    const id = String((value as { readonly id?: unknown }).id).toLowerCase()
    for (const found of this.records.projectsBy(key).get(id) ?? []) {
      if (found.value !== known) this.goOn(over === undefined ? found : { ...found, over }, steps, next)
    }
  }
}

function stepOf(text: string): Step {
  const [mark = '', rest] = [text[0], text.slice(1)]
  const [key = '', values = ''] = rest.split('=')
  if (!['*', '#', '>', '<', '?'].includes(mark)) return { into: 'keys', keys: [text], values: [] }
  return { into: mark as Step['into'], keys: key === '' ? [] : [key], values: values.split('|') }
}

/** Keys that follow each other are one step. */
function joined(steps: readonly Step[]): Step[] {
  const done: Step[] = []
  for (const step of steps) {
    const before = done.at(-1)
    if (step.into !== 'keys' || before?.into !== 'keys') done.push(step)
    else done.splice(-1, 1, { ...before, keys: [...before.keys, ...step.keys] })
  }
  return done
}

/** The steps of a way as texts. */
export function stepsOf(way: string): readonly string[] {
  return way
    .replaceAll(/[>?<]/g, '.$&')
    .replaceAll('>', '>.')
    .split('.')
    .filter((step) => step !== '')
}

export function wayOf(written: readonly string[]): FactWay {
  const isOfHeader = written[0]?.startsWith('/') === true
  const texts = isOfHeader ? [String(written[0]).slice(1), ...written.slice(1)] : written
  return { steps: joined(texts.map(stepOf)), isOfHeader }
}

/** Whether a way can lead anywhere from a value, as far as the keys tell with which it begins. */
export function isOpen({ steps, isOfHeader }: FactWay, value: unknown): boolean {
  const first = steps[0]
  return isOfHeader || first?.into !== 'keys' || reached(value, first.keys) !== undefined
}

/** Sees each value that stands at a way from a value. */
export function walk(records: Records, from: PlacedValue, way: FactWay, visit: Visit): void {
  if (isOpen(way, from.value)) new Walk(records, from, visit).run(way)
}

/** What stands at a way from a value. */
export function along(records: Records, from: PlacedValue, way: FactWay): readonly PlacedValue[] {
  const found: PlacedValue[] = []
  walk(records, from, way, (_, take) => found.push(take()))
  return found
}
