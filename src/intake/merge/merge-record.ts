/** Merges what a file proposes for one record; values of an item that the plan lacks are put together. */
import { keysAt } from '../../schema/lookup.ts'
import { groupedBy } from '../../values/multimap.ts'
import { isPlainMap, isTree, type PlainMap } from '../../values/plain-data.ts'
import { withEdit } from '../../yaml/edit/data.ts'
import { itemKeys, recordSchema } from './item-key.ts'
import { formerItems, type LocatedValue, locate, sameItem, valueAt } from './locate.ts'
import { badCell, type RecordMerge, sort, threeWay } from './merge-cell.ts'
import type { BadCellReason } from './merged.ts'
import { keysOfRecord, type PlanRecord } from './plan-records.ts'
import type { ProposedValue, RecordPath } from './proposal.ts'
import { isNothing, isSameValue } from './same-value.ts'

type Place = Extract<LocatedValue, { kind: 'place' }>

/** Whether a way leads through a single value, under which nothing can stand. */
function isCrossed(data: PlainMap, path: RecordPath): boolean {
  return path.slice(0, -1).some((_, depth) => {
    const group = valueAt(data, path.slice(0, depth + 1))
    return group !== undefined && group !== null && !isTree(group)
  })
}

/** Why a place of a record that the plan has cannot take an edit; undefined where it can. */
function unwritable(data: PlainMap, { list, path }: ProposedValue, place: RecordPath): BadCellReason | undefined {
  // What names the plan itself is found when the plan is read again.
  const isNamed = list !== 'plan' && path.length === 1 && keysOfRecord(list).includes(String(path[0]))
  if (isNamed) return { kind: 'id-changed' }
  return isCrossed(data, place) ? { kind: 'nowhere' } : undefined
}

function mergePlace(merge: RecordMerge, proposed: ProposedValue, found: Place): void {
  const { list, base, value: file, origin } = proposed
  const { id, at, data } = merge.record
  const writes = [{ path: found.path, value: file }]
  const cell = { list, id, at, path: found.path, base, file, plan: found.value, origin, writes }
  const outcome = threeWay(cell)
  const isEdit = outcome === 'change' || outcome === 'conflict'
  const reason = isEdit ? unwritable(data, proposed, found.path) : undefined
  if (reason === undefined) sort(merge, cell)
  else merge.bad.push(badCell(cell, reason))
}

/** Values of one item that the plan does not have. */
interface NewItem {
  readonly item: Extract<LocatedValue, { kind: 'item' }>
  readonly values: { readonly value: ProposedValue; readonly rest: RecordPath }[]
}

/** Keys in the order of the format, others behind them. */
export function inFormatOrder(data: PlainMap, known: readonly string[]): PlainMap {
  const rank = (key: string): number => (known.includes(key) ? known.indexOf(key) : known.length)
  return Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => rank(a) - rank(b)))
}

function itemOf({ item, values }: NewItem, list: ProposedValue['list']): unknown {
  const data = values.reduce<unknown>(
    (made, { value: { value }, rest }) => (value === undefined ? made : withEdit(made, { path: rest, value })),
    item.id === undefined ? undefined : { id: item.id },
  )
  return isPlainMap(data) ? inFormatOrder(data, keysAt(recordSchema(list), [...item.list, 0])) : data
}

/** Whether no other item can have the key of one. Two lines of a budget may be of one section and kind. */
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

function mergeItems(merge: RecordMerge, items: readonly NewItem[]): void {
  const places = new Map<string, number>()
  for (const item of items) {
    if (item.values.some(({ value }) => !isNothing(value.base))) editGoneItem(merge, item)
    else if (item.values.some(({ value }) => !isNothing(value.value))) addItem(merge, item, places)
  }
}

/** Merges what is proposed for one record, value by value. */
export function mergeRecord(record: PlanRecord, values: readonly ProposedValue[]): RecordMerge {
  const merge: RecordMerge = { record, changes: [], conflicts: [], bad: [], alreadySo: 0 }
  const former = formerItems(values)
  const items = new Map<string, NewItem>()
  for (const value of values) {
    const found = locate(value, record.data, former)
    if (found.kind === 'place') {
      mergePlace(merge, value, found)
      continue
    }
    const name = JSON.stringify([found.list, found.step])
    const known = items.get(name) ?? { item: found, values: [] }
    items.set(name, known)
    known.values.push({ value, rest: found.rest })
  }
  mergeItems(merge, [...items.values()])
  return merge
}

/** Takes out cells that say different things of one place. */
export function withoutTwice(merge: RecordMerge): void {
  const byPath = groupedBy(merge.changes, ({ path }) => JSON.stringify(path))
  for (const cells of byPath.values()) {
    const [first, ...others] = cells
    if (first === undefined || others.length === 0) continue
    const isOne = others.every(({ file }) => isSameValue(file, first.file))
    const leftOut = isOne ? others : cells
    merge.changes.splice(0, merge.changes.length, ...merge.changes.filter((cell) => !leftOut.includes(cell)))
    if (!isOne) merge.bad.push(...cells.map((cell) => badCell(cell, { kind: 'twice' })))
  }
}
