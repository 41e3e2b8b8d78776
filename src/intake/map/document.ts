/** A record of the plan with the cells that it was read from, worked out when somebody asks for them. */
import { isSameTitle } from '../../lang/title-likeness.ts'
import { isPlainMap, isTree, type PlainMap } from '../../values/plain-data.ts'
import type { ProposalOrigin, RecordPath } from '../merge/proposal.ts'
import { plainText, type SourceRecord } from '../record.ts'
import { type Draft, readingOf } from './draft.ts'
import { ImportLog } from './log.ts'
import { type MappedDocument, type MappedDoubt, type MappedLeaf, rowName } from './mapped-documents.ts'
import { at } from './place.ts'
import type { NamedEntity } from './references.ts'
import { type CellTrace, placeAbove, placeBelow } from './trace.ts'

/** Every simple value of a record with its place, lists of simple values whole. */
function* leavesOf(value: unknown, path: RecordPath, place: string): Generator<[RecordPath, unknown, string]> {
  if (!isTree(value) || (Array.isArray(value) && !value.some(isTree))) {
    yield [path, value, place]
    return
  }
  for (const [key, item] of Object.entries(value)) {
    const own = isPlainMap(item) ? item['id'] : undefined
    const step = Array.isArray(value) ? (typeof own === 'string' ? own : Number(key)) : key
    yield* leavesOf(item, [...path, step], placeBelow(place, key))
  }
}

/** Reads a record again: few imports ask for it, and none of what the log says of it is new. */
function tracedAgain({ open: { facts, reader }, group, number }: Draft): CellTrace {
  const trace: CellTrace = { path: [], below: undefined, doubts: [], found: new Map() }
  const reading = readingOf({ ...facts, log: new ImportLog() }, group, number, trace)
  if (reader.id !== undefined) at(reading, 'id', reader.id.read)
  reader.read(reading)
  return trace
}

/** The cells in doubt of a record; none where the log tells of none in its rows. */
function sourceDoubts(draft: Draft, rows: ReadonlySet<string>): MappedDoubt[] {
  const { facts } = draft.open
  const isTold = ({ row, sheet = facts.sheet }: SourceRecord): boolean => rows.has(rowName(sheet, row))
  if (!draft.group.rows.some(isTold)) return []
  return tracedAgain(draft).doubts.map(({ path, item, sheet, address, text, reason }) => ({
    path,
    item,
    reason,
    origin: { sheet, address, text },
  }))
}

function sourceLeaves(record: object, draft: Draft): MappedLeaf[] {
  const whole = originOf(draft)
  const trace = tracedAgain(draft)
  return [...leavesOf(record, [], '')].map(([path, value, place]) => {
    // A list of simple values was read where its first item was.
    const found = trace.found.get(place) ?? trace.found.get(placeBelow(place, 0)) ?? trace.found.get(placeAbove(place))
    if (found === undefined) return { path, value, origin: whole }
    const { sheet, address, text, column } = found
    return { path, value, origin: { sheet, address, text }, column }
  })
}

function originOf({ open: { facts }, group: { record } }: Draft): ProposalOrigin {
  return { sheet: record.sheet ?? facts.sheet, address: String(record.row), text: '' }
}

export function sourceDocument(record: Readonly<Record<string, unknown>>, draft: Draft): MappedDocument {
  const { id, isJoined } = draft
  return {
    id,
    record,
    origin: originOf(draft),
    isNamedOnly: false,
    isJoined,
    leaves: () => sourceLeaves(record, draft),
    doubts: (rows) => sourceDoubts(draft, rows),
  }
}

const NOWHERE: ProposalOrigin = { sheet: '', address: '', text: '' }

export function namedDocument({ record }: NamedEntity): MappedDocument {
  return {
    id: String(record['id']),
    record,
    origin: NOWHERE,
    isNamedOnly: true,
    isJoined: false,
    leaves: () => [...leavesOf(record, [], '')].map(([path, value]) => ({ path, value, origin: NOWHERE })),
    doubts: () => [],
  }
}

/** Whether two lines of a budget are of the same section and kind, and speak of no stage of a year both. */
function isSameLine(left: unknown, right: unknown): boolean {
  if (!isPlainMap(left) || !isPlainMap(right)) return false
  const [{ amounts: first, ...one }, { amounts: second, ...other }] = [left, right]
  if (!isPlainMap(first) || !isPlainMap(second)) return false
  const isOther = Object.entries(second).every(([year, stages]) => {
    const known = first[year]
    return !isPlainMap(known) || !isPlainMap(stages) || Object.keys(stages).every((key) => !(key in known))
  })
  return isOther && JSON.stringify(one) === JSON.stringify(other)
}

/** Two lists: a simple value stands once, and lines of a budget that say different stages of the same are put together. */
function joinedItems(left: readonly unknown[], right: readonly unknown[]): unknown[] {
  const items = [...left]
  for (const item of right) {
    if (!isTree(item) && items.includes(item)) continue
    const at = items.findIndex((one) => isSameLine(one, item))
    if (at < 0) items.push(item)
    else items[at] = together(items[at], item)
  }
  return items
}

function together(left: unknown, right: unknown): unknown {
  if (Array.isArray(left) && Array.isArray(right)) return joinedItems(left, right)
  if (!isPlainMap(left) || !isPlainMap(right)) return right
  const more = Object.entries(right).map(
    ([key, value]) => [key, key in left ? together(left[key], value) : value] as const,
  )
  return { ...left, ...Object.fromEntries(more) }
}

/** The ways to the values of a record that a later table says otherwise, with what it says. */
function* saidOtherwise(
  left: unknown,
  right: unknown,
  path: RecordPath = [],
): Generator<readonly [RecordPath, unknown]> {
  if (Array.isArray(left) && Array.isArray(right)) return
  if (isPlainMap(left) && isPlainMap(right)) {
    for (const [key, value] of Object.entries(right)) {
      if (key in left) yield* saidOtherwise(left[key], value, [...path, key])
    }
  } else if (left !== right) yield [path, right]
}

/** Whether nothing is told: a status that no cell gave, and two spellings of a title, told where they were found to be one. */
function isNoContradiction([key]: RecordPath, leaf: MappedLeaf | undefined, value: unknown): boolean {
  if (key === 'status') return leaf?.column === undefined
  return key === 'title' && isSameTitle(String(leaf?.value), String(value))
}

/** Tells what a later table says otherwise than the record that it adds to: the later one counts. */
export function tellOtherwise(first: MappedDocument, more: MappedDocument, log: ImportLog): void {
  const others = [...saidOtherwise(first.record, more.record)]
  if (others.length === 0) return
  const cells = new Map(first.leaves().map((leaf) => [JSON.stringify(leaf.path), leaf]))
  for (const [path, value] of others) {
    const leaf = cells.get(JSON.stringify(path))
    if (isNoContradiction(path, leaf, value)) continue
    const { origin = first.origin, column = '', value: before } = leaf ?? {}
    const row = Number(/\d+$/.exec(origin.address)?.[0] ?? 0)
    const address = origin.address === String(row) ? '' : origin.address
    log.add({
      kind: 'repaired',
      reason: 'tables-differ',
      sheet: origin.sheet,
      row,
      address,
      column,
      found: plainText(before) ?? '',
      written: plainText(value) ?? '',
    })
  }
}

/** Whether an item of a joined list has all that another one says. */
function holds(joined: unknown, item: unknown): boolean {
  return joined === item || (isPlainMap(joined) && JSON.stringify(together(joined, item)) === JSON.stringify(joined))
}

/** The way in a joined record to what a later table read at a way of its own: its items stand behind those before. */
function wayInJoined(joined: unknown, more: unknown, path: RecordPath): RecordPath {
  const [step, ...rest] = path
  if (step === undefined || !isTree(joined) || !isTree(more)) return path
  if (!Array.isArray(joined) || !Array.isArray(more) || typeof step === 'string') {
    const [left, right] = [joined, more] as [PlainMap, PlainMap]
    return [step, ...wayInJoined(left[step], right[step], rest)]
  }
  const item: unknown = more[step]
  return [joined.findLastIndex((one) => holds(one, item)), ...rest]
}

/** A record with what a later table adds to it; each value has the cell that was read last for it. */
export function joinedDocument(first: MappedDocument, more: MappedDocument): MappedDocument {
  const record = together(first.record, more.record) as Readonly<Record<string, unknown>>
  const leaves = (): MappedLeaf[] => {
    const added = more.leaves().map(({ path, origin }) => ({ path: wayInJoined(record, more.record, path), origin }))
    const origins = new Map([...first.leaves(), ...added].map(({ path, origin }) => [JSON.stringify(path), origin]))
    return [...leavesOf(record, [], '')].map(([path, value]) => ({
      path,
      value,
      origin: origins.get(JSON.stringify(path)) ?? more.origin,
    }))
  }
  return { ...first, record, leaves, doubts: (rows) => [...first.doubts(rows), ...more.doubts(rows)] }
}
