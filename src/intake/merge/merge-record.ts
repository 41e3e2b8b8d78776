/** Merges what a file proposes for one record of the plan. */
import { addToList } from '../../values/multimap.ts'
import { isTree, type PlainMap } from '../../values/plain-data.ts'
import { formerItems, type LocatedValue, locate, valueAt } from './locate.ts'
import { badCell, type RecordMerge, sort, threeWay } from './merge-cell.ts'
import type { BadCellReason, MergedCell } from './merged.ts'
import { mergeItems, type NewItem } from './new-items.ts'
import { keysOfRecord, type PlanRecord } from './plan-records.ts'
import type { ProposedValue, RecordPath } from './proposal.ts'
import { isSameValue } from './same-value.ts'

type Place = Extract<LocatedValue, { kind: 'place' }>

/** Whether a way leads through a single value, under which nothing can stand. */
function isCrossed(data: PlainMap, path: RecordPath): boolean {
  return path.slice(0, -1).some((_, depth) => {
    const group = valueAt(data, path.slice(0, depth + 1))
    return group !== undefined && group !== null && !isTree(group)
  })
}

/** Why a place of a record that the plan has cannot take an edit; undefined where it can. */
function unwritable(
  data: PlainMap,
  { list, path }: ProposedValue,
  place: RecordPath,
): BadCellReason | undefined {
  if (path.length === 1 && keysOfRecord(list).includes(String(path[0])))
    return { kind: 'id-changed' }
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
