/** Cells that an import took with a doubt or could not read, until somebody confirms or corrects them. */
import type { Plan } from '../../plan/plan.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { isDoubtful, type LogEntry, type LogReason } from '../map/log.ts'
import { type MappedDocument, type MappedDocuments, type MappedDoubt, rowName } from '../map/mapped-documents.ts'
import { type ItemKeys, itemKey, itemKeys, itemsByKey } from './item-key.ts'
import { formerItems, locate, valueAt } from './locate.ts'
import { planRecord, recordId } from './plan-records.ts'
import type { Proposals, ProposedList, ReadPlace, RecordInList, RecordPath } from './proposal.ts'
import { isSameValue } from './same-value.ts'

/** A cell in doubt, as an import leaves it; the id of the header of a plan is empty. */
export interface DoubtfulCell extends RecordInList, ReadPlace {
  /** What tells the item that it stands in; undefined where it stands in none. */
  readonly item: PlainMap | undefined
  readonly reason: LogReason
  /** What the import wrote there; undefined for nothing. */
  readonly kept: unknown
  /** Whether somebody has said that what was kept is right. */
  readonly isConfirmed: boolean
}

/** The step of an item that was left out: no item of a plan is found by it. */
const LEFT_OUT = '+'

interface Placed {
  readonly path: RecordPath
  readonly item: PlainMap | undefined
  /** The same with items by their position; undefined where the item was left out. */
  readonly place: RecordPath | undefined
}

/** The position of an item in a list of the record: where it was read, else where its like stands. */
function positionOf(keys: ItemKeys, items: readonly unknown[], at: number, key: string): number {
  const isThere = itemKey(keys, items[at]) === key
  return isThere ? at : items.findIndex((item) => itemKey(keys, item) === key)
}

/** The place of a cell in its record: the first list on its way goes by the item, for positions may have moved. */
function placed(list: ProposedList, record: PlainMap, { path, item }: MappedDoubt): Placed {
  const at = path.findIndex((_, index) => itemKeys(list, path.slice(0, index)) !== undefined)
  const keys = at === -1 ? undefined : itemKeys(list, path.slice(0, at))
  if (keys === undefined) return { path, item: undefined, place: path }
  const [before, rest] = [path.slice(0, at), path.slice(at + 1)]
  const found = valueAt(record, before)
  const items = Array.isArray(found) ? found : []
  const key = itemKey(keys, item)
  const position = key === undefined ? -1 : positionOf(keys, items, Number(path[at]), key)
  const told = isPlainMap(item)
    ? Object.fromEntries([...keys.fields, 'id'].map((field) => [field, item[field]]))
    : undefined
  if (position === -1) return { path: [...before, key ?? LEFT_OUT, ...rest], item: told, place: undefined }
  const [name] = [...itemsByKey(keys, items)].find(([, own]) => own === position) ?? []
  return { path: [...before, name ?? position, ...rest], item: told, place: [...before, position, ...rest] }
}

function doubtfulCell({ list, id }: RecordInList, record: PlainMap, doubt: MappedDoubt): DoubtfulCell {
  const { path, item, place } = placed(list, record, doubt)
  const { origin, reason } = doubt
  const kept = place === undefined ? undefined : valueAt(record, place)
  return { list, id, path, item, origin, reason, kept, isConfirmed: false }
}

/** Ceilings are items of the header. */
function ofCeiling({ record }: MappedDocument, doubt: MappedDoubt): MappedDoubt {
  return { ...doubt, path: ['envelopes', 0, ...doubt.path], item: record }
}

function isSameCell(left: DoubtfulCell, right: DoubtfulCell): boolean {
  const name = ({ list, id, path, origin: { text } }: DoubtfulCell): string =>
    JSON.stringify([list, id.toLowerCase(), path, text])
  return name(left) === name(right)
}

/** The cells in doubt of what a mapping made; what was confirmed `before` and says the same is not asked again. */
export function doubtfulCells(
  { lists, envelopes }: MappedDocuments,
  log: readonly LogEntry[],
  before: readonly DoubtfulCell[] = [],
): DoubtfulCell[] {
  const entries = log.filter(isDoubtful)
  if (entries.length === 0) return []
  const rows = new Set(entries.map(({ sheet, row }) => rowName(sheet, row)))
  const ofLists = [...lists].flatMap(([list, documents]) =>
    documents.flatMap((document) => {
      const { record } = document
      const own = { list, id: recordId(list, record) ?? document.id }
      return document.doubts(rows).map((doubt) => doubtfulCell(own, record, doubt))
    }),
  )
  const header = { envelopes: envelopes.map(({ record }) => record) }
  const ofHeader = envelopes.flatMap((document) =>
    document.doubts(rows).map((doubt) => doubtfulCell({ list: 'plan', id: '' }, header, ofCeiling(document, doubt))),
  )
  const confirmed = before.filter(({ isConfirmed }) => isConfirmed)
  return [...ofLists, ...ofHeader].map((cell) =>
    confirmed.some((other) => isSameCell(other, cell)) ? { ...cell, isConfirmed: true } : cell,
  )
}

export interface OpenDoubt {
  readonly cell: DoubtfulCell
  /** The id of the record as the plan writes it. */
  readonly id: string
  /** From the record, items by their position; undefined where the item was left out. */
  readonly place: RecordPath | undefined
}

/** Where a cell in doubt stands in a plan; undefined where it was confirmed, corrected, or its record is gone. */
export function openDoubt(plan: Plan, cell: DoubtfulCell): OpenDoubt | undefined {
  const { list, path, item, origin, kept, isConfirmed } = cell
  const record = planRecord(plan, list, list === 'plan' ? plan.id : cell.id)
  if (isConfirmed || record === undefined) return undefined
  const { id, data } = record
  const value = { list, id, path, base: undefined, value: undefined, origin }
  const former = formerItems(item === undefined ? [] : [{ ...value, item }])
  const found = locate({ list, path }, data, former)
  if (found.kind === 'item') return kept === undefined ? { cell, id, place: undefined } : undefined
  return isSameValue(found.value, kept) ? { cell, id, place: found.path } : undefined
}

/** What a workbook says of cells in doubt. */
export interface SettledBy {
  /** Those that it says are right, each by its record, its place and what stood in it. */
  readonly confirmed: readonly (RecordInList & { readonly path: RecordPath; readonly text: string })[]
  readonly proposals: Proposals
}

function isOf({ list, id }: DoubtfulCell, other: RecordInList): boolean {
  return list === other.list && (list === 'plan' || id.toLowerCase() === other.id.toLowerCase())
}

function isConfirmed(cell: DoubtfulCell, { confirmed }: SettledBy): boolean {
  return confirmed.some(
    (one) => isOf(cell, one) && one.text === cell.origin.text && JSON.stringify(one.path) === JSON.stringify(cell.path),
  )
}

/** Whether an item was added to the list from which one was left out. */
function isReplaced({ path: [within] }: DoubtfulCell, values: Proposals['values']): boolean {
  return values.some(({ path, base }) => path.length === 2 && path[0] === within && base === undefined)
}

/** The cells after the workbook was taken into the plan: what it settled is confirmed, and asked no more. */
export function settledDoubts(after: Plan, cells: readonly DoubtfulCell[], by: SettledBy): DoubtfulCell[] {
  return cells.map((cell) => {
    if (cell.isConfirmed) return cell
    const open = openDoubt(after, cell)
    const own = by.proposals.values.filter((value) => isOf(cell, value))
    const isSettled = open === undefined || isConfirmed(cell, by) || (open.place === undefined && isReplaced(cell, own))
    return isSettled ? { ...cell, isConfirmed: true } : cell
  })
}
