/** A file imported again: what it says now against what it said then, as proposals for a plan. */
import type { Plan } from '../../plan/plan.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import type { LogEntry } from '../map/log.ts'
import type { MappedDocument, MappedDocuments } from '../map/mapped-documents.ts'
import { doubtfulCells } from './doubtful-cells.ts'
import { leavesOf, type RecordLeaf } from './flatten.ts'
import { type ImportedBase, type ImportedRecord, importedOf } from './imported-base.ts'
import { itemKeys } from './item-key.ts'
import { valueAt } from './locate.ts'
import { lostStatus } from './lost-status.ts'
import type { Merged } from './merged.ts'
import { planRecord, recordId, recordKey, recordTitle } from './plan-records.ts'
import type {
  ProposalOrigin,
  Proposals,
  ProposedList,
  ProposedValue,
  RecordInList,
  UnreadableCell,
} from './proposal.ts'

export interface SourceStatusDate {
  /** `2026-10-15`. */
  readonly day: string
  readonly origin: ProposalOrigin
}

export interface ImportAgain {
  readonly plan: Plan
  readonly documents: MappedDocuments
  /** What the last import gave; without it every difference from the plan is asked, and nothing is overwritten. */
  readonly base: ImportedBase | undefined
  /** Whether every cell could be read: a value that is missing since its cell could not be read is not taken out. */
  readonly isWhole: boolean
  /** Whether columns of the last import are gone with their years: what only they gave is not taken out. */
  readonly isOfLaterYear?: boolean
  /** The names of the columns of the source, so that the next import tells which are new. */
  readonly columns?: readonly string[]
  readonly log: readonly LogEntry[]
  /** Undefined where nothing dates the source: the plan keeps its own. */
  readonly statusDate?: SourceStatusDate | undefined
}

export interface ImportProposals {
  readonly proposals: Proposals
  /** What the next import is compared with; of a record that did not go in whole, what the last import gave. */
  readonly baseAfter: (merged: Merged) => string
}

type Plain = Readonly<Record<string, unknown>>

export interface ReadRecord extends RecordInList {
  readonly document: MappedDocument
}

/** A record of the source with the id by which a merge finds it. */
export function* importedIn({ lists }: MappedDocuments): Generator<ReadRecord> {
  for (const [list, documents] of lists) {
    for (const document of documents) {
      const id = recordId(list, document.record) ?? document.id
      if (id !== '') yield { list, id, document }
    }
  }
}

/** What a source says of the header, as one record: its status date and its ceilings, or all of a header of its own. */
function headerOf({ envelopes, header }: MappedDocuments, day: unknown): Plain {
  if (header !== undefined) {
    const { id: _, ...own } = header.record
    return own
  }
  return {
    ...(day === undefined ? {} : { as_of: day }),
    ...(envelopes.length === 0 ? {} : { envelopes: envelopes.map(({ record }) => record) }),
  }
}

const nameOf = (path: readonly (string | number)[]): string => JSON.stringify(path)

/** Where each value of a record was read; a value that no cell gave is that of its record's row. */
function originsOf(document: MappedDocument, leaves: readonly RecordLeaf[]): Map<string, ProposalOrigin> {
  const read = new Map(document.leaves().map(({ path, origin }) => [nameOf(path), origin]))
  return new Map(
    leaves.map(({ path, place }) => {
      const own = read.get(nameOf(place)) ?? read.get(nameOf(path))
      return [nameOf(path), own ?? { ...document.origin, text: '' }]
    }),
  )
}

/** What tells the item that a value stands in, so that it is found where somebody has said more of it in the plan. */
function itemAround(list: ProposedList, record: Plain, leaf: RecordLeaf | undefined): Plain | undefined {
  const { place = [] } = leaf ?? {}
  const at = place.findLastIndex((step) => typeof step === 'number')
  const keys = at === -1 ? undefined : itemKeys(list, place.slice(0, at))
  const item = valueAt(record, place.slice(0, at + 1))
  if (keys === undefined || !isPlainMap(item)) return undefined
  return Object.fromEntries(keys.fields.map((key) => [key, item[key]]))
}

/** The places of all values that some record of a source has. */
const namesGiven = memoizeByObject(
  (documents: MappedDocuments): ReadonlySet<string> =>
    new Set(
      [...importedIn(documents)].flatMap(({ list, document: { record } }) =>
        leavesOf(list, record).map(({ path }) => nameOf(path)),
      ),
    ),
)

/** What differs between what a record was and what it is, as proposals; of what is alike too, so that all of it is known. */
function recordValues({ list, id, document }: ReadRecord, before: Plain, again: ImportAgain): ProposedValue[] {
  const { isWhole, isOfLaterYear = false, documents } = again
  const after = document.record
  const leaves = leavesOf(list, after)
  const older = new Map(leavesOf(list, before).map((leaf) => [nameOf(leaf.path), leaf]))
  const newer = new Map(leaves.map((leaf) => [nameOf(leaf.path), leaf]))
  const origins = originsOf(document, leaves)
  const given = isOfLaterYear ? namesGiven(documents) : undefined
  const gone = isWhole ? [...older.keys()].filter((name) => given?.has(name) !== false) : []
  const names = [...newer.keys(), ...gone]
  return [...new Set(names)].map((name) => {
    const leaf = newer.get(name)
    const known = leaf ?? older.get(name)
    const item = itemAround(list, leaf === undefined ? before : after, known)
    return {
      list,
      id,
      path: known?.path ?? [],
      base: older.get(name)?.value,
      value: leaf?.value,
      origin: origins.get(name) ?? { ...document.origin, text: '' },
      ...(item === undefined ? {} : { item }),
    }
  })
}

function headerValues(again: ImportAgain): ProposedValue[] {
  const { plan, documents, base, statusDate } = again
  const { header, envelopes } = documents
  const origin = envelopes[0]?.origin ?? { sheet: '', address: '', text: '' }
  const dated = statusDate && { path: ['as_of'], value: statusDate.day, origin: statusDate.origin }
  const document: MappedDocument = {
    id: plan.id,
    origin,
    isNamedOnly: false,
    isJoined: false,
    doubts: () => [],
    leaves: () => (dated === undefined ? [] : [dated]),
    ...header,
    record: headerOf(documents, statusDate?.day),
  }
  const { as_of: day, ...ceilings } = base?.record('plan', '') ?? {}
  // A source that nothing dates takes no date away.
  const isDated = statusDate !== undefined || header !== undefined
  const before = isDated ? { as_of: day, ...ceilings } : ceilings
  return recordValues({ list: 'plan', id: plan.id, document }, before, again)
}

const keyOf = ({ list, id }: RecordInList): string => recordKey(list, id)

function goneOf({ base }: ImportAgain, present: readonly ReadRecord[]): ImportedRecord[] {
  const seen = new Set(present.map(keyOf))
  return (base?.records() ?? []).filter((one) => one.list !== 'plan' && !seen.has(keyOf(one)))
}

/** All that a source says itself, the header last. */
function givenBy(documents: MappedDocuments, day: unknown): ImportedRecord[] {
  const records = [...importedIn(documents)].filter(({ document }) => !document.isNamedOnly)
  const header = { list: 'plan' as const, id: '', data: headerOf(documents, day) }
  return [...records.map(({ list, id, document }) => ({ list, id, data: document.record })), header]
}

/** The records as the next import finds them. */
function nextBase(again: ImportAgain, gone: readonly ImportedRecord[], { conflicts, bad }: Merged): string {
  const { documents, base, isWhole, plan, log, columns, statusDate } = again
  const open = new Set([...conflicts, ...bad].map(keyOf))
  const lacks = (list: ProposedList, before: Plain, after: Plain): boolean => {
    const names = new Set(leavesOf(list, after).map(({ path }) => nameOf(path)))
    return leavesOf(list, before).some(({ path }) => !names.has(nameOf(path)))
  }
  const kept = (record: ImportedRecord): ImportedRecord[] => {
    const { list, id, data } = record
    const before = base?.record(list, id)
    const isOpen = open.has(keyOf(list === 'plan' ? { list, id: plan.id } : record))
    const isShort = !isWhole && before !== undefined && lacks(list, before, data)
    if (!isOpen && !isShort) return [record]
    return before === undefined ? [] : [{ list, id, data: before }]
  }
  const day = statusDate?.day ?? base?.record('plan', '')?.['as_of']
  return importedOf({
    records: [...givenBy(documents, day).flatMap(kept), ...(isWhole ? [] : gone)],
    doubts: doubtfulCells(documents, log, base?.doubts),
    columns,
  })
}

/** Statuses that the file has lost; of a file that nothing is known of, every difference is asked. */
function lostIn({ base, log, plan }: ImportAgain, records: readonly ReadRecord[]): UnreadableCell[] {
  if (base === undefined) return []
  return records.flatMap((one) => lostStatus(one, base.record(one.list, one.id), log, plan.lang) ?? [])
}

export function importAgain(again: ImportAgain): ImportProposals {
  const { plan, documents, base } = again
  const present = [...importedIn(documents)]
  const isThere = ({ list, id }: ReadRecord): boolean => planRecord(plan, list, id) !== undefined
  // What the plan had of the last import and has no more, somebody has taken out: it is not added again.
  const isNew = (one: ReadRecord): boolean =>
    !isThere(one) && !one.document.isJoined && base?.record(one.list, one.id) === undefined
  // A record that is only named by others, and that the plan has, says nothing of itself.
  const told = present.filter((one) => !isNew(one) && !one.document.isNamedOnly)
  const gone = goneOf(again, present)
  const lost = lostIn(again, present)
  const isLost = ({ list, id, path }: ProposedValue): boolean =>
    lost.some((cell) => keyOf(cell) === keyOf({ list, id }) && cell.path.join() === path.join())
  const title = ({ list, id, data }: ImportedRecord): string =>
    recordTitle(planRecord(plan, list, id)?.data ?? data, id)[plan.lang]
  return {
    proposals: {
      values: [
        ...told.flatMap((one) => recordValues(one, base?.record(one.list, one.id) ?? {}, again)),
        ...headerValues(again),
      ].filter((value) => !isLost(value)),
      records: present
        .filter(isNew)
        .map(({ list, id, document }) => ({ list, id, record: document.record, origin: document.origin })),
      gone: gone.map((record) => ({ list: record.list, id: record.id, title: title(record) })),
      unreadable: lost,
    },
    baseAfter: (merged) => nextBase(again, gone, merged),
  }
}

/** What a first import leaves for the next one, with its cells in doubt. */
export function firstBase({
  documents,
  log,
  columns,
  day,
}: Pick<ImportAgain, 'documents' | 'log' | 'columns'> & {
  /** The status date that it gave the plan. */
  readonly day?: string | undefined
}): string {
  const doubts = doubtfulCells(documents, log)
  return importedOf({ records: givenBy(documents, day), doubts, columns })
}
