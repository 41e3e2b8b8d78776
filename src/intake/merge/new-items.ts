/** Items of lists inside a record that a file adds, put together of their values; or edits where the plan has lost the item. */
import { keysAt } from '../../schema/lookup.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { withEdit } from '../../yaml/edit/data.ts'
import { itemKeys, recordSchema } from './item-key.ts'
import { type LocatedValue, sameItem, valueAt } from './locate.ts'
import { badCell, type RecordMerge, sort } from './merge-cell.ts'
import type { ProposedValue, RecordPath } from './proposal.ts'
import { isNothing, isSameValue } from './same-value.ts'

type Item = Extract<LocatedValue, { kind: 'item' }>

/** Values of one item that the plan does not have. */
export interface NewItem {
  readonly item: Item
  readonly values: { readonly value: ProposedValue; readonly rest: RecordPath }[]
}

/** Keys in the order of the format, others behind them. */
function inFormatOrder(data: PlainMap, known: readonly string[]): PlainMap {
  const rank = (key: string): number => (known.includes(key) ? known.indexOf(key) : known.length)
  return Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => rank(a) - rank(b)))
}

/** What an item is, of the values that are proposed for it. */
function itemOf({ item, values }: NewItem, list: ProposedValue['list']): unknown {
  const data = values.reduce<unknown>(
    (made, { value: { value }, rest }) =>
      value === undefined ? made : withEdit(made, { path: rest, value }),
    item.id === undefined ? undefined : { id: item.id },
  )
  return isPlainMap(data)
    ? inFormatOrder(data, keysAt(recordSchema(list), [...item.list, 0]))
    : data
}

/**
 * Whether no other item of a list can have the key of one: by its id, or as the format says. Two lines of a budget without
 * an id may be of one section and kind.
 */
function isAlone(list: ProposedValue['list'], path: RecordPath, item: unknown): boolean {
  const keys = itemKeys(list, path)
  if (keys === undefined || !isPlainMap(item)) return false
  return keys.isDistinct || (keys.hasId && typeof item['id'] === 'string')
}

/** An item that the file adds, unless the plan has it already; what stands under its key in the plan is a conflict. */
function addItem(merge: RecordMerge, added: NewItem, places: Map<string, number>): void {
  const { record } = merge
  const [first] = added.values
  if (first === undefined) return
  const { list, origin } = first.value
  const path = added.item.list
  const file = itemOf(added, list)
  const known = valueAt(record.data, path)
  const items = Array.isArray(known) ? known : []
  if (items.some((item) => isSameValue(item, file))) {
    merge.alreadySo += 1
    return
  }
  const same = isAlone(list, path, file) ? sameItem(list, path, items, file) : undefined
  const name = JSON.stringify(path)
  const place = same ?? places.get(name) ?? items.length
  if (same === undefined) places.set(name, place + 1)
  const at = [...path, place]
  const cell = { list, id: record.id, at: record.at, path: at, base: undefined, file, origin }
  const plan = same === undefined ? undefined : items[same]
  sort(merge, { ...cell, plan, writes: [{ path: at, value: file }] })
}

/** Edits of an item that somebody has taken out of the plan: there is nowhere to write them. */
function editGoneItem(merge: RecordMerge, { item, values }: NewItem): void {
  for (const { value } of values) {
    if (isSameValue(value.value, value.base)) continue
    if (isNothing(value.value)) merge.alreadySo += 1
    else
      merge.bad.push(
        badCell(
          { ...value, path: [...item.list, item.step, ...value.path.slice(item.list.length + 1)] },
          { kind: 'nowhere' },
        ),
      )
  }
}

/** Merges the items that the plan does not have. */
export function mergeItems(merge: RecordMerge, items: readonly NewItem[]): void {
  const places = new Map<string, number>()
  for (const item of items) {
    if (item.values.some(({ value }) => !isNothing(value.base))) editGoneItem(merge, item)
    else if (item.values.some(({ value }) => !isNothing(value.value))) addItem(merge, item, places)
  }
}
