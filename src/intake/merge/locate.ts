/** Finds the place of a proposed value in the record as the plan has it now: items by their id or key, else by their position. */

import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { memberOf } from '../../yaml/edit/data.ts'
import { type ItemKeys, itemKey, itemKeys, itemsByKey } from './item-key.ts'
import type { ProposedList, ProposedValue, RecordPath } from './proposal.ts'
import { isNothing, isSameValue } from './same-value.ts'

export type LocatedValue =
  | { readonly kind: 'place'; readonly path: RecordPath; readonly value: unknown }
  /** The item that the value belongs to is not in the plan. */
  | {
      readonly kind: 'item'
      /** The list, which may not be there either. */
      readonly list: RecordPath
      /** The id of the item; undefined where it has none. */
      readonly id: string | undefined
      /** What tells the item from others that are not there: its key or position. */
      readonly step: string | number
      readonly rest: RecordPath
    }

/** What stands at a path of a record; undefined for nothing. */
export function valueAt(data: unknown, path: RecordPath): unknown {
  return path.reduce(memberOf, data)
}

/** What the items of a record were when a file was made, as far as its proposals tell; `added` for one that was not there. */
export type FormerItems = ReadonlyMap<string, PlainMap | 'added'>

function formerOf(
  inside: RecordPath,
  { base, item }: ProposedValue,
  known: PlainMap | 'added' | undefined,
): PlainMap | 'added' {
  const [key, ...deeper] = inside
  if (key === undefined && base === undefined) return 'added'
  if (known === 'added') return known
  const whole = isPlainMap(base) && key === undefined ? base : {}
  const leaf = key !== undefined && deeper.length === 0 && base !== undefined ? { [key]: base } : {}
  return { ...known, ...item, ...whole, ...leaf }
}

/** The items of one record as the file had them, of those that are found by position. */
export function formerItems(values: readonly ProposedValue[]): FormerItems {
  const items = new Map<string, PlainMap | 'added'>()
  for (const value of values) {
    const { path } = value
    for (const [depth, step] of path.entries()) {
      if (typeof step !== 'number' && value.item === undefined) continue
      const name = JSON.stringify(path.slice(0, depth + 1))
      items.set(name, formerOf(path.slice(depth + 1), value, items.get(name)))
    }
  }
  return items
}

/** The keys of an item that tell it apart and of which something is known. */
function told({ fields, hasId }: ItemKeys, former: PlainMap): string[] {
  return (hasId ? ['id', ...fields] : fields).filter((key) => !isNothing(former[key]))
}

/** Whether an item is the one of a position, as far as what tells items apart was said of it. */
function isFormer(keys: ItemKeys, former: PlainMap, item: unknown): boolean {
  return isPlainMap(item) && told(keys, former).every((key) => isSameValue(former[key], item[key]))
}

/** Where the item of a former position stands now: there, or at the one other place that holds it. */
function movedTo(
  keys: ItemKeys | undefined,
  items: readonly unknown[],
  position: number,
  former: PlainMap | 'added' | undefined,
): number | undefined {
  const stays = position < items.length ? position : undefined
  if (former === 'added') return undefined
  if (keys === undefined || former === undefined) return stays
  if (stays !== undefined && isFormer(keys, former, items[stays])) return stays
  return onlyFormer(keys, items, former) ?? stays
}

/** The one item of which the plan says all that is known of an item. */
function onlyFormer(keys: ItemKeys, items: readonly unknown[], former: PlainMap): number | undefined {
  const [place, other] = [...items.keys()].filter((at) => isFormer(keys, former, items[at]))
  return other === undefined ? place : undefined
}

interface Walk {
  readonly list: ProposedList
  readonly former: FormerItems
}

function stepIntoList(
  { list, former }: Walk,
  items: readonly unknown[],
  at: RecordPath,
  proposed: RecordPath,
): number | undefined {
  const step = proposed.at(-1)
  const keys = itemKeys(list, at)
  const known = former.get(JSON.stringify(proposed))
  if (typeof step === 'number') return movedTo(keys, items, step, known)
  if (keys === undefined) return undefined
  const named = itemsByKey(keys, items).get(String(step).toLowerCase())
  // The plan may say more of the item by now.
  const isTold = known !== undefined && known !== 'added' && told(keys, known).length > 0
  return named ?? (isTold ? onlyFormer(keys, items, known) : undefined)
}

function isList(list: ProposedList, path: RecordPath, value: unknown): boolean {
  return Array.isArray(value) || (value === undefined && itemKeys(list, path) !== undefined)
}

/** Finds the place of a value in a record; `former` as {@link formerItems} gives it. */
export function locate(
  { list, path: proposed }: Pick<ProposedValue, 'list' | 'path'>,
  data: PlainMap,
  former: FormerItems,
): LocatedValue {
  const path: (string | number)[] = []
  let value: unknown = data
  for (const [depth, step] of proposed.entries()) {
    if (!isList(list, path, value)) {
      path.push(step)
      value = valueAt(value, [step])
      continue
    }
    const items = Array.isArray(value) ? value : []
    const place = stepIntoList({ list, former }, items, path, proposed.slice(0, depth + 1))
    if (place === undefined) {
      const keys = itemKeys(list, path)
      const isById = keys?.fields.length === 1 && keys.fields[0] === 'id'
      const id = isById && typeof step === 'string' ? step : undefined
      return { kind: 'item', list: path, id, step, rest: proposed.slice(depth + 1) }
    }
    path.push(place)
    value = items[place]
  }
  return { kind: 'place', path, value }
}

/** The position of an item of a list that has the same key as another; undefined where there is none, or nothing tells them apart. */
export function sameItem(
  list: ProposedList,
  path: RecordPath,
  items: readonly unknown[],
  item: unknown,
): number | undefined {
  const keys = itemKeys(list, path)
  const key = keys && itemKey(keys, item)
  return keys === undefined || key === undefined ? undefined : itemsByKey(keys, items).get(key.toLowerCase())
}
