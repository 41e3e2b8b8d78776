/**
 * Ways compiled into closures that see bare values alone, without their places: most records keep most relations, and
 * only of the few that may not a way is walked again with the places.
 */
import { memoizeByObject } from '../../values/memoize.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { type FactWay, type Records, reached, type Step } from './ways.ts'

/** Takes a value and the record that holds it. */
type Take = (value: unknown, record: unknown) => void

/**
 * Sees each value at a way.
 *
 * @param over - the record over whose reference `record` was reached.
 */
export type BareWay = (records: Records, value: unknown, record: unknown, take: Take, over?: unknown) => void

const END: BareWay = (_records, value, record, take) => take(value, record)

function keyStep(keys: readonly string[], next: BareWay): BareWay {
  const [key = '', ...more] = keys
  const inner = more.length === 0 ? next : keyStep(more, next)
  return (records, value, record, take, over) => {
    if (typeof value !== 'object' || value === null) return
    const inside = (value as PlainMap)[key]
    if (inside !== undefined && inside !== null) inner(records, inside, record, take, over)
  }
}

function itemStep(next: BareWay): BareWay {
  return (records, value, record, take, over) => {
    // A map is walked by its keys without a list of them: a plan has many small ones.
    if (Array.isArray(value)) for (const item of value) go(item)
    else if (isPlainMap(value)) for (const key in value) go(value[key])
    function go(item: unknown): void {
      if (item !== undefined && item !== null) next(records, item, record, take, over)
    }
  }
}

function mapKeyStep(keys: readonly string[], next: BareWay): BareWay {
  return (records, value, record, take, over) => {
    if (!isPlainMap(value)) return
    for (const key in value) if (reached(value[key], keys) !== undefined) next(records, key, record, take, over)
  }
}

function referenceStep(next: BareWay): BareWay {
  return (records, value, record, take) => {
    const found = typeof value === 'string' ? records.named(value)?.value : undefined
    if (found !== undefined) next(records, found, found, take, record)
  }
}

/** The projects that name a record by a key, without the one over which it was reached. */
function namingStep(key: string, next: BareWay): BareWay {
  return (records, value, _record, take, over) => {
    const id = String((value as { readonly id?: unknown }).id).toLowerCase()
    for (const { value: found } of records.projectsBy(key).get(id) ?? [])
      if (found !== over) next(records, found, found, take, over)
  }
}

function conditionStep(keys: readonly string[], values: readonly string[], next: BareWay): BareWay {
  return (records, value, record, take, over) => {
    if (values.includes(String(reached(value, keys)))) next(records, value, record, take, over)
  }
}

function stepped({ into, keys, values }: Step, next: BareWay): BareWay {
  if (into === 'keys') return keyStep(keys, next)
  if (into === '*') return itemStep(next)
  if (into === '#') return mapKeyStep(keys, next)
  if (into === '>') return referenceStep(next)
  return into === '<' ? namingStep(keys[0] ?? '', next) : conditionStep(keys, values, next)
}

/** The way compiled; what stands in the header is looked up once for a plan. */
export function bareWay({ steps, isOfHeader }: FactWay): BareWay {
  const way = steps.reduceRight((next, step) => stepped(step, next), END)
  if (!isOfHeader) return way
  const found = memoizeByObject((records: Records) => {
    const values: (readonly [value: unknown, record: unknown])[] = []
    for (const { value } of records.of.get('plan') ?? [])
      way(records, value, value, (one, record) => values.push([one, record]))
    return values
  })
  return (records, _value, _record, take) => {
    for (const [value, record] of found(records)) take(value, record)
  }
}
