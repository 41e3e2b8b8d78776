/**
 * Merges what a file proposes into a plan, value by value: see `three-way.ts`. Records and the items of their lists are
 * matched by what tells them apart; what the plan cannot take is laid at its cell.
 */
import { isIdTaken } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { keysAt } from '../../schema/lookup.ts'
import { addToList } from '../../values/multimap.ts'
import { isPlainMap, isTree, type PlainMap } from '../../values/plain-data.ts'
import { wrapped } from '../../yaml/edit/data.ts'
import { leavesOf } from './flatten.ts'
import { itemKeys, recordSchema } from './item-key.ts'
import { type Fault, faultsOf, type KnownIds, knownIds, written } from './judge.ts'
import { formerItems, type Located, locate, sameItem, valueAt } from './locate.ts'
import type {
  AbsentRecord,
  BadCell,
  BadCellReason,
  Merged,
  MergedCell,
  MergedRecord,
  Side,
} from './merged.ts'
import { type PlanRecord, planRecord, recordTitle } from './plan-records.ts'
import type { Proposals, ProposedRecord, ProposedValue, RecordPath } from './proposal.ts'
import { isNothing, isSameValue } from './same-value.ts'
import { isTick, tickCell } from './scenario-ticks.ts'
import { threeWay } from './three-way.ts'
import { unreadableCell } from './unreadable.ts'

/** The cells of one record, sorted by what comes of them. */
interface RecordMerge {
  readonly record: PlanRecord
  readonly changes: MergedCell[]
  readonly conflicts: MergedCell[]
  readonly bad: BadCell[]
  alreadySo: number
}

function badCell(
  { list, id, path, origin }: Omit<BadCell, 'reason'>,
  reason: BadCellReason,
): BadCell {
  return { list, id, path, origin, reason }
}

function sort(merge: RecordMerge, cell: MergedCell): void {
  const outcome = threeWay(cell)
  if (outcome === 'already') merge.alreadySo += 1
  else if (outcome === 'change') merge.changes.push(cell)
  else if (outcome === 'conflict') merge.conflicts.push(cell)
}

type Item = Extract<Located, { kind: 'item' }>

/** Values of one item that the plan does not have. */
interface NewItem {
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
  let data: unknown = item.id === undefined ? undefined : { id: item.id }
  for (const { value, rest } of values) {
    if (value.value === undefined) continue
    const inner = wrapped(rest, value.value)
    data = isPlainMap(data) && isPlainMap(inner) ? merged(data, inner) : inner
  }
  return isPlainMap(data)
    ? inFormatOrder(data, keysAt(recordSchema(list), [...item.list, 0]))
    : data
}

function merged(left: PlainMap, right: PlainMap): PlainMap {
  const both = Object.entries(right).map(([key, value]): [string, unknown] => {
    const own = left[key]
    return [key, isPlainMap(own) && isPlainMap(value) ? merged(own, value) : value]
  })
  return { ...left, ...Object.fromEntries(both) }
}

/** Whether two items of a list cannot have the same key: by their id, or as the format says. */
function mustDiffer(list: ProposedValue['list'], path: RecordPath): boolean {
  const keys = itemKeys(list, path)
  return keys !== undefined && (keys.hasId || keys.isDistinct)
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
  const same = mustDiffer(list, path) ? sameItem(list, path, items, file) : undefined
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

/** Whether a way leads through a single value, under which nothing can stand. */
function isCrossed(data: PlainMap, path: RecordPath): boolean {
  return path.slice(0, -1).some((_, depth) => {
    const group = valueAt(data, path.slice(0, depth + 1))
    return group !== undefined && group !== null && !isTree(group)
  })
}

function mergeRecord(
  plan: Plan,
  record: PlanRecord,
  values: readonly ProposedValue[],
): RecordMerge {
  const merge: RecordMerge = { record, changes: [], conflicts: [], bad: [], alreadySo: 0 }
  const former = formerItems(values)
  const items = new Map<string, NewItem>()
  for (const value of values) {
    const { list, path, base, value: file, origin } = value
    const { id, at, data } = record
    if (isTick(value)) {
      sort(merge, tickCell(plan, record, value))
      continue
    }
    const found = locate(value, data, former)
    if (found.kind === 'item') {
      const name = JSON.stringify([found.list, found.step])
      const known = items.get(name) ?? { item: found, values: [] }
      items.set(name, known)
      known.values.push({ value, rest: found.rest })
      continue
    }
    const writes = [{ path: found.path, value: file }]
    const cell = { list, id, at, path: found.path, base, file, plan: found.value, origin, writes }
    const outcome = threeWay(cell)
    if (outcome === 'untouched' || outcome === 'already') sort(merge, cell)
    else if (path.length === 1 && path[0] === 'id')
      merge.bad.push(badCell(cell, { kind: 'id-changed' }))
    else if (isCrossed(data, found.path)) merge.bad.push(badCell(cell, { kind: 'nowhere' }))
    else sort(merge, cell)
  }
  mergeItems(merge, [...items.values()])
  return merge
}

/** Takes out cells that say different things of one place. */
function withoutTwice(merge: RecordMerge): void {
  const byPath = new Map<string, MergedCell[]>()
  for (const cell of merge.changes) addToList(byPath, JSON.stringify(cell.path), cell)
  for (const cells of byPath.values()) {
    const [first, ...others] = cells
    if (first === undefined || others.length === 0) continue
    const isOne = others.every(({ file }) => isSameValue(file, first.file))
    const leftOut = isOne ? others : cells
    merge.changes.splice(
      0,
      merge.changes.length,
      ...merge.changes.filter((cell) => !leftOut.includes(cell)),
    )
    if (!isOne) merge.bad.push(...cells.map((cell) => badCell(cell, { kind: 'twice' })))
  }
}

function isHead(head: RecordPath, path: RecordPath): boolean {
  return head.every((step, depth) => String(path[depth]) === String(step))
}

/** The cells that a fault is laid at: those whose writes lie nearest to it. */
function blamed(cells: readonly MergedCell[], { path }: Fault): readonly MergedCell[] {
  const near = cells.filter(({ writes }) =>
    writes.some((write) => isHead(write.path, path) || isHead(path, write.path)),
  )
  return near.length > 0 ? near : cells
}

/** Takes the changes out that the plan cannot take; true where there were some. */
function refuse(plan: Plan, known: KnownIds, merge: RecordMerge): boolean {
  const { record, changes, bad } = merge
  let hasRefused = false
  while (changes.length > 0) {
    const data = written(
      record.data,
      changes.flatMap(({ writes }) => writes),
    )
    const { list } = record
    const [fault] = faultsOf(plan, known, { list, before: record.data, record: data })
    if (fault === undefined) return hasRefused
    hasRefused = true
    for (const cell of blamed(changes, fault)) {
      changes.splice(changes.indexOf(cell), 1)
      bad.push(badCell(cell, fault.reason))
    }
  }
  return hasRefused
}

/** Records that are added, and what keeps others from being. */
interface Additions {
  readonly added: MergedRecord[]
  readonly bad: BadCell[]
}

function additionsOf(plan: Plan, records: readonly ProposedRecord[]): Additions {
  const additions: Additions = { added: [], bad: [] }
  const seen = new Set<string>()
  for (const record of records) {
    const { list, id } = record
    const isTaken =
      seen.has(id.toLowerCase()) || (Object.hasOwn(record.record, 'id') && isIdTaken(plan, id))
    seen.add(id.toLowerCase())
    if (isTaken) additions.bad.push(badCell({ ...record, path: ['id'] }, { kind: 'id-taken' }))
    else additions.added.push({ list, id, record: record.record, origin: record.origin })
  }
  return additions
}

/** Takes the added records out that do not fit; true where there were some. */
function refuseAdded(plan: Plan, known: KnownIds, { added, bad }: Additions): boolean {
  const kept = added.filter(({ list, id, record, origin }) => {
    const [fault] = faultsOf(plan, known, { list, before: undefined, record })
    if (fault !== undefined) bad.push(badCell({ list, id, origin, path: fault.path }, fault.reason))
    return fault === undefined
  })
  const hasRefused = kept.length < added.length
  added.splice(0, added.length, ...kept)
  return hasRefused
}

/** A record of the file that the plan has already: each of its values is an edit of a plan without it. */
function asValues({ list, id, record, origin }: ProposedRecord): ProposedValue[] {
  return leavesOf(list, record).map(({ path, value }) => ({
    ...{ list, id, path, base: undefined, value, origin },
  }))
}

function decide(merge: RecordMerge, take: Side | undefined): MergedCell[] {
  if (take !== 'file') return []
  const taken = merge.conflicts.splice(0)
  merge.changes.push(...taken)
  return taken
}

const keyOf = ({ list, id }: Pick<ProposedValue, 'list' | 'id'>): string =>
  `${list} ${id.toLowerCase()}`

function unknownRecord(
  [first]: readonly ProposedValue[],
  values: readonly ProposedValue[],
): AbsentRecord[] {
  const edited = values.find(({ base, value }) => !isSameValue(base, value))
  if (first === undefined || edited === undefined) return []
  return [{ list: first.list, id: first.id, title: first.id, origin: edited.origin }]
}

/**
 * What comes of proposals in a plan.
 *
 * @param take - who wins where both sides have edited; without it such values are conflicts, and stay as the plan has them.
 */
export function merge(plan: Plan, proposals: Proposals, take?: Side): Merged {
  const isKnown = (one: Pick<ProposedValue, 'list' | 'id'>): boolean =>
    planRecord(plan, one.list, one.id) !== undefined
  const groups = new Map<string, ProposedValue[]>()
  for (const value of [...proposals.values, ...proposals.records.filter(isKnown).flatMap(asValues)])
    addToList(groups, keyOf(value), value)
  const merges: RecordMerge[] = []
  const unknown: AbsentRecord[] = []
  for (const values of groups.values()) {
    const [first] = values
    const record = first && planRecord(plan, first.list, first.id)
    if (record === undefined) unknown.push(...unknownRecord(values, values))
    else merges.push(mergeRecord(plan, record, values))
  }
  const additions = additionsOf(
    plan,
    proposals.records.filter((record) => !isKnown(record)),
  )
  for (const one of merges) withoutTwice(one)
  const keptPlan = take === 'plan' ? merges.flatMap(({ conflicts }) => conflicts.splice(0)) : []
  const taken = new Set(merges.flatMap((one) => decide(one, take)))
  // What is not added cannot be named either.
  for (let isStable = false; !isStable; ) {
    const known = knownIds(plan, additions.added)
    isStable = !refuseAdded(plan, known, additions)
    for (const one of merges) if (refuse(plan, known, one)) isStable = false
  }
  const changes = merges.flatMap((one) => one.changes)
  return {
    changes,
    added: additions.added,
    alreadySo: merges.reduce((count, one) => count + one.alreadySo, 0),
    conflicts: merges.flatMap(({ conflicts }) => conflicts),
    keptPlan,
    tookFile: changes.filter((cell) => taken.has(cell)),
    bad: [
      ...proposals.unreadable.map((cell) => unreadableCell(cell)),
      ...merges.flatMap(({ bad }) => bad),
      ...additions.bad,
    ],
    unknown,
    gone: proposals.gone.flatMap(({ list, id, title }): AbsentRecord[] => {
      const record = planRecord(plan, list, id)
      if (record === undefined) return []
      return [
        {
          list,
          id: record.id,
          title: recordTitle(record.data, title)[plan.lang],
          origin: undefined,
        },
      ]
    }),
  }
}
